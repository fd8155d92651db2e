using System.Runtime.CompilerServices;

namespace AidExtract.Segmenting;

/// <summary>
/// The classes of characters by which jieba 0.42.1 splits text before it looks for words (<c>re_han_default</c>, <c>re_han_internal</c>,
/// <c>re_eng</c>, <c>re_num</c>). What is outside a block stands alone.
/// </summary>
internal static class BlockCharacters
{
    private const byte Han = 1;
    private const byte Letter = 2;
    private const byte Digit = 4;
    private const byte InCut = 8;
    private const byte InTag = 16;

    private static readonly byte[] Classes = BuildClasses();

    /// <summary>True for what may be part of a word when text is cut.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInCut(char c) => (Classes[c] & InCut) != 0;

    /// <summary>True for what may be part of a word when text is tagged: <c>%</c> and <c>-</c> may not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInTag(char c) => (Classes[c] & InTag) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsHan(char c) => (Classes[c] & Han) != 0;

    /// <summary>True for ASCII digits only.</summary>
    public static bool IsDigit(char c) => (Classes[c] & Digit) != 0;

    /// <summary>True for ASCII letters and digits only.</summary>
    public static bool IsLetterOrDigit(char c) => (Classes[c] & (Letter | Digit)) != 0;

    /// <summary>Length of what stands alone at <paramref name="start"/>, outside a block: a code point, or CR LF.</summary>
    public static int LengthAlone(ReadOnlySpan<char> text, int start)
    {
        var c = text[start];
        var pair = start + 1 < text.Length && (c == '\r' ? text[start + 1] == '\n' : char.IsSurrogatePair(c, text[start + 1]));
        return pair ? 2 : 1;
    }

    private static byte[] BuildClasses()
    {
        var classes = new byte[char.MaxValue + 1];
        classes.AsSpan('\u4E00', '\u9FD5' - '\u4E00' + 1).Fill(Han | InCut | InTag);
        classes.AsSpan('a', 26).Fill(Letter | InCut | InTag);
        classes.AsSpan('A', 26).Fill(Letter | InCut | InTag);
        classes.AsSpan('0', 10).Fill(Digit | InCut | InTag);
        foreach (var c in "+#&._")
        {
            classes[c] = InCut | InTag;
        }

        classes['%'] = InCut;
        classes['-'] = InCut;
        return classes;
    }
}
