using System.Numerics;
using AidExtract.Matching.Figures;
using AidExtract.Tables.Rules;

namespace AidExtract.Explaining;

/// <summary>What was seen to stand at a position.</summary>
internal sealed class ReadingTrace
{
    private static readonly uint NumeralKinds = Enum.GetValues<FormElementKind>().Where(kind => kind.TakesNumeral()).Aggregate(0u, (bits, kind) => bits | kind.Bit());

    /// <summary>Keeps what the reading holds.</summary>
    public ReadingTrace(PositionReading position)
    {
        Numeral = position.HasNumeral ? position.Numeral : null;
        IsBarred = (position.Kinds & NumeralKinds) != 0 && (position.FreeKinds & NumeralKinds) == 0;
        var words = new List<(WordClass, int)>();
        for (var classes = position.WordClasses; classes != 0; classes &= classes - 1)
        {
            var wordClass = BitOperations.TrailingZeroCount(classes);
            if ((FormElementKinds.OfWords(1u << wordClass) & position.Kinds) != 0)
            {
                words.Add(((WordClass)wordClass, position.Words[wordClass].Length));
            }
        }

        Words = words;
    }

    /// <summary>The number that begins there.</summary>
    public Numeral? Numeral { get; }

    /// <summary>True where a number stands inside a word or a name, so that no form begins with it.</summary>
    public bool IsBarred { get; }

    /// <summary>The longest word of each class.</summary>
    public IReadOnlyList<(WordClass Class, int Length)> Words { get; }
}
