namespace AidExtract.Text;

/// <summary>A stretch of text, in UTF-16 code units of the text it belongs to.</summary>
/// <param name="Start">First code unit, 0-based.</param>
/// <param name="End">One past the last code unit.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>Number of code units.</summary>
    public int Length => End - Start;

    /// <summary>True when the two stretches share at least one code unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>True when <paramref name="other"/> lies wholly inside this stretch.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>The stretch moved by <paramref name="offset"/> code units.</summary>
    public Span Shift(int offset) => new(Start + offset, End + offset);

    /// <summary>The characters of this stretch in <paramref name="text"/>.</summary>
    public string In(string text) => text[Start..End];
}
