using AidExtract.Text;

namespace AidExtract.Tests.Cleaning;

/// <summary>Counts how the figures of damaged articles compare with those of the clean ones.</summary>
internal sealed class FigureTally
{
    /// <summary>Figures of the clean articles.</summary>
    public int All { get; private set; }

    /// <summary>Those of which, or right before which, a byte is gone: no repair brings them back for certain.</summary>
    public int Destroyed { get; private set; }

    /// <summary>Clean characters of which a byte is gone, figures or not.</summary>
    public int LostCharacters { get; private set; }

    /// <summary>Figures that came out with their kind, value, unit, bound and place in the text.</summary>
    public int Same { get; private set; }

    /// <summary>Those of them that were not destroyed.</summary>
    public int SameWhole { get; private set; }

    /// <summary>Figures that came out marked as doubtful.</summary>
    public int Suspect { get; private set; }

    /// <summary>Figures that did not come out.</summary>
    public int Missing { get; private set; }

    /// <summary>Those of them that were not destroyed.</summary>
    public List<string> MissingWhole { get; } = [];

    /// <summary>Figures that differ, or are none, and are not marked.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>Compares an article with what has become of it.</summary>
    public void Add(Article clean, Article damaged, DamagedText text)
    {
        All += clean.Figures.Count;
        LostCharacters += text.Lost.Count;
        var left = clean.Figures.ToList();
        Destroyed += left.Count(f => IsDestroyed(f, text));
        foreach (var figure in damaged.Figures)
        {
            var stretch = text.ToClean(new Span(figure.Start, figure.End));
            var same = left.Find(f => IsSame(f, figure, stretch));
            if (same is not null)
            {
                Same++;
                SameWhole += IsDestroyed(same, text) ? 0 : 1;
                left.Remove(same);
            }
            else if (figure.Flags.Contains("suspect"))
            {
                Suspect++;
                left.RemoveAll(f => stretch.Overlaps(new Span(f.Start, f.End)));
            }
            else
            {
                Wrong.Add($"{Describe(figure)} for {string.Join(" + ", left.Where(f => stretch.Overlaps(new Span(f.Start, f.End))).Select(Describe))} in: {Around(text.Text, figure)}");
                left.RemoveAll(f => stretch.Overlaps(new Span(f.Start, f.End)));
            }
        }

        Missing += left.Count;
        MissingWhole.AddRange(left.Where(f => !IsDestroyed(f, text)).Select(f => $"{Describe(f)} in: {AroundClean(text, f)}"));
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{All} figures, {Same} the same, {Suspect} suspect, {Missing} missing, {Wrong.Count} wrong; of {Destroyed} a byte is gone, {LostCharacters} characters lost";

    private static bool IsDestroyed(FigureRecord figure, DamagedText text) => text.Lost.Any(at => at >= figure.Start - 1 && at < figure.End);

    // Of a figure inside a repaired run only the run's place is known.
    private static bool IsSame(FigureRecord clean, FigureRecord damaged, Span stretch) =>
        (clean.Kind, clean.Value, clean.High, clean.Bound, clean.Unit, clean.Text) == (damaged.Kind, damaged.Value, damaged.High, damaged.Bound, damaged.Unit, damaged.Text)
        && (damaged.Flags.Contains("repaired") ? stretch.Contains(new Span(clean.Start, clean.End)) : stretch == new Span(clean.Start, clean.End));

    private static string Describe(FigureRecord figure) => $"{figure.Raw}={figure.Text}={figure.Value}..{figure.High} {figure.Unit} {figure.Kind} {string.Join(',', figure.Flags)}";

    private static string AroundClean(DamagedText text, FigureRecord figure)
    {
        var first = Enumerable.Range(0, text.Text.Length).FirstOrDefault(i => text.Origins[i].Length > 0 && text.Origins[i].End >= figure.Start - 10);
        return text.Text[first..Math.Min(text.Text.Length, first + 60)];
    }

    private static string Around(string text, FigureRecord figure) => text[Math.Max(0, figure.Start - 30)..Math.Min(text.Length, figure.End + 10)];
}
