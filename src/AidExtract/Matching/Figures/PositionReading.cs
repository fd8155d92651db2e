using AidExtract.Matching.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>What stands at one position of a sentence.</summary>
internal sealed class PositionReading
{
    private const int Classes = 32;

    /// <summary>The position; -1 before the first use.</summary>
    public int At { get; set; } = -1;

    /// <summary>Bits of the kinds of elements, other than literals, that a form can take here, where a number or fixed word of the form stands before.</summary>
    public uint Kinds { get; set; }

    /// <summary>The same where a form begins, or only an approximator or a currency stands before.</summary>
    public uint FreeKinds { get; set; }

    /// <summary>The numeral that begins here, if there is one.</summary>
    public Numeral? Numeral { get; set; }

    /// <summary>The longest word of each class, by its number; only those of <see cref="WordClasses"/> are of this position.</summary>
    public RuleWord[] Words { get; } = new RuleWord[Classes];

    /// <summary>Bits of the classes of which a word stands here.</summary>
    public uint WordClasses { get; set; }
}
