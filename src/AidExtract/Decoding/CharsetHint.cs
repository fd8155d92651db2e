using System.Text;

namespace AidExtract.Decoding;

/// <summary>
/// The encoding that an HTML page says it is in. Pages are often wrong about it, so it decides only between readings that the bytes leave open.
/// </summary>
internal static class CharsetHint
{
    private const int SearchedBytes = 4096;
    private const string Key = "charset";

    /// <summary>The codec that a <c>meta</c> element in the first 4,096 bytes names, or null.</summary>
    public static StrictCodec? Find(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, SearchedBytes)]).AsSpan();
        while (text.IndexOf("<meta", StringComparison.OrdinalIgnoreCase) is >= 0 and var start)
        {
            text = text[start..];
            var end = text.IndexOf('>');
            if (end < 0)
            {
                return null;
            }

            if (Value(text[..end]) is { Length: > 0 } name)
            {
                return StrictCodec.Find(name.ToString());
            }

            text = text[end..];
        }

        return null;
    }

    // charset=gb2312, charset="gb2312", content="text/html; charset=gb2312"
    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> tag)
    {
        var key = tag.IndexOf(Key, StringComparison.OrdinalIgnoreCase);
        if (key < 0 || tag[(key + Key.Length)..].TrimStart() is not ['=', .. var value])
        {
            return default;
        }

        value = value.TrimStart(" \"'");
        var end = value.IndexOfAny(" \"';/");
        return end < 0 ? value : value[..end];
    }
}
