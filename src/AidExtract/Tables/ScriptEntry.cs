namespace AidExtract.Tables;

/// <summary>What the script table says of one UTF-16 code unit: low 16 bits the code unit to write, above them flags.</summary>
internal static class ScriptEntry
{
    public const int Count = char.MaxValue + 1;

    /// <summary>The character is written otherwise in simplified text.</summary>
    public const uint Traditional = 1u << 16;

    /// <summary>Traditional text does not use the character.</summary>
    public const uint Simplified = 1u << 17;

    /// <summary>A phrase or a character of another length may begin here: look it up.</summary>
    public const uint Look = 1u << 18;

    /// <summary>True for the operators of ideographic description sequences, which OpenCC leaves alone with what they describe.</summary>
    public static bool IsDescription(char unit) => unit is >= '\u2FF0' and <= '\u2FFF';
}
