using System.Globalization;
using System.Text;

namespace AidExtract.Segmenting;

/// <summary>A dictionary in jieba's format: one word per line, then a frequency and a tag, each set off by one space and each optional.</summary>
internal static class UserDictionary
{
    private const string Blanks = " \t\n\r\v\f";

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The words of a file, in its order; what it does not tell is null.</summary>
    /// <exception cref="InvalidDataException">The bytes are no UTF-8, or a frequency has more than 18 digits.</exception>
    public static IReadOnlyList<(string Word, long? Frequency, string? Tag)> Read(ReadOnlySpan<byte> utf8)
    {
        var words = new List<(string, long?, string?)>();
        foreach (var raw in Decode(utf8).Split('\n'))
        {
            var line = raw.AsSpan().Trim(Blanks).TrimStart('\uFEFF');
            if (!line.IsEmpty)
            {
                words.Add(ReadLine(line));
            }
        }

        return words;
    }

    private static string Decode(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return Utf8.GetString(utf8);
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException("A user dictionary must be UTF-8.", e);
        }
    }

    private static (string Word, long? Frequency, string? Tag) ReadLine(ReadOnlySpan<char> line)
    {
        var word = line;
        var tag = CutLast(ref word, 'a', 'z');
        var digits = CutLast(ref word, '0', '9');
        if (digits is null)
        {
            return (word.ToString(), null, tag);
        }

        return digits.TrimStart('0').Length <= 18
            ? (word.ToString(), long.Parse(digits, CultureInfo.InvariantCulture), tag)
            : throw new InvalidDataException($"The frequency of {word} in a user dictionary is too large: {digits}");
    }

    // Takes off the last part, when it is set off by a space, holds nothing but characters from first to last, and leaves something.
    private static string? CutLast(ref ReadOnlySpan<char> line, char first, char last)
    {
        var space = line.LastIndexOf(' ');
        if (space < 1 || space + 1 == line.Length || line[(space + 1)..].ContainsAnyExceptInRange(first, last))
        {
            return null;
        }

        var part = line[(space + 1)..].ToString();
        line = line[..space];
        return part;
    }
}
