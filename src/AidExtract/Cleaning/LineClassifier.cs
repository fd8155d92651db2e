using System.Buffers;
using AidExtract.Pages;
using AidExtract.Simplifying;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>
/// Tells the lines of an article from those that a page puts around it, and finds headline, source and date. In doubt a
/// line is body: figures come from there. Works on simplified text, as its table <c>boilerplate.tsv</c> does.
/// </summary>
public sealed class LineClassifier
{
    private const int LongestShortLine = 90;
    private const int LongestHeading = 45;
    private const int LongestDatelineRest = 15;
    private const int LeastSpamWords = 3;
    private const int LeastSeparators = 3;
    private const int LeastTail = 3;

    private static readonly SearchValues<char> Ornaments = SearchValues.Create(" ?·-—_*=#.、|");
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("，,:：;；！!？?");

    private readonly LinePatterns _patterns;

    /// <summary>Uses the built-in tables.</summary>
    public LineClassifier()
        : this(CompiledTables.BuiltIn)
    {
    }

    internal LineClassifier(CompiledTables tables)
    {
        var reader = tables.Section(TableSection.Lines);
        _patterns = new LinePatterns(ref reader);
    }

    /// <summary>Classifies the lines of a text.</summary>
    public ArticleLayout Classify(SimplifiedText text) => Classify(text, Page.OfPlain(text.Text));

    /// <summary>Classifies the lines of a page; what its markup says of a line goes before its words.</summary>
    internal ArticleLayout Classify(SimplifiedText text, Page page)
    {
        var units = text.Text.Text;
        var lines = Split(units);
        var facts = new LayoutFacts();
        var sections = new LineVerdict?[lines.Count];
        var inRelated = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].In(units);
            if (page.Blocks.Count > 0 && page.MarkAt(text.Text.ToSource(lines[i]).Start) is { } mark)
            {
                sections[i] = new LineVerdict(Marked(line, lines[i], mark, facts), LineReason.Markup);
                inRelated = false;
            }
            else
            {
                sections[i] = Furniture(line, lines[i].Start, facts, ref inRelated);
            }
        }

        OfferPage(page, facts);
        Headline.Find(units, lines, sections, facts);
        FindTail(units, lines, sections);
        FindHeadings(units, lines, sections);
        var classified = lines.Select((line, i) => LineOf(line, sections[i] ?? new LineVerdict(Section.Body, LineReason.Text))).ToList();
        return new ArticleLayout(classified, facts.Title, facts.Source, facts.Date, Damage(classified));
    }

    private static Line LineOf(Span span, LineVerdict verdict) => new(span, verdict.Section) { Reason = verdict.Reason, Pattern = verdict.Pattern };

    private static void OfferPage(Page page, LayoutFacts facts)
    {
        if (page.Date is { } date)
        {
            facts.OfferDate(date.Day, date.IsPublication ? LayoutFacts.FromPage : LayoutFacts.FromDateline);
        }

        facts.OfferSource(facts.Author);
    }

    private static List<string> Damage(List<Line> lines)
    {
        var damage = new List<string>();
        if (lines.Exists(l => l.Section == Section.Spam))
        {
            damage.Add("spam");
        }

        if (lines.Exists(l => l.Section is Section.Boilerplate or Section.Related))
        {
            damage.Add("boilerplate");
        }

        return damage;
    }

    // Lines without the blanks around them; empty ones are left out.
    private static List<Span> Split(string text)
    {
        var lines = new List<Span>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            var (first, last) = (start, end);
            while (first < last && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            if (last > first)
            {
                lines.Add(new Span(first, last));
            }

            start = end + 1;
        }

        return lines;
    }

    private Section Marked(string line, Span span, BlockMark mark, LayoutFacts facts)
    {
        switch (mark)
        {
            case BlockMark.Title:
                facts.Title = span;
                return Section.Title;
            case BlockMark.HeadTitle:
                facts.Title = span with { End = span.Start + PageTitle.WithoutSite(line).Length };
                return Section.Title;
            case BlockMark.Source:
                facts.OfferSource(_patterns.AtStart(line) is { Word: LineWord.Source } key ? line[key.Span.End..].Trim() : line);
                return Section.Source;
            case BlockMark.Author:
                facts.Author = line;
                return Section.Byline;
            case BlockMark.Related:
                return Section.Related;
            case BlockMark.Boilerplate:
                return Section.Boilerplate;
            default:
                return Section.Metadata;
        }
    }

    private LineVerdict? Furniture(string line, int start, LayoutFacts facts, ref bool inRelated)
    {
        var isShort = line.Length <= LongestShortLine && !line.Contains('。', StringComparison.Ordinal);
        if (!isShort)
        {
            if (_patterns.AtStart(line) is { Word: LineWord.Boilerplate } first)
            {
                return first.Makes(Section.Boilerplate);
            }

            if (line.Contains('。', StringComparison.Ordinal))
            {
                inRelated = false;
                return null;
            }

            return SpamIn(line, _patterns.Anywhere(line));
        }

        var words = _patterns.Anywhere(line);
        if (SpamIn(line, words) is { } spam)
        {
            return spam;
        }

        if (FirstOf(words, LineWord.Boilerplate) is { } furniture)
        {
            return furniture.Makes(Section.Boilerplate);
        }

        if (IsAddress(line) || !line.AsSpan().ContainsAnyExcept(Ornaments))
        {
            return new LineVerdict(Section.Boilerplate, IsAddress(line) ? LineReason.Address : LineReason.Ornament);
        }

        if (FirstOf(words, LineWord.Related) is { } links)
        {
            inRelated = true;
            return links.Makes(Section.Related);
        }

        if (About(line, start, words, facts) is { } about)
        {
            return about;
        }

        return inRelated ? new LineVerdict(Section.Related, LineReason.BelowLinks) : null;
    }

    private static LineMatch? FirstOf(List<LineMatch> words, LineWord word) => words.FindIndex(w => w.Word == word) is >= 0 and var k ? words[k] : null;

    private static LineVerdict? SpamIn(string line, List<LineMatch> words) => IsSpam(line, words) ? FirstOf(words, LineWord.Spam)!.Value.Makes(Section.Spam) : null;

    private static bool IsSpam(string line, List<LineMatch> words)
    {
        if (line.Contains('。', StringComparison.Ordinal) || words.Count(w => w.Word == LineWord.Spam) < LeastSpamWords)
        {
            return false;
        }

        var separators = line.Count(c => c is '_' or '|' or ',' or '，' or '-' or ' ' or '/');
        return separators >= LeastSeparators && words.Where(w => w.Word == LineWord.Spam).Select(w => w.Span.In(line)).Distinct(StringComparer.OrdinalIgnoreCase).Count() >= LeastSpamWords
            && words.Where(w => w.Word == LineWord.Spam).Sum(w => w.Span.Length) * 4 >= line.Length;
    }

    private static bool IsAddress(string line) =>
        (line.StartsWith("http", StringComparison.OrdinalIgnoreCase) || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        && !line.AsSpan().ContainsAnyInRange('\u3000', '\uFFFF') && !line.Contains(' ', StringComparison.Ordinal);

    // Lines that say something of the article: keys with a colon, and datelines.
    private static LineVerdict? About(string line, int start, List<LineMatch> words, LayoutFacts facts)
    {
        var date = LineDate.Find(line);
        var keys = words.FindAll(w => w.Word >= LineWord.Source);
        if (keys.Count > 0 && (keys[0].Span.Start == 0 || date is { Span.Start: 0 } || keys.Count > 1 || keys[0].Word == LineWord.Metadata || (keys[0].Word == LineWord.Date && date is not null)))
        {
            return Keys(line, start, keys, date, facts);
        }

        if (date is { } found && IsDateline(line, found.Span))
        {
            facts.OfferDate(found.Date, LayoutFacts.FromDateline);
            return new LineVerdict(Section.Dateline, LineReason.Date);
        }

        return null;
    }

    private static LineVerdict Keys(string line, int start, List<LineMatch> keys, LineDate? date, LayoutFacts facts)
    {
        for (var k = 0; k < keys.Count; k++)
        {
            var end = k + 1 < keys.Count ? keys[k + 1].Span.Start : line.Length;
            var from = keys[k].Span.End;
            var value = line[from..end].Trim(' ', ')', '）', '】', ']', '|');
            if (keys[k].Word == LineWord.Source)
            {
                facts.OfferSource(date is { } d && d.Span.Start >= from && d.Span.Start < end ? line[from..d.Span.Start].Trim() : value);
            }
            else if (keys[k].Word == LineWord.Title && value.Length > 0)
            {
                var first = start + line.IndexOf(value, from, StringComparison.Ordinal);
                facts.NamedTitle = new Span(first, first + value.Length);
            }
        }

        if (date is { } found)
        {
            facts.OfferDate(found.Date, keys.Exists(k => k.Word == LineWord.Date) ? LayoutFacts.FromKey : LayoutFacts.FromMetadata);
        }

        return keys[0].Makes(keys[0].Word switch
        {
            LineWord.Title => Section.Title,
            LineWord.Source => Section.Source,
            LineWord.Byline => Section.Byline,
            _ => Section.Metadata,
        });
    }

    // A date with at most a name beside it; anything that counts is body.
    private static bool IsDateline(string line, Span date)
    {
        var rest = string.Concat(line.AsSpan(0, date.Start), line.AsSpan(date.End)).Trim(' ', '(', ')', '（', '）', '[', ']', '【', '】');
        return rest.Length <= LongestDatelineRest && !rest.Any(c => char.IsAsciiDigit(c) || c is '，' or ',' or '、' or '：' or ':')
            && (date.Start <= 1 || line[date.Start - 1] is ' ' or '(' or '（');
    }

    // Links below an article: some short lines in a row without a number or any punctuation of sentences.
    private static void FindTail(string text, List<Span> lines, LineVerdict?[] sections)
    {
        var first = lines.Count;
        while (first > 0 && (sections[first - 1] is not (null or { Section: Section.Title }) || (sections[first - 1] is null && IsLink(lines[first - 1].In(text)))))
        {
            first--;
        }

        var tail = Enumerable.Range(first, lines.Count - first).Where(i => sections[i] is null).ToList();
        if (tail.Count >= LeastTail && Enumerable.Range(0, first).Any(i => sections[i] is null && lines[i].In(text).Contains('。', StringComparison.Ordinal)))
        {
            tail.ForEach(i => sections[i] = new LineVerdict(Section.Related, LineReason.Tail));
        }

        static bool IsLink(string line) => line.Length <= LongestHeading && !Headline.IsSentence(line) && !line.AsSpan().ContainsAny(Punctuation) && !line.Any(NumberShape.IsPart);
    }

    private static void FindHeadings(string text, List<Span> lines, LineVerdict?[] sections)
    {
        var lastBody = Array.FindLastIndex(sections, s => s is null);
        for (var i = 0; i < lastBody; i++)
        {
            var line = lines[i].In(text);
            if (sections[i] is null && line.Length <= LongestHeading && !Headline.IsSentence(line) && line[^1] is not ('！' or '!' or '？' or '?' or ')' or '）' or '%') && !IsEntry(line))
            {
                sections[i] = new LineVerdict(Section.Heading, LineReason.Short);
            }
        }
    }

    // An entry of a list: 开支：4688元.
    private static bool IsEntry(string line) => line.AsSpan().IndexOfAny(':', '：') is var colon and >= 0 && line.AsSpan(colon).ContainsAnyInRange('0', '9');
}
