using System.Text.RegularExpressions;
using AidExtract.Text;

namespace AidExtract.Tests.Cleaning;

/// <summary>Counts how the numbers of a mended text compare with those of the clean one.</summary>
internal sealed class NumberTally
{
    /// <summary>Numbers of the clean text.</summary>
    public int All { get; private set; }

    /// <summary>Numbers that came out as they were.</summary>
    public int Same { get; private set; }

    /// <summary>Numbers marked as doubtful.</summary>
    public int Doubtful { get; private set; }

    /// <summary>Numbers that differ and are not marked.</summary>
    public List<string> Wrong { get; } = [];

    public void Add(MatchCollection numbers, List<string> wanted, IReadOnlyList<Span> suspects, string text)
    {
        All += wanted.Count;
        foreach (Match number in numbers)
        {
            if (suspects.Any(s => s.Overlaps(new Span(number.Index, number.Index + number.Length))))
            {
                Doubtful++;
            }
            else if (wanted.Remove(number.Value))
            {
                Same++;
            }
            else
            {
                Wrong.Add($"{number.Value} in: {text[Math.Max(0, number.Index - 20)..number.Index]}");
            }
        }
    }

    public override string ToString() => $"{All} numbers, {Same} the same, {Doubtful} doubtful, {Wrong.Count} wrong";
}
