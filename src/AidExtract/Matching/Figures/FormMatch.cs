using AidExtract.Matching.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>The best form at a position, with its parts. The room of one match serves the next.</summary>
internal sealed class FormMatch
{
    /// <summary>The most parts that a form may have.</summary>
    public const int MaxParts = 24;

    private readonly FormPart[] _parts = new FormPart[MaxParts];
    private int _count;

    /// <summary>The row; null when none matched.</summary>
    public FigureForm? Form { get; private set; }

    /// <summary>Each element that took something, in order.</summary>
    public ReadOnlySpan<FormPart> Parts => _parts.AsSpan(0, _count);

    /// <summary>One past the last code unit.</summary>
    public int End { get; private set; }

    /// <summary>True when a form that ends at <paramref name="end"/> is better: longer, or as long and an earlier row.</summary>
    public bool IsBeatenBy(FigureForm form, int end) => Form is null || end > End || (end == End && form.Order < Form.Order);

    /// <summary>Forgets the match.</summary>
    public void Clear() => (Form, _count, End) = (null, 0, 0);

    /// <summary>Takes a match.</summary>
    public void Set(FigureForm form, ReadOnlySpan<FormPart> parts, int end)
    {
        (Form, _count, End) = (form, parts.Length, end);
        parts.CopyTo(_parts);
    }
}
