using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>A text under repair: applies changes and keeps account of where they were made.</summary>
/// <param name="text">The text.</param>
/// <param name="observer">Told each change before it is made, with the text in which its span lies; or null.</param>
internal sealed class RepairedText(MappedText text, Action<Edit, MappedText>? observer)
{
    private readonly bool[] _kinds = new bool[(int)EditKind.Folding];
    private List<Span> _repairs = [];
    private List<Span> _doubtful = [];

    public MappedText Text { get; private set; } = text;

    /// <summary>Makes changes, which are in order and do not overlap.</summary>
    public void Apply(List<Edit> edits)
    {
        var builder = new MappedTextBuilder(Text);
        var repairs = new List<Span>();
        var doubtful = new List<Span>();
        var shift = 0;
        if (observer is not null)
        {
            edits.ForEach(edit => observer(edit, Text));
        }

        foreach (var (span, replacement, kind) in edits)
        {
            builder.KeepUntil(span.Start);
            if (replacement.Length == span.Length)
            {
                builder.Recode(replacement);
            }
            else
            {
                builder.Replace(span.Length, replacement);
            }

            var made = new Span(span.Start + shift, span.Start + shift + replacement.Length);
            shift += replacement.Length - span.Length;
            if (kind == EditKind.Folding)
            {
                continue;
            }

            _kinds[(int)kind] = true;

            // Of what was taken out nothing is left to point at but the character before it.
            repairs.Add(made.Length > 0 || made.Start == 0 ? made : new Span(made.Start - 1, made.Start));
            if (kind is EditKind.ByteShift or EditKind.LostBytes && replacement.AsSpan().ContainsAnyInRange('０', '９'))
            {
                doubtful.Add(made);
            }
        }

        Text = builder.Build();
        _repairs = Merge(Carry(_repairs, edits), repairs);
        _doubtful = Merge(Carry(_doubtful, edits), doubtful);
    }

    /// <summary>Looks for numbers that damage has touched and gives the result.</summary>
    /// <param name="inDamaged">True in a document whose bytes were damaged: every question mark may be one.</param>
    public CleanedText Finish(bool inDamaged)
    {
        var text = Text.Text;
        var suspects = new List<Span>(_doubtful);
        var lost = inDamaged ? "\uFFFD?□" : "\uFFFD";
        for (var at = text.AsSpan().IndexOfAny(lost); at >= 0;)
        {
            var span = new Span(at, at + 1);
            if (Extend(text, span) is var wide && wide != span)
            {
                suspects.Add(wide);
            }

            var next = text.AsSpan(at + 1).IndexOfAny(lost);
            at = next < 0 ? -1 : at + 1 + next;
        }

        suspects.Sort((a, b) => a.Start.CompareTo(b.Start));
        var damage = Enumerable.Range(0, _kinds.Length).Where(k => _kinds[k]).Select(k => ((EditKind)k).ToString().ToLowerInvariant());
        return new CleanedText(Text, _repairs, suspects, [.. damage]);
    }

    // The number that a lost character touches is part of the doubtful stretch.
    private static Span Extend(string text, Span span)
    {
        const int longest = 40;
        var (start, end) = (span.Start, span.End);
        while (start > 0 && span.Start - start < longest && NumberShape.IsPart(text, start - 1))
        {
            start--;
        }

        while (end < text.Length && end - span.End < longest && NumberShape.IsPart(text, end))
        {
            end++;
        }

        return new Span(start, end);
    }

    private static List<Span> Carry(List<Span> spans, List<Edit> edits)
    {
        if (spans.Count == 0)
        {
            return spans;
        }

        // shifts[k]: how far text behind the first k changes has moved.
        var shifts = new int[edits.Count + 1];
        for (var k = 0; k < edits.Count; k++)
        {
            shifts[k + 1] = shifts[k] + edits[k].Text.Length - edits[k].Span.Length;
        }

        return spans.ConvertAll(s => new Span(Moved(s.Start), Moved(s.End)));

        int Moved(int position)
        {
            var (low, high) = (0, edits.Count);
            while (low < high)
            {
                var middle = (low + high) >> 1;
                (low, high) = edits[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
            }

            // Inside a change, as far into what came as into what went.
            return low < edits.Count && edits[low].Span.Start < position
                ? edits[low].Span.Start + shifts[low] + Math.Min(position - edits[low].Span.Start, edits[low].Text.Length)
                : position + shifts[low];
        }
    }

    private static List<Span> Merge(List<Span> a, List<Span> b)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return a.Count == 0 ? b : a;
        }

        List<Span> all = [.. a, .. b];
        all.Sort((x, y) => x.Start.CompareTo(y.Start));
        return all;
    }
}
