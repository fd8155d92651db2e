using System.Runtime.InteropServices;
using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>
/// Finds the readings that a site's script has put behind characters. Glosses that a writer put there stay: a
/// document is only taken for damaged when many characters are annotated, and nearly every time they occur.
/// </summary>
internal sealed class PinyinFinder(Readings readings)
{
    private const int LeastDistinct = 5;
    private const int LeastPairs = 10;
    private const double LeastAnnotated = 0.9;
    private const double MostOthers = 0.02;
    private const int LongestGroup = 60;
    private const int LongestWord = 8;

    /// <summary>The annotations to be taken out of the text, in order; none in a document that is not damaged.</summary>
    /// <param name="text">The text as decoded.</param>
    /// <param name="script">What put them there.</param>
    public IReadOnlyList<PinyinAnnotation> Find(string text, out PinyinScript script)
    {
        script = PinyinScript.None;
        var found = Annotations(text, out var strangers);
        if (found.Count < LeastPairs)
        {
            return [];
        }

        var toned = found.FindAll(a => a.Kind == ReadingFit.Traditional);
        if (IsTraditionalGate(text, toned, found.Count - toned.Count))
        {
            script = PinyinScript.Toned;
            return toned;
        }

        if (strangers > found.Count * (1 - LeastAnnotated) || !IsWordGate(text, found))
        {
            return [];
        }

        var toneless = found.FindAll(a => a.Kind is ReadingFit.Toneless);
        script = IsTraditionalGate(text, toneless, others: 0) ? PinyinScript.Toneless : PinyinScript.Words;
        return found;
    }

    private static bool IsTraditionalGate(string text, List<PinyinAnnotation> pairs, int others)
    {
        if (pairs.Count < LeastPairs)
        {
            return false;
        }

        var annotated = new Dictionary<char, int>();
        foreach (var pair in pairs)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(annotated, text[pair.Word.Start], out _)++;
        }

        var occurring = new Dictionary<char, int>();
        foreach (var unit in text)
        {
            if (annotated.ContainsKey(unit))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(occurring, unit, out _)++;
            }
        }

        var faithful = 0;
        foreach (var (unit, count) in annotated)
        {
            // One miss is forgiven: the script may have hit the character's bytes in the middle.
            var missing = occurring[unit] - count;
            if (missing <= 1 || count >= occurring[unit] * LeastAnnotated)
            {
                faithful++;
            }
            else
            {
                others += count;
            }
        }

        return faithful >= LeastDistinct
            && pairs.Count >= occurring.Values.Sum() * LeastAnnotated
            && others <= Math.Max(1, pairs.Count * MostOthers);
    }

    // The words of one document are few; each is looked for over the whole text.
    private static bool IsWordGate(string text, List<PinyinAnnotation> pairs)
    {
        const int mostWords = 200;
        var words = pairs.GroupBy(p => p.Word.In(text), StringComparer.Ordinal).ToList();
        if (words.Count < LeastDistinct)
        {
            return false;
        }

        int annotated = 0, occurring = 0;
        foreach (var word in words.Take(mostWords))
        {
            annotated += word.Count();
            for (var at = text.IndexOf(word.Key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word.Key, at + 1, StringComparison.Ordinal))
            {
                occurring++;
            }
        }

        return annotated >= occurring * LeastAnnotated;
    }

    private List<PinyinAnnotation> Annotations(string text, out int strangers)
    {
        var found = new List<PinyinAnnotation>();
        strangers = 0;
        for (var open = NextBracket(text, 1); open > 0; open = NextBracket(text, open + 1))
        {
            var content = Content(text, open);
            if (content.Length == 0)
            {
                continue;
            }

            var group = new Span(open, content.End + 1);
            var word = Match(text, open, content);
            if (word.Length > 0)
            {
                found.Add(new PinyinAnnotation(word, group, Fit(text, word, content)));
            }
            else if (found.Count > 0 && found[^1].Group.End == open && SameContent(text, found[^1].Group, content))
            {
                found[^1] = found[^1] with { Group = new Span(found[^1].Group.Start, group.End) };
            }
            else if (IsHan(text[open - 1]))
            {
                strangers++;
            }

            open = content.End;
        }

        return found;
    }

    private ReadingFit Fit(string text, Span word, Span content) =>
        word.Length > 1 || !readings.IsTraditional(text[word.Start]) ? ReadingFit.Other
        : Readings.SameLetters(readings.Of(text[word.Start]), content.In(text)) ? ReadingFit.Traditional
        : ReadingFit.Toneless;

    private static int NextBracket(string text, int from)
    {
        var at = from < text.Length ? text.AsSpan(from).IndexOfAny('(', '（') : -1;
        return at < 0 ? -1 : from + at;
    }

    /// <summary>The letters between the bracket at <paramref name="open"/> and the one that closes it; empty when it holds anything else.</summary>
    public static Span Content(string text, int open)
    {
        var end = open + 1;
        while (end < text.Length && end - open <= LongestGroup && (Readings.IsLetter(text[end]) || (end > open + 1 && text[end] is ' ' or '\'' or '’')))
        {
            end++;
        }

        return end > open + 1 && end < text.Length && text[end] is ')' or '）' ? new Span(open + 1, end) : default;
    }

    private static bool SameContent(string text, Span group, Span content) =>
        group.Length >= content.Length + 2 && text.AsSpan(group.Start + 1, content.Length).SequenceEqual(content.In(text));

    // The characters before the bracket whose readings, put together, are what it holds.
    private Span Match(string text, int open, Span content)
    {
        var reading = content.In(text).Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        int toned = reading.Length, bare = reading.Length;
        for (var start = open - 1; start >= 0 && open - start <= LongestWord && IsHan(text[start]); start--)
        {
            toned = TakeEnd(reading, toned, readings.Of(text[start]));
            bare = TakeEnd(reading, bare, readings.TonelessOf(text[start]));
            if (toned == 0 || bare == 0)
            {
                return new Span(start, open);
            }
        }

        return default;
    }

    private static int TakeEnd(string reading, int end, string syllable) =>
        syllable.Length > 0 && syllable.Length <= end && Readings.SameLetters(reading.AsSpan(end - syllable.Length, syllable.Length), syllable) ? end - syllable.Length : -1;

    private static bool IsHan(char unit) => unit is >= '\u4E00' and <= '\u9FFF';
}
