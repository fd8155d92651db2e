namespace AidExtract.Tables;

/// <summary>How the sounds and shapes of Chinese characters are laid out: one number for each unified ideograph of the basic block.</summary>
internal static class CharacterTable
{
    /// <summary>The character of the first number.</summary>
    public const char First = '\u4e00';

    /// <summary>How many characters have a number.</summary>
    public const int Count = 0x9fff - 0x4e00 + 1;

    /// <summary>Lowest bits of a sound, which tell the tone; 0 where there is none.</summary>
    public const int ToneBits = 3;

    /// <summary>Bits of a shape for each of its letters; 1 is A, the first letter stands lowest.</summary>
    public const int LetterBits = 5;
}
