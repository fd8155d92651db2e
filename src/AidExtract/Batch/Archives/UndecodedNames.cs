using System.Text;

namespace AidExtract.Batch.Archives;

/// <summary>
/// Hands the names of a zip archive out as bytes, those above ASCII as characters of the private-use area. Names that are flagged as UTF-8
/// do not pass through it, so what is in need of decoding can be told.
/// </summary>
internal sealed class UndecodedNames : Encoding
{
    private const char Offset = '\uF700';

    /// <summary>The only one.</summary>
    public static UndecodedNames Encoding { get; } = new();

    /// <summary>True when the name holds bytes above ASCII.</summary>
    public static bool IsUndecoded(string name) => name.AsSpan().ContainsAnyInRange((char)(Offset + 0x80), (char)(Offset + 0xFF));

    public override int GetByteCount(char[] chars, int index, int count) => count;

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        for (var i = 0; i < charCount; i++)
        {
            bytes[byteIndex + i] = (byte)chars[charIndex + i];
        }

        return charCount;
    }

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
        {
            var value = bytes[byteIndex + i];
            chars[charIndex + i] = value < 0x80 ? (char)value : (char)(Offset + value);
        }

        return byteCount;
    }

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetMaxCharCount(int byteCount) => byteCount;
}
