using System.Net;
using System.Runtime.CompilerServices;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>
/// Finds in one pass what does not belong into plain half-width text: entities and tags, characters without width,
/// radicals, full-width letters and digits, spaces and full-width signs inside numbers, doubled commas.
/// </summary>
internal sealed class DirtFinder
{
    private const int LongestTag = 300;
    private const int LongestEntity = 12;
    private const char FirstRadical = '\u2E80';
    private const char PastLastRadical = '\u2FE0';

    private static readonly byte[] IsDirt = MakeClasses();
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 0x80).Select(c => ((char)c).ToString())];

    private readonly string[] _lookAlikes;
    private readonly Dictionary<string, bool> _tags;

    public DirtFinder(ref SectionReader reader)
    {
        _lookAlikes = reader.ReadStrings().ToArray();
        var names = reader.ReadStrings().ToArray();
        var breaks = reader.ReadArray<int>();
        _tags = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Length; i++)
        {
            _tags[names[i]] = breaks[i] != 0;
        }
    }

    /// <summary>The changes to be made, in order.</summary>
    public List<Edit> Find(string text)
    {
        var edits = new List<Edit>();
        ref var classes = ref IsDirt[0];
        for (var i = 0; i < text.Length; i++)
        {
            if (Unsafe.Add(ref classes, text[i]) != 0 && At(text, i) is var edit && edit.Span.Length > 0)
            {
                edits.Add(edit);
                i = edit.Span.End - 1;
            }
        }

        return edits;
    }

    private Edit At(string text, int at)
    {
        var unit = text[at];
        switch (unit)
        {
            case ' ' or '，' or ',' or '．' or '－' or '／' or '＋':
                return Joint(text, at);
            case '&':
                return Entity(text, at);
            case '<' or '?':
                return Tag(text, at);
            case '\u2028' or '\u2029' or '\u0085':
                return new Edit(new Span(at, at + 1), "\n", EditKind.Folding);
            case >= FirstRadical and < PastLastRadical:
                return _lookAlikes[unit - FirstRadical].Length == 0 ? default : new Edit(new Span(at, at + 1), _lookAlikes[unit - FirstRadical], EditKind.LookAlike);
        }

        var folded = Fold(unit);
        return new Edit(new Span(at, at + 1), folded == '\0' ? "" : folded < Ascii.Length ? Ascii[folded] : folded.ToString(), folded == '\0' ? EditKind.Invisible : EditKind.Folding);
    }

    // The half-width form of letters, digits, currency signs and spaces; NUL for characters without width.
    private static char Fold(char unit) => unit switch
    {
        (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') or '％' or '＄' => (char)(unit - '！' + '!'),
        '￥' => '¥',
        '￡' => '£',
        '￠' => '¢',
        '﹪' => '%',
        '\u00A0' or '\u3000' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' => ' ',
        _ => '\0',
    };

    private static Edit Joint(string text, int at)
    {
        var unit = text[at];
        if (at == 0)
        {
            return default;
        }

        var isComma = unit is ',' or '，';
        if (isComma && text[at - 1] == unit)
        {
            var end = at + 1;
            while (end < text.Length && text[end] == unit)
            {
                end++;
            }

            return new Edit(new Span(at, end), "", EditKind.Doubled);
        }

        if (unit == ',' || at + 1 >= text.Length || !NumberShape.IsDigit(text[at - 1]) || !NumberShape.IsDigit(text[at + 1]))
        {
            return default;
        }

        if (unit is ' ' or '，')
        {
            return !NumberShape.IsGroupMark(text, at) ? default
                : unit == ' ' ? new Edit(new Span(at, at + 1), "", EditKind.Spacing)
                : new Edit(new Span(at, at + 1), ",", EditKind.Folding);
        }

        return new Edit(new Span(at, at + 1), Ascii[unit - '！' + '!'], EditKind.Folding);
    }

    // &nbsp; &amp;nbsp; &#160; &#xA0;
    private static Edit Entity(string text, int at)
    {
        var decoded = "&";
        var end = at + 1;
        while (decoded == "&")
        {
            var close = text.AsSpan(end, Math.Min(LongestEntity, text.Length - end)).IndexOf(';');
            var name = close < 0 ? default : text.AsSpan(end, close);
            if (name.IsEmpty || name.ContainsAnyExcept(EntityLetters))
            {
                break;
            }

            var whole = string.Concat("&", name, ";");
            decoded = WebUtility.HtmlDecode(whole);
            if (decoded == whole)
            {
                return default;
            }

            end += close + 1;
        }

        if (end == at + 1)
        {
            return default;
        }

        var folded = decoded.Length == 1 && IsDirt[decoded[0]] != 0 && decoded[0] > '\x7F' ? Fold(decoded[0]) is var f and not '\0' ? f.ToString() : decoded : decoded;
        return new Edit(new Span(at, end), folded, EditKind.Markup);
    }

    private static readonly System.Buffers.SearchValues<char> EntityLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#");

    // <p> </span> <!-- --> and ?/p>, of which the script ate the bracket.
    private Edit Tag(string text, int at)
    {
        var rest = text.AsSpan(at + 1, Math.Min(LongestTag, text.Length - at - 1));
        if (text[at] == '?' && (rest.IsEmpty || rest[0] != '/'))
        {
            return default;
        }

        if (rest.StartsWith("!--"))
        {
            var closing = rest.IndexOf("-->");
            return closing < 0 ? default : new Edit(new Span(at, at + 1 + closing + 3), "", EditKind.Markup);
        }

        var close = rest.IndexOfAny('>', '<', '\n');
        if (close < 0 || rest[close] != '>')
        {
            return default;
        }

        var name = rest[..close].TrimStart('/').TrimEnd('/');
        var nameEnd = name.IndexOfAny(' ', '\t', '/');
        return _tags.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(nameEnd < 0 ? name : name[..nameEnd], out var breaks)
            ? new Edit(new Span(at, at + 1 + close + 1), breaks ? "\n" : "", EditKind.Markup)
            : default;
    }

    private static byte[] MakeClasses()
    {
        var classes = new byte[char.MaxValue + 1];
        foreach (var unit in " ，,．－／＋&<?\u2028\u2029\u0085\u00AD\u180E\uFEFF\x1A\v\f")
        {
            classes[unit] = 1;
        }

        for (var unit = 0; unit < classes.Length; unit++)
        {
            var c = (char)unit;
            if (Fold(c) != '\0' || c is (>= FirstRadical and < PastLastRadical) or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F'))
            {
                classes[unit] = 1;
            }
        }

        return classes;
    }
}
