using AidExtract.Tables.Pages;
using AidExtract.Text;

namespace AidExtract.Pages;

/// <summary>
/// Tells what the lines of a page are where its markup says so: facts of the head, the headline, blocks that are named as page furniture, runs of
/// links. In doubt a line is left to its words.
/// </summary>
internal sealed class BlockClassifier
{
    private const int LeastLinks = 3;
    private const int LongestMenuEntry = 6;
    private const double MostOfPage = 0.5;
    private const double LeastContent = 0.2;

    private readonly PageOutline _outline;
    private readonly List<PageLine> _lines;
    private readonly string _text;
    private readonly BlockMark?[] _marks;

    // Sums over the lines before each: letters and digits outside of links, and those of them in blocks that hold the article.
    private readonly int[] _unlinked;
    private readonly int[] _content;

    // For each line the first at or behind it that holds the end of a sentence.
    private readonly int[] _nextStop;

    public BlockClassifier(PageOutline outline, List<PageLine> lines, string text)
    {
        (_outline, _lines, _text) = (outline, lines, text);
        _marks = new BlockMark?[lines.Count];
        _unlinked = new int[lines.Count + 1];
        _content = new int[lines.Count + 1];
        _nextStop = new int[lines.Count + 1];
        _nextStop[^1] = lines.Count;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            _nextStop[i] = lines[i].HasStop ? i : _nextStop[i + 1];
        }
    }

    /// <summary>Gives the page.</summary>
    /// <param name="text">Its text, from which the lines are.</param>
    public Page Classify(MappedText text)
    {
        var facts = MarkFacts();
        SumUp();
        var headline = Headline(facts);
        MarkFurniture(headline);
        MarkLinks();
        if (headline >= 0)
        {
            _marks[headline] = _marks[headline] is null or BlockMark.Related or BlockMark.Boilerplate ? BlockMark.Title : BlockMark.HeadTitle;
        }

        var blocks = new List<PageBlock>();
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_marks[i] is { } mark)
            {
                blocks.Add(new PageBlock(_lines[i].Source, mark));
            }
        }

        return new Page(text, blocks, Date());
    }

    private List<int> MarkFacts()
    {
        var titles = new List<int>();
        foreach (var mark in _outline.Marks)
        {
            if (mark.Meaning is not (BlockMeaning.Title or BlockMeaning.Source or BlockMeaning.Author) || LinesOf(mark) is not { Length: > 0 } lines)
            {
                continue;
            }

            _marks[lines.Start] = mark.Meaning switch
            {
                BlockMeaning.Source => BlockMark.Source,
                BlockMeaning.Author => BlockMark.Author,
                _ => BlockMark.Metadata,
            };
            if (mark.Meaning == BlockMeaning.Title)
            {
                titles.Add(lines.Start);
            }
        }

        return titles;
    }

    private void SumUp()
    {
        var isContent = Cover(BlockMeaning.Content, _ => true);
        for (var i = 0; i < _lines.Count; i++)
        {
            var unlinked = _marks[i] is null ? _lines[i].Unlinked : 0;
            _unlinked[i + 1] = _unlinked[i] + unlinked;
            _content[i + 1] = _content[i] + (isContent[i] ? unlinked : 0);
        }
    }

    // A first-level heading that the head of the page gives too; a line that it gives; another first-level heading; what the head gives.
    private int Headline(List<int> titles)
    {
        var names = titles.ConvertAll(t => _lines[t].Span.In(_text));
        var isHeadline = Cover(BlockMeaning.Headline, _ => true);
        var (named, first) = (-1, -1);
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_marks[i] is not null || !_lines[i].HasText)
            {
                continue;
            }

            var line = _text.AsSpan(_lines[i].Span.Start, _lines[i].Span.Length);
            var isNamed = false;
            foreach (var name in names)
            {
                isNamed |= PageTitle.IsHeadlineOf(line, name);
            }

            if (isNamed && isHeadline[i])
            {
                return i;
            }

            named = named < 0 && isNamed && !_lines[i].IsLink ? i : named;
            first = first < 0 && isHeadline[i] && !_lines[i].IsLink ? i : first;
        }

        return named >= 0 ? named : first >= 0 ? first : titles.Count > 0 ? titles[0] : -1;
    }

    private void MarkFurniture(int headline)
    {
        var isRelated = Cover(BlockMeaning.Related, IsFurniture);
        var isBoilerplate = Cover(BlockMeaning.Boilerplate, IsFurniture);
        var isFrame = Cover(BlockMeaning.Frame, IsFurniture);
        for (var i = 0; i < _lines.Count; i++)
        {
            _marks[i] ??= isRelated[i] ? BlockMark.Related : isBoilerplate[i] || isFrame[i] ? BlockMark.Boilerplate : null;
        }

        // What holds the headline, or most of the text while no other block is said to hold the article, is no furniture whatever its name.
        bool IsFurniture(Span lines)
        {
            if (lines.Start <= headline && headline < lines.End)
            {
                return false;
            }

            var all = _unlinked[^1];
            var outside = _content[^1] - _content[lines.End] + _content[lines.Start];
            return _unlinked[lines.End] - _unlinked[lines.Start] <= all * MostOfPage || outside >= all * LeastContent;
        }
    }

    // Three links or more in lines that follow each other, with the heading above them.
    private void MarkLinks()
    {
        var isHeading = Cover(BlockMeaning.Heading, _ => true);
        for (var i = 0; i < _lines.Count; i++)
        {
            var first = i;
            var (links, linked) = (0, 0);
            while (i < _lines.Count && _marks[i] is null && (_lines[i].IsLink || !_lines[i].HasText))
            {
                links += _lines[i].Links;
                linked += _lines[i].Linked;
                i++;
            }

            if (links < LeastLinks)
            {
                continue;
            }

            if (first > 0 && isHeading[first - 1] && _marks[first - 1] is null)
            {
                first--;
            }

            _marks.AsSpan(first, i - first).Fill(linked <= links * LongestMenuEntry ? BlockMark.Boilerplate : BlockMark.Related);
        }
    }

    private PageDate? Date()
    {
        if (_outline.Published is { } day)
        {
            return new PageDate(day, IsPublication: true);
        }

        foreach (var (time, piece) in _outline.Times)
        {
            var line = FirstLine(l => l.LastPiece >= piece);
            if (line < _lines.Count && _marks[line] is not (BlockMark.Related or BlockMark.Boilerplate))
            {
                return new PageDate(time, IsPublication: false);
            }
        }

        return null;
    }

    // Which lines lie in a block of a meaning.
    private bool[] Cover(BlockMeaning meaning, Func<Span, bool> counts)
    {
        var changes = new int[_lines.Count + 1];
        foreach (var mark in _outline.Marks)
        {
            if (mark.Meaning == meaning && LinesOf(mark) is { Length: > 0 } lines && counts(lines))
            {
                changes[lines.Start]++;
                changes[lines.End]--;
            }
        }

        var covered = new bool[_lines.Count];
        var depth = 0;
        for (var i = 0; i < covered.Length; i++)
        {
            depth += changes[i];
            covered[i] = depth > 0;
        }

        return covered;
    }

    // Furniture without an end does not reach beyond the first sentence.
    private Span LinesOf(PageMark mark)
    {
        var start = FirstLine(l => l.FirstPiece >= mark.FirstPiece);
        var end = Math.Max(start, FirstLine(l => l.LastPiece >= mark.EndPiece));
        var isOpen = !mark.IsEnded && mark.Meaning is (BlockMeaning.Related or BlockMeaning.Boilerplate or BlockMeaning.Frame);
        return new Span(start, isOpen ? Math.Min(end, _nextStop[start]) : end);
    }

    private int FirstLine(Func<PageLine, bool> isAtOrBehind)
    {
        var (low, high) = (0, _lines.Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = isAtOrBehind(_lines[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
