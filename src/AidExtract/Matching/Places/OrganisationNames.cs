using AidExtract.Segmenting;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Matching.Places;

/// <summary>Tells whether a place is part of an organisation's or a product's name: only nouns between it and the name's last word.</summary>
internal static class OrganisationNames
{
    private const int Reach = 24;
    private const int LongestBusiness = 4;

    /// <param name="gazetteer">Holds the words that end such names.</param>
    /// <param name="text">The article.</param>
    /// <param name="sentence">The sentence of the place.</param>
    /// <param name="placeEnd">Where the place ends, and those that follow it directly.</param>
    public static bool Holds(Gazetteer gazetteer, string text, Sentence sentence, int placeEnd)
    {
        var suffixes = gazetteer.OrganisationSuffixes;
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
                var isPlain = k == placeEnd && gazetteer.PlainBodies.Longest(text, k).Length == length;
                if (length > 0 && !isPlain && IsWhole(new Span(k, k + length), token, edges, placeEnd, text))
                {
                    return true;
                }
            }

            if (token.Span.Start >= placeEnd && !Continues(token, text) && !JoinsName(edges, t, placeEnd, text, suffixes) && !LeadsToCompany(edges, t, placeEnd, text))
            {
                return false;
            }

            position = token.Span.End;
        }

        return false;
    }

    // A suffix ends its word, or a title follows it in the same word: 协会会长. 县委 after a county's name is cut in many ways; a word
    // tagged as a verb must be the suffix: 分行, not 举办.
    private static bool IsWhole(Span suffix, Token token, TokenEdges edges, int placeEnd, string text)
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

        // 统战|系统, 中|联办: cut in the midst.
        if (suffix.End > token.Span.End)
        {
            return suffix.Start == token.Span.Start && edges.IsEdge(suffix.End);
        }

        return token.Tag == "v"
            ? suffix == token.Span
            : suffix.End == token.Span.End || (suffix.Length >= 2 && suffix.Start >= token.Span.Start && token.Span.End - suffix.End >= 2);
    }

    // 信|和|集团: not the conjunction, which has a word of its own before it.
    private static bool JoinsName(TokenEdges edges, int index, int placeEnd, string text, PackedTrie suffixes)
    {
        var span = edges[index].Span;
        return edges[index].Tag == "c" && span.Length == 1 && span.Start > placeEnd && edges[index - 1].Span.Length == 1 && suffixes.Longest(text, span.End).Length > 1;
    }

    // 云帆|联合|投资|有限公司: verbs stand in the names of companies, but not next to the place: 甘肃成立有限公司.
    private static bool LeadsToCompany(TokenEdges edges, int index, int placeEnd, string text)
    {
        for (var t = index; edges[index].Span.Start > placeEnd && t < Math.Min(edges.Count, index + LongestBusiness) && edges[t] is { Tag: "v" or "vn" or "n", Span.Length: > 1 }; t++)
        {
            if (text.AsSpan(edges[t].Span.Start, edges[t].Span.Length).EndsWith("有限公司"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Continues(Token token, string text) => token.Tag switch
    {
        "x" => text[token.Span.Start] is '(' or ')' or '（' or '）' or '·' || char.IsAsciiLetterOrDigit(text[token.Span.Start]),
        "m" => text[token.Span.Start] == '第',
        "vn" or "an" or "a" or "b" or "s" or "f" or "j" or "l" or "i" or "eng" or "ng" or "vg" or "h" => true,
        var tag => tag.StartsWith('n'),
    };
}
