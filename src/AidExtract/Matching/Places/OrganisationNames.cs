using AidExtract.Segmenting;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Matching.Places;

/// <summary>Tells whether a place is part of an organisation's or a product's name: only nouns between it and the name's last word.</summary>
internal static class OrganisationNames
{
    private const int Reach = 24;

    public static bool Holds(PackedTrie suffixes, string text, Sentence sentence, int placeEnd)
    {
        var edges = new TokenEdges(sentence);
        var end = Math.Min(sentence.Span.End, placeEnd + Reach);
        if (edges.IsEmpty)
        {
            return suffixes.Longest(text, placeEnd).Length > 0;
        }

        var position = placeEnd;
        for (var t = edges.IndexAt(placeEnd); t < edges.Count && position < end; t++)
        {
            var token = edges[t];
            if (token.Tag == "nt" && token.Span.Start < placeEnd)
            {
                return true;
            }

            for (var k = position; k < token.Span.End; k++)
            {
                var length = suffixes.Longest(text, k).Length;
                if (length > 0 && IsWhole(new Span(k, k + length), token, placeEnd, text))
                {
                    return true;
                }
            }

            if (token.Span.Start >= placeEnd && !Continues(token, text))
            {
                return false;
            }

            position = token.Span.End;
        }

        return false;
    }

    // A suffix ends its word, or a title follows it in the same word: 协会会长. 县委 after a county's name is cut in many ways; a word
    // tagged as a verb must be the suffix: 分行, not 举办.
    private static bool IsWhole(Span suffix, Token token, int placeEnd, string text)
    {
        if (suffix.Start == placeEnd && text[suffix.End - 1] == '委')
        {
            return true;
        }

        // 安龙县办厂 is no factory: one character names an organisation at the end of a longer word (教育局) or by itself.
        if (suffix.Length == 1 && (suffix.Start - placeEnd < 2 || token.Span.Length == 2))
        {
            return false;
        }

        return token.Tag == "v"
            ? suffix == token.Span
            : suffix.End == token.Span.End || (suffix.Length >= 2 && suffix.Start >= token.Span.Start && token.Span.End - suffix.End >= 2);
    }

    private static bool Continues(Token token, string text) => token.Tag switch
    {
        "x" => text[token.Span.Start] is '(' or ')' or '（' or '）' or '·' || char.IsAsciiLetterOrDigit(text[token.Span.Start]),
        "m" => text[token.Span.Start] == '第',
        "vn" or "an" or "a" or "b" or "s" or "f" or "j" or "l" or "i" or "eng" or "ng" or "vg" or "h" => true,
        var tag => tag.StartsWith('n'),
    };
}
