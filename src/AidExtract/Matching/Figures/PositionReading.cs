using AidExtract.Matching.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>What stands at one position of a sentence.</summary>
internal sealed class PositionReading
{
    private const int Classes = 32;

    private Numeral _numeral;

    /// <summary>The sentence's number and the position; 0 before the first use.</summary>
    public long Key { get; set; }

    /// <summary>Bits of the kinds of elements, other than literals, that a form can take here, where a number or fixed word of the form stands before.</summary>
    public uint Kinds { get; set; }

    /// <summary>The same where a form begins, or only an approximator or a currency stands before.</summary>
    public uint FreeKinds { get; set; }

    /// <summary>Whether a numeral begins here.</summary>
    public bool HasNumeral { get; private set; }

    /// <summary>The numeral that begins here; only where there is one.</summary>
    public ref readonly Numeral Numeral => ref _numeral;

    /// <summary>The longest word of each class, by its number; only those of <see cref="WordClasses"/> are of this position.</summary>
    public RuleWord[] Words { get; } = new RuleWord[Classes];

    /// <summary>Bits of the classes of which a word stands here.</summary>
    public uint WordClasses { get; set; }

    /// <summary>Reads the numeral.</summary>
    public void ReadNumeral(NumeralReader numerals, ReadOnlySpan<char> text, int at, int sign)
    {
        HasNumeral = numerals.TryRead(text, at + sign, out _numeral);
        if (HasNumeral && sign > 0)
        {
            _numeral = _numeral with { Value = -_numeral.Value };
        }
    }

    /// <summary>Tells that no numeral begins here.</summary>
    public void ClearNumeral() => HasNumeral = false;
}
