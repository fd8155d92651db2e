using AidExtract.Text;

namespace AidExtract.Pages;

/// <summary>A line of a page's text, and how much of it are links.</summary>
internal sealed class PageLine
{
    private const int LongestDate = 14;
    private const int LeastDateSigns = 2;

    private int _lastLink;
    private int _digits;
    private int _dateSigns;

    /// <summary>Its first piece.</summary>
    public required int FirstPiece { get; init; }

    /// <summary>Its last piece.</summary>
    public int LastPiece { get; private set; }

    /// <summary>Where it stands in the page's text.</summary>
    public Span Span { get; private set; }

    /// <summary>Where it stands in the decoded file.</summary>
    public Span Source { get; private set; }

    /// <summary>Number of links.</summary>
    public int Links { get; private set; }

    /// <summary>Letters and digits within links.</summary>
    public int Linked { get; private set; }

    /// <summary>Letters and digits outside of links.</summary>
    public int Unlinked { get; private set; }

    /// <summary>True when it holds the end of a sentence.</summary>
    public bool HasStop { get; private set; }

    /// <summary>True when it holds a letter or digit.</summary>
    public bool HasText => Linked + Unlinked > 0;

    /// <summary>True when it is a link, or links, and no more beside them than a date.</summary>
    public bool IsLink => Linked > 0 && !HasStop && (IsDate(Unlinked) || Linked >= 4 * Unlinked);

    /// <summary>Adds characters that are shown.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="piece">Their piece.</param>
    /// <param name="link">Number of the link in which they stand, or 0.</param>
    /// <param name="span">Where they stand in the page's text.</param>
    /// <param name="source">Where they stand in the decoded file.</param>
    public void Add(ReadOnlySpan<char> text, int piece, int link, Span span, Span source)
    {
        (Span, Source) = Span.Length == 0 ? (span, source) : (new Span(Span.Start, span.End), new Span(Source.Start, source.End));
        LastPiece = piece;
        var (letters, digits) = (0, 0);
        foreach (var unit in text)
        {
            if (char.IsDigit(unit))
            {
                digits++;
            }
            else if (unit is '年' or '月' or '日' or '时' or '時' or '分' or '秒' or '-' or '/' or '.' or ':' or '：')
            {
                _dateSigns += link != 0 ? 0 : unit == '.' ? 1 : LeastDateSigns;
            }
            else if (char.IsLetter(unit) || char.IsSurrogate(unit))
            {
                letters++;
            }

            HasStop |= unit == '。';
        }

        if (link == 0)
        {
            (Unlinked, _digits) = (Unlinked + letters + digits, _digits + digits);
            return;
        }

        Linked += letters + digits;
        Links += link != _lastLink && letters + digits > 0 ? 1 : 0;
        _lastLink = letters + digits > 0 ? link : _lastLink;
    }

    // [07-13], 2020/07/13 08:30, 2020年7月13日, 2020.7.13; but 12.5 is a number.
    private bool IsDate(int unlinked) => unlinked == 0 || (unlinked == _digits && _digits <= LongestDate && _dateSigns >= LeastDateSigns);
}
