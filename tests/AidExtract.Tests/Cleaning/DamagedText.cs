using AidExtract.Text;

namespace AidExtract.Tests.Cleaning;

/// <summary>A damaged text, and what of the clean one each of its code units is made of.</summary>
/// <param name="Text">As a scraper finds it.</param>
/// <param name="Origins">For each code unit the clean ones whose bytes it holds; empty for what was inserted.</param>
/// <param name="Lost">The clean code units of which a byte is gone for good, in order.</param>
internal sealed record DamagedText(string Text, IReadOnlyList<Span> Origins, IReadOnlyList<int> Lost)
{
    /// <summary>The clean stretch that a damaged one is made of.</summary>
    public Span ToClean(Span damaged)
    {
        var (start, end) = (int.MaxValue, 0);
        for (var i = damaged.Start; i < damaged.End; i++)
        {
            if (Origins[i].Length > 0)
            {
                (start, end) = (Math.Min(start, Origins[i].Start), Math.Max(end, Origins[i].End));
            }
        }

        return start < end ? new Span(start, end) : default;
    }
}
