using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>Finds the headline: the one a line names, else a short line that stands several times, else a short first line.</summary>
internal static class Headline
{
    private const int LongestTitle = 60;
    private const int LeastRepeats = 3;

    /// <summary>Marks the lines of the headline, and its repetitions as page furniture.</summary>
    public static void Find(string text, List<Span> lines, LineVerdict?[] sections, LayoutFacts facts)
    {
        if (facts.Title is { } marked)
        {
            MarkRepeated(marked.In(text), text, lines, sections);
            return;
        }

        var repeats = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (sections[i] is null && IsTitleShaped(lines[i].In(text)))
            {
                var key = lines[i].In(text);
                repeats[key] = repeats.GetValueOrDefault(key) + 1;
            }
        }

        var most = repeats.Where(r => r.Value >= LeastRepeats).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var named = facts.NamedTitle?.In(text);
        var first = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (sections[i] is not null)
            {
                continue;
            }

            var line = lines[i].In(text);
            if (first < 0 && (most.Contains(line) || line == named))
            {
                first = i;
                sections[i] = new LineVerdict(Section.Title, line == named ? LineReason.Named : LineReason.Repeated);
                facts.Title = lines[i];
                Unname(lines, sections, facts);
            }
            else if (most.Contains(line))
            {
                sections[i] = new LineVerdict(Section.Boilerplate, LineReason.Repeated);
            }
        }

        if (first < 0)
        {
            first = Array.FindIndex(sections, s => s is null);
            if (first >= 0 && first + 1 < lines.Count && IsTitleShaped(lines[first].In(text)))
            {
                sections[first] = new LineVerdict(Section.Title, LineReason.First);
                facts.Title = lines[first];
                RepeatedTitle(text, lines, sections, first);
            }
        }

        facts.Title = facts.NamedTitle ?? facts.Title;
    }

    private static void MarkRepeated(string title, string text, List<Span> lines, LineVerdict?[] sections)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (sections[i] is null && text.AsSpan(lines[i].Start, lines[i].Length).SequenceEqual(title))
            {
                sections[i] = new LineVerdict(Section.Boilerplate, LineReason.Repeated);
            }
        }
    }

    // Where the headline stands in a line of its own, the line that names it only says so again.
    private static void Unname(List<Span> lines, LineVerdict?[] sections, LayoutFacts facts)
    {
        if (facts.NamedTitle is { } named)
        {
            var at = lines.FindIndex(l => l.Contains(named));
            sections[at] = sections[at]!.Value with { Section = Section.Metadata };
            facts.NamedTitle = null;
        }
    }

    // Some pages give the headline twice in a row, with other blanks.
    private static void RepeatedTitle(string text, List<Span> lines, LineVerdict?[] sections, int first)
    {
        var next = Array.FindIndex(sections, first + 1, s => s is null);
        if (next >= 0 && Squeeze(lines[next].In(text)) == Squeeze(lines[first].In(text)))
        {
            sections[next] = new LineVerdict(Section.Title, LineReason.Repeated);
        }

        static string Squeeze(string line) => string.Concat(line.Where(c => !char.IsWhiteSpace(c)));
    }

    private static bool IsTitleShaped(string line) => line.Length is >= 4 and <= LongestTitle && !IsSentence(line);

    /// <summary>True for a line that ends, or holds the end of, a sentence or clause.</summary>
    public static bool IsSentence(string line) =>
        line.Contains('。', StringComparison.Ordinal) || line[^1] is '；' or ';' or ',' or '，' or '：' or ':' or '、' or '.';
}
