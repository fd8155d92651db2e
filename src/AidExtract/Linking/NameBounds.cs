using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Tells where the name of a party ends and what may stand inside it.</summary>
internal static class NameBounds
{
    private const int LongestTail = 4;

    /// <summary>A relative clause inside a name (一家不愿具名的企业): the node of its 的, where a noun comes after and no verb governs and no preposition leads away before; or -1.</summary>
    public static int Relative(LinkSentence sentence, int from, int limit)
    {
        for (var k = from; k < limit && sentence.KindAt(k) is NodeKind.Adverb or NodeKind.Activity or NodeKind.Noun or NodeKind.Modifier; k++)
        {
            if (sentence.KindAt(k + 1) == NodeKind.De && k + 2 < limit && sentence.KindAt(k + 2) == NodeKind.Noun)
            {
                return k + 1;
            }
        }

        return -1;
    }

    /// <summary>A last character of a name that is tagged as something else, after no end of a name: 同善会.</summary>
    public static bool IsNameEnd(LinkSentence sentence, int k) =>
        k > 0 && sentence.KindAt(k) is NodeKind.Activity or NodeKind.Modifier or NodeKind.Number && sentence.Nodes[k].Span.Length == 1 && sentence.Is(k, LinkClass.Ending)
        && !sentence.EndsIn(k - 1, LinkClass.Ending) && !sentence.EndsIn(k - 1, LinkClass.Kind) && !sentence.EndsIn(k - 1, LinkClass.People);

    /// <summary>A word of activity inside a name, which goes on to the kind of organisation: 监督管理局, 共享经济信息咨询公司.</summary>
    public static bool EndsName(LinkSentence sentence, int k)
    {
        for (var last = k + LongestTail; k < last; k++)
        {
            var isInside = sentence.KindAt(k) is NodeKind.Noun or NodeKind.Activity || (sentence.KindAt(k) == NodeKind.Verb && !sentence.Governs(k));
            if (!isInside || sentence.Nodes[k].Place >= 0)
            {
                return false;
            }

            if (sentence.KindAt(k) == NodeKind.Noun && (sentence.EndsIn(k, LinkClass.Ending) || sentence.EndsIn(k, LinkClass.Kind)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What does not end a name: 意大利等13个国家, 疫情较为严重的国家.</summary>
    public static bool LeadsOn(LinkSentence sentence, int k) => sentence.KindAt(k) switch
    {
        NodeKind.Etc => sentence.KindAt(k + 1) is NodeKind.Figure or NodeKind.Noun or NodeKind.Modifier,
        NodeKind.Adverb => sentence.KindAt(k + 1) == NodeKind.Modifier && sentence.KindAt(k + 2) == NodeKind.De,
        _ => false,
    };

    /// <summary>A verb inside the name, if 的 and a noun follow before the name ends: 缺乏经济来源的老人.</summary>
    public static bool EndsInDe(LinkSentence sentence, int k, int limit)
    {
        for (; k < limit && !sentence.Nodes[k].IsBreak; k++)
        {
            if (sentence.KindAt(k) == NodeKind.De)
            {
                return sentence.KindAt(k + 1) is NodeKind.Noun or NodeKind.Modifier;
            }
        }

        return false;
    }
}
