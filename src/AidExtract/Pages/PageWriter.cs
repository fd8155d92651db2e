using System.Buffers;
using AidExtract.Text;

namespace AidExtract.Pages;

/// <summary>Writes the shown text of a page in lines, as a browser sets it: runs of blanks are one, blocks end lines, cells are set off by tabs.</summary>
internal sealed class PageWriter
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\n\r\f");
    private static readonly SearchValues<char> BlanksAndReferences = SearchValues.Create(" \t\n\r\f&");
    private static readonly SearchValues<char> LineEndsAndReferences = SearchValues.Create("\n\r&");

    private readonly PageOutline _outline;
    private readonly MappedTextBuilder _builder;
    private readonly List<PageLine> _lines = [];

    // What has not been written since the last shown character.
    private PieceBreak _break;
    private bool _hasBlank;
    private bool _hasLineEnd;

    private char _last;
    private bool _isRaised;

    private PageWriter(PageOutline outline)
    {
        _outline = outline;
        _builder = new MappedTextBuilder(MappedText.Of(outline.Text));
    }

    /// <summary>Writes a page.</summary>
    public static Page Write(PageOutline outline)
    {
        var writer = new PageWriter(outline);
        writer.WritePieces();
        var text = writer._builder.Drop(outline.Text.Length - writer._builder.Position).Build();
        return new BlockClassifier(outline, writer._lines, text.Text).Classify(text);
    }

    private void WritePieces()
    {
        var start = 0;
        for (var i = 0; i < _outline.Pieces.Count; i++)
        {
            var piece = _outline.Pieces[i];
            Break(piece.Break);
            switch (piece.Kind)
            {
                case PieceKind.Text:
                    WriteText(i, start, piece.End, BlanksAndReferences);
                    break;
                case PieceKind.Preformatted:
                    WriteText(i, start, piece.End, LineEndsAndReferences);
                    break;
                case PieceKind.Plain:
                    Show(i, start, _outline.Text.AsSpan(start..piece.End), piece.End - start);
                    break;
            }

            start = piece.End;
        }
    }

    private void Break(PieceBreak kind) => _break = kind > _break ? kind : _break;

    private void WriteText(int piece, int start, int end, SearchValues<char> signs)
    {
        var text = _outline.Text;
        while (start < end)
        {
            var run = text.AsSpan(start..end).IndexOfAny(signs);
            run = run < 0 ? end - start : run;
            if (run > 0)
            {
                Show(piece, start, text.AsSpan(start, run), run);
                start += run;
            }
            else if (text[start] == '&')
            {
                start += ShowReference(piece, start, end);
            }
            else
            {
                Blank(text[start], signs == LineEndsAndReferences);
                start++;
            }
        }
    }

    private int ShowReference(int piece, int start, int end)
    {
        var shown = HtmlEntity.Read(_outline.Text.AsSpan(start..end), out var length);
        if (shown is null)
        {
            Show(piece, start, "&", 1);
            return 1;
        }

        if (shown.Length == 1 && Blanks.Contains(shown[0]))
        {
            Blank(shown[0], endsLine: false);
        }
        else
        {
            Show(piece, start, shown, length);
        }

        return length;
    }

    private void Blank(char unit, bool endsLine)
    {
        _hasBlank = true;
        _hasLineEnd |= unit is '\n' or '\r';
        if (endsLine)
        {
            Break(PieceBreak.Line);
        }
    }

    // Writes characters in place of as much of the source, after what parts them from those before.
    private void Show(int piece, int start, ReadOnlySpan<char> shown, int length)
    {
        WriteGap(start, shown[0]);
        if (_lines.Count == 0 || _break == PieceBreak.Line)
        {
            _lines.Add(new PageLine { FirstPiece = piece });
        }

        var at = _builder.Length;
        if (_outline.Text.AsSpan(start, length).SequenceEqual(shown))
        {
            _builder.Keep(length);
        }
        else
        {
            _builder.Replace(length, shown);
        }

        _lines[^1].Add(shown, piece, _outline.Pieces[piece].Link, new Span(at, _builder.Length), new Span(start, start + length));
        (_break, _hasBlank, _hasLineEnd, _last) = (PieceBreak.None, false, false, shown[^1]);
    }

    private void WriteGap(int end, char next)
    {
        var gap = Gap(next);
        var length = end - _builder.Position;
        if (gap.Length == 1 && length == 1 && _outline.Text[end - 1] == gap[0])
        {
            _builder.Keep(1);
        }
        else
        {
            _builder.Replace(length, gap);
        }
    }

    private string Gap(char next)
    {
        if (_builder.Length == 0)
        {
            return "";
        }

        switch (_break)
        {
            case PieceBreak.Line:
                _isRaised = false;
                return "\n";
            case PieceBreak.Cell:
                _isRaised = false;
                return "\t";
            case PieceBreak.Raised when char.IsDigit(_last) && char.IsDigit(next):
                _isRaised = true;
                return "[";
            case PieceBreak.Lowered when _isRaised:
                _isRaised = false;
                return "]";
        }

        return !_hasBlank || (_hasLineEnd && IsWide(_last) && IsWide(next)) ? "" : " ";
    }

    // Characters between which an author's line end is no blank.
    private static bool IsWide(char unit) => unit is >= '\u2E80' and <= '\uD7FF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF01' and <= '\uFFE6' or '“' or '”' or '‘' or '’' or '…' or '—';
}
