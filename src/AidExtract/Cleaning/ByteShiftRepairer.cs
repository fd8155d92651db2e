using System.Text;
using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>
/// Restores characters that were read one byte off. A site's script replaced bytes in the middle of two characters; the
/// byte before the insertion lost its partner and became a question mark, and those behind it were paired wrongly up
/// to the next ASCII byte. The lost byte is found by the reading that was inserted there, and the bytes are paired anew.
/// </summary>
internal sealed class ByteShiftRepairer(CharacterFrequencies frequencies)
{
    private const int LongestRun = 64;
    private const double LeastGain = 0.8;
    private const float PunctuationLog = 10;
    private const int LeftQuoteLead = 0xA1;

    private readonly GbkBytes _gbk = GbkBytes.Shared;

    /// <summary>All repairs in a document in which readings were inserted.</summary>
    /// <param name="text">The text as decoded.</param>
    /// <param name="annotations">The readings that are taken out of it, in order.</param>
    /// <param name="readings">What the document's script inserts.</param>
    public List<Edit> Find(string text, IReadOnlyList<PinyinAnnotation> annotations, InsertedReadings readings)
    {
        var edits = new List<Edit>();
        var groupEnds = annotations.ToDictionary(a => a.Group.End, a => a.Word.End - 1);
        var done = 0;
        for (var at = text.IndexOf('?', StringComparison.Ordinal); at >= 0; at = text.IndexOf('?', Math.Max(at + 1, done)))
        {
            if (At(text, at, groupEnds, edits.Count > 0 ? edits[^1] : default, readings) is { } edit)
            {
                edits.Add(edit);
                done = edit.Span.End;
            }

            if (Math.Max(at + 1, done) >= text.Length)
            {
                break;
            }
        }

        edits.AddRange(Trailing(text, edits, readings));
        edits.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return edits;
    }

    private Edit? At(string text, int at, Dictionary<int, int> groupEnds, Edit before, InsertedReadings readings)
    {
        Edit? best = null;
        var bestMean = double.MinValue;
        foreach (var run in Openings(text, at, groupEnds, before, readings))
        {
            if (!run.Finish(readings, _gbk))
            {
                continue;
            }

            var mean = Mean(run.Restored);
            if (mean > bestMean && mean >= MeanOfSource(text, at, run.Position) + LeastGain)
            {
                bestMean = mean;
                best = new Edit(new Span(at, run.Position), run.Restored, run.IsLost ? EditKind.LostBytes : EditKind.ByteShift);
            }
        }

        return best;
    }

    // The bytes that may have been lost at the question mark.
    private IEnumerable<ShiftedRun> Openings(string text, int at, Dictionary<int, int> groupEnds, Edit before, InsertedReadings readings)
    {
        var insertion = Insertion.At(text, at + 1);
        if (insertion.IsFound)
        {
            var previous = before.Span.Length > 0 && before.Span.End == at ? before.Text[^1]
                : at == 0 ? '\0'
                : text[groupEnds.TryGetValue(at, out var word) ? word : at - 1];
            var trail = _gbk.Unfolded(previous) & 0xFF;
            for (var lead = 0x81; lead < 0xFF; lead++)
            {
                var phantom = _gbk.Character(trail, lead);
                if (phantom != '\0' && readings.Fits(phantom, insertion.Letters.In(text)))
                {
                    yield return new ShiftedRun(text, insertion.End, lead, LongestRun);
                }
            }
        }
        else if (at + 2 < text.Length && text[at + 1] is '!' or '！')
        {
            // The first byte of a full stop was cut off before a quotation: its second one and the first of the mark
            // that follows read as an exclamation mark.
            var run = new ShiftedRun(text, at + 1, LeftQuoteLead, LongestRun);
            if (run.StartsWithQuotation(_gbk))
            {
                yield return new ShiftedRun(text, at + 1, LeftQuoteLead, LongestRun);
            }
        }
    }

    // A reading behind an ASCII letter belongs to a character made of the byte before it and the letter: it is only taken out.
    private List<Edit> Trailing(string text, List<Edit> repaired, InsertedReadings readings)
    {
        var edits = new List<Edit>();
        var next = 0;
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
        {
            while (next < repaired.Count && repaired[next].Span.End <= open)
            {
                next++;
            }

            if (open < 2 || text[open - 1] is < '@' or > '~' || (next < repaired.Count && repaired[next].Span.Start <= open))
            {
                continue;
            }

            var insertion = Insertion.At(text, open + 1);
            var phantom = _gbk.Character(_gbk.Of(text[open - 2]) & 0xFF, text[open - 1]);
            if (insertion.IsFound && phantom != '\0' && readings.Fits(phantom, insertion.Letters.In(text)))
            {
                edits.Add(new Edit(new Span(open, insertion.End), "", EditKind.Pinyin));
            }
        }

        return edits;
    }

    private double MeanOfSource(string text, int start, int end)
    {
        var seen = new StringBuilder();
        for (var i = start + 1; i < end; i++)
        {
            var insertion = text[i] is '(' or '?' ? Insertion.At(text, i + 1) : i == start + 1 ? Insertion.At(text, i) : default;
            if (insertion.IsFound)
            {
                i = insertion.End - 1;
            }
            else if (text[i] != '?')
            {
                seen.Append(text[i]);
            }
        }

        return Mean(seen.ToString());
    }

    private double Mean(string text)
    {
        double sum = 0;
        var count = 0;
        foreach (var unit in text)
        {
            if (unit == ShiftedRun.Lost)
            {
                continue;
            }

            count++;
            sum += unit is '。' or '，' or '、' or '；' or '：' or '“' or '”' or (>= '０' and <= '９') ? PunctuationLog : frequencies.LogCount(unit);
        }

        return count == 0 ? 0 : sum / count;
    }
}
