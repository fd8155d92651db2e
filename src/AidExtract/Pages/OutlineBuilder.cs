using AidExtract.Tables.Pages;

namespace AidExtract.Pages;

/// <summary>Puts the outline of a page together while its tags are read from the first to the last.</summary>
internal sealed class OutlineBuilder
{
    private readonly string _text;
    private readonly List<Piece> _pieces = [];
    private readonly List<PageMark> _marks = [];
    private readonly List<(DateOnly, int)> _times = [];
    private readonly List<OpenRow> _rows = [];
    private readonly OpenElements _open;
    private DateOnly? _published;
    private PieceBreak _break;
    private int _links;
    private bool _inLink;
    private bool _linkHasText;

    public OutlineBuilder(string text)
    {
        _text = text;
        _open = new OpenElements(End);
    }

    /// <summary>One past the last code unit that is in a piece.</summary>
    public int Position => _pieces.Count == 0 ? 0 : _pieces[^1].End;

    /// <summary>Adds text without markup that stands before a page, the line end behind it included.</summary>
    public void AddPlain(int end)
    {
        Add(end - 1, PieceKind.Plain);
        Break(PieceBreak.Line);
        Add(end, PieceKind.Markup);
    }

    /// <summary>Adds shown text up to <paramref name="end"/>.</summary>
    public void AddText(int end)
    {
        if (_rows.Count > 0)
        {
            _rows[^1].Add(CountShown(_text.AsSpan(Position..end)));
        }

        _linkHasText |= _inLink && !_text.AsSpan(Position..end).IsWhiteSpace();
        Add(end, _open.Preformatted > 0 ? PieceKind.Preformatted : PieceKind.Text);
    }

    /// <summary>Adds markup up to <paramref name="end"/>.</summary>
    public void AddMarkup(int end) => Add(end, PieceKind.Markup);

    /// <summary>Adds the value of an attribute, or the content of <c>title</c>, as a line of its own that tells something of the page.</summary>
    public void AddFact(int start, int end, BlockMeaning meaning)
    {
        Break(PieceBreak.Line);
        AddMarkup(start);
        _marks.Add(new PageMark(_pieces.Count, _pieces.Count + 1, meaning, IsEnded: true));
        Add(end, PieceKind.Text);
        Break(PieceBreak.Line);
    }

    /// <summary>Takes note of the day of publication; the first one counts.</summary>
    public void AddPublished(DateOnly day) => _published ??= day;

    /// <summary>Takes note of a day that a <c>time</c> element names.</summary>
    public void AddTime(DateOnly day) => _times.Add((day, _pieces.Count));

    /// <summary>Begins a block, a table or a part of one.</summary>
    public void Open(string name, ElementLayout layout, BlockMeaning meaning)
    {
        _open.CloseBefore(name, layout);
        Break(PieceBreak.Line);
        if (_linkHasText)
        {
            EndLink();
        }

        if (layout == ElementLayout.Table && _rows.Count > 0)
        {
            _rows[^1].IsPageLayout = true;
        }
        else if (layout == ElementLayout.Row)
        {
            _rows.Add(new OpenRow(_pieces.Count));
        }
        else if (layout == ElementLayout.Cell && _rows.Count > 0)
        {
            _rows[^1].BeginCell();
        }

        var isOwnFrame = meaning == BlockMeaning.Frame && _open.Contents > 0;
        _open.Open(name, layout, isOwnFrame ? BlockMeaning.None : meaning, _pieces.Count);
    }

    /// <summary>Ends a block, a table or a part of one.</summary>
    public void Close(string name, ElementLayout layout)
    {
        Break(PieceBreak.Line);
        _open.Close(name, layout);
    }

    /// <summary>Parts the text before from the text behind.</summary>
    public void Break(PieceBreak kind)
    {
        _break = kind > _break ? kind : _break;
        if (kind == PieceBreak.Line && _rows.Count > 0)
        {
            _rows[^1].Break();
        }
    }

    /// <summary>Begins a link. It ends at its end tag, or where a block begins after its first text.</summary>
    public void BeginLink()
    {
        _links++;
        (_inLink, _linkHasText) = (true, false);
    }

    /// <summary>Ends a link.</summary>
    public void EndLink() => (_inLink, _linkHasText) = (false, false);

    /// <summary>Ends all that is open and gives the outline.</summary>
    public PageOutline Build()
    {
        _open.CloseAll();
        return new PageOutline(_text, _pieces, _marks, _published, _times);
    }

    private void Add(int end, PieceKind kind)
    {
        if (end > Position)
        {
            _pieces.Add(new Piece(end, kind, _break, _inLink ? _links : 0));
            _break = PieceBreak.None;
        }
    }

    private void End(OpenElement element, bool isEnded)
    {
        if (element.Meaning != BlockMeaning.None)
        {
            _marks.Add(new PageMark(element.FirstPiece, _pieces.Count, element.Meaning, isEnded));
        }

        if (element.Layout == ElementLayout.Row)
        {
            EndRow(_rows[^1]);
            _rows.RemoveAt(_rows.Count - 1);
        }
    }

    private void EndRow(OpenRow row)
    {
        if (!row.IsData)
        {
            return;
        }

        for (var i = row.FirstPiece + 1; i < _pieces.Count; i++)
        {
            if (_pieces[i].Break == PieceBreak.Line)
            {
                _pieces[i] = _pieces[i] with { Break = PieceBreak.Cell };
            }
        }
    }

    private static int CountShown(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var unit in text)
        {
            count += char.IsWhiteSpace(unit) ? 0 : 1;
        }

        return count;
    }
}
