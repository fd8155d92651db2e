using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Reads noun phrases to the right and to the left of a node.</summary>
internal static class NounPhraseReader
{
    private const int LongestAside = 4;
    private const int SayingLength = 4;

    /// <summary>
    /// The phrase that begins at a node: nouns with what modifies them, coordinated ones included where no figure belongs to them. Place names
    /// before other nouns are left off.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">First node.</param>
    /// <param name="heads">What may be the head.</param>
    /// <param name="keepPlaces">True where place names belong to the phrase.</param>
    public static NounPhrase Right(LinkSentence sentence, int at, Heads heads, bool keepPlaces)
    {
        var phrase = RightSimple(sentence, at, heads, keepPlaces, out var end);
        while (phrase.Exists && sentence.KindAt(end) == NodeKind.Conjunction)
        {
            var next = RightSimple(sentence, sentence.After(end), heads, keepPlaces: true, out var nextEnd);
            if (!next.Exists || sentence.KindAt(sentence.After(end)) is NodeKind.Number or NodeKind.Activity or NodeKind.Verb || sentence.KindAt(nextEnd) is NodeKind.Figure or NodeKind.Link)
            {
                break;
            }

            (phrase, end) = (phrase with { Head = next.Head }, nextEnd);
        }

        return phrase;
    }

    private static NounPhrase RightSimple(LinkSentence sentence, int at, Heads heads, bool keepPlaces, out int end)
    {
        var first = at;
        var head = -1;
        var k = at;
        for (; k < sentence.Nodes.Length; k = sentence.After(k))
        {
            var node = sentence.Nodes[k];
            switch (node.Kind)
            {
                case NodeKind.Noun when node.Place >= 0 && !keepPlaces:
                    if (head < 0)
                    {
                        first = sentence.After(k);
                    }
                    else if (sentence.KindAt(sentence.After(k)) is not NodeKind.Noun)
                    {
                        goto done;
                    }

                    continue;
                case NodeKind.Noun or NodeKind.Modifier or NodeKind.Adverb when sentence.Is(k, LinkClass.Manner) && head >= 0 && LeadsToPredicate(sentence, k):
                    goto done;
                case NodeKind.Noun when head >= 0 && (sentence.Word(k)[0] == '之' || IsSaying(sentence, k) || IsNameAfter(sentence, head, k) || IsDoing(sentence, k, heads)):
                    goto done;
                case NodeKind.Pronoun when k == at && node.Entry < 0 && LeadsToNoun(sentence, sentence.After(k)):
                    first = sentence.After(k);
                    continue;
                case NodeKind.Time when k == at && node is { Entry: < 0, Figure: < 0 } && !char.IsAsciiDigit(sentence.Word(k)[0]):
                    head = k;
                    continue;
                case NodeKind.Noun:
                    head = k;
                    continue;
                case NodeKind.Verb when sentence.IsNominal(k) && !(head >= 0 && sentence.EndsIn(head, LinkClass.People) && sentence.Verb(k).Frame == VerbFrame.None):
                    head = k;
                    continue;
                case NodeKind.Adverb when sentence.Is(k, LinkClass.Manner) && (sentence.KindAt(sentence.After(k)) == NodeKind.Noun || IsModifierChain(sentence, sentence.After(k))):
                    continue;
                case NodeKind.Activity when sentence.Is(k, LinkClass.Manner) && LeadsToNoun(sentence, sentence.After(k)):
                    continue;
                case NodeKind.Adverb when sentence.Is(k, LinkClass.Inner) && IsModifierChain(sentence, sentence.After(k)):
                    continue;
                case NodeKind.Number when k > at && node.Tag == "q" && !LeadsToNoun(sentence, sentence.After(k)):
                    // 泄洪口
                    head = k;
                    continue;
                case NodeKind.Modifier or NodeKind.Number:
                    if (head >= 0 && !LeadsToNoun(sentence, k))
                    {
                        goto done;
                    }

                    continue;
                case NodeKind.Preposition when head < 0 && sentence.Word(k) is "被" && sentence.KindAt(k + 1) is NodeKind.Activity or NodeKind.Verb && sentence.KindAt(k + 2) == NodeKind.Noun:
                    k++;
                    continue;
                case NodeKind.Locative when (head < 0 || IsLimit(sentence, k)) && node.Span.Length > 1 && sentence.KindAt(sentence.After(k)) == NodeKind.Noun:
                    continue;
                case NodeKind.Activity or NodeKind.Verb when IsModifier(sentence, k, head >= 0, heads):
                    if (heads != Heads.Nouns)
                    {
                        head = k;
                    }

                    continue;
                case NodeKind.Open when head >= 0 && IsAside(sentence, k):
                    head = k = sentence.Partner(k);
                    continue;
            }

            break;
        }

    done:
        end = k;
        return head >= first ? new NounPhrase(first, head) : NounPhrase.None;
    }

    // 社会组织各展所长: a set phrase of four characters after a noun is its predicate.
    private static bool IsSaying(LinkSentence sentence, int k) =>
        sentence.Nodes[k] is { Tag: "i" or "l", Span.Length: >= SayingLength } && sentence.KindAt(sentence.After(k)) != NodeKind.Noun
        && !sentence.EndsIn(k, LinkClass.Carrier) && !sentence.EndsIn(k, LinkClass.People) && !sentence.EndsIn(k, LinkClass.Kind);

    // 编剧罗文忠: the name of a person beside the noun.
    private static bool IsNameAfter(LinkSentence sentence, int head, int k) =>
        sentence.Nodes[k] is { Span.Length: > 1, Entry: < 0 } && sentence.Nodes[k].Tag.StartsWith("nr", StringComparison.Ordinal) && !sentence.Nodes[head].Tag.StartsWith("nr", StringComparison.Ordinal) && sentence.KindAt(sentence.After(k)) != NodeKind.Noun;

    // 公司调整票价: a word of activity with an object of its own, unless what follows makes a compound with it.
    private static bool IsDoing(LinkSentence sentence, int k, Heads heads) =>
        heads == Heads.Nouns && sentence.Nodes[k] is { Tag: "vn", Entry: < 0 } && sentence.KindAt(sentence.After(k)) == NodeKind.Noun
        && !sentence.EndsIn(sentence.After(k), LinkClass.Carrier) && !sentence.IsShortNoun(sentence.After(k)) && sentence.Nodes[sentence.After(k)].Tag != "vn";

    // 国家(地区), 乡(镇): a few nouns in brackets that belong to the noun before them.
    private static bool IsAside(LinkSentence sentence, int open)
    {
        var close = sentence.Partner(open);
        if (close < 0 || close - open > LongestAside)
        {
            return false;
        }

        for (var k = open + 1; k < close; k++)
        {
            if (sentence.KindAt(k) != NodeKind.Noun || sentence.Nodes[k].Span.Length > 2)
            {
                return false;
            }
        }

        return true;
    }

    // 规模以上企业; not 指数中居首.
    private static bool IsLimit(LinkSentence sentence, int k) => sentence.Word(k) is "以上" or "以下" or "以内" or "以外";

    private static bool LeadsToPredicate(LinkSentence sentence, int k) =>
        sentence.KindAt(sentence.After(k)) is NodeKind.Verb or NodeKind.Activity or NodeKind.Preposition or NodeKind.Link && !IsModifierChain(sentence, sentence.After(k));

    private static bool LeadsToNoun(LinkSentence sentence, int k)
    {
        while (sentence.KindAt(k) is NodeKind.Modifier or NodeKind.Number)
        {
            k = sentence.After(k);
        }

        return sentence.KindAt(k) == NodeKind.Noun;
    }

    private static bool IsModifier(LinkSentence sentence, int k, bool hasNoun, Heads heads)
    {
        var next = sentence.After(k);
        var isVerb = sentence.Nodes[k].Kind == NodeKind.Verb;
        if (isVerb && sentence.Verb(k).Use == VerbUse.Verb)
        {
            return false;
        }

        if (sentence.Is(next, LinkClass.Carrier) || (sentence.IsShortNoun(next) && (!isVerb || sentence.Verb(k).Use == VerbUse.Noun)))
        {
            return true;
        }

        if (sentence.IsNominal(next) || (heads == Heads.Events && sentence.KindAt(next) is NodeKind.Activity or NodeKind.Noun))
        {
            return true;
        }

        if (heads != Heads.Nouns && sentence.KindAt(next) is not (NodeKind.Noun or NodeKind.Figure or NodeKind.Particle))
        {
            return true;
        }

        if (((isVerb || !hasNoun) && sentence.KindAt(next) is NodeKind.Activity or NodeKind.Verb or NodeKind.Modifier) || sentence.Is(next, LinkClass.Inner) || sentence.Is(next, LinkClass.Manner))
        {
            return IsModifierChain(sentence, next);
        }

        return sentence.KindAt(next) == NodeKind.Noun && sentence.Nodes[next].Place < 0 && !hasNoun && (!isVerb || sentence.Verb(k).Use == VerbUse.Noun);
    }

    // 搬迁集中安置区: several words of activity before a carrier.
    private static bool IsModifierChain(LinkSentence sentence, int k)
    {
        while (sentence.KindAt(k) is NodeKind.Activity or NodeKind.Modifier || sentence.Is(k, LinkClass.Inner) || sentence.Is(k, LinkClass.Manner)
            || (sentence.KindAt(k) == NodeKind.Verb && sentence.Verb(k).Use != VerbUse.Verb))
        {
            k = sentence.After(k);
        }

        return sentence.Is(k, LinkClass.Carrier) || sentence.IsShortNoun(k);
    }

    /// <summary>The phrase that ends at a node. It goes back to the verb that governs it, a preposition, a place, or the beginning of the clause.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="head">The last node, which is its head.</param>
    /// <param name="coordinated">True where nouns joined to the head belong to it.</param>
    public static NounPhrase Left(LinkSentence sentence, int head, bool coordinated)
    {
        var first = head;
        var start = sentence.ClauseStart(head);
        for (var k = sentence.Before(head); k >= start; k = sentence.Before(k))
        {
            var node = sentence.Nodes[k];
            switch (node.Kind)
            {
                case NodeKind.Noun when node.Place < 0:
                case NodeKind.Modifier:
                case NodeKind.Number:
                case NodeKind.Adverb when sentence.Is(k, LinkClass.Manner) || (sentence.Is(k, LinkClass.Aggregate) && sentence.Word(k) is [_, '均']):
                case NodeKind.Activity when sentence.Is(k, LinkClass.Manner):
                    first = k;
                    continue;
                case NodeKind.Locative when sentence.KindAt(sentence.Before(k)) == NodeKind.Noun:
                case NodeKind.Activity or NodeKind.Verb when k + 1 == first && sentence.IsShortNoun(first) && sentence.Is(first, LinkClass.Carrier):
                case NodeKind.Activity when sentence.KindAt(sentence.After(k)) is NodeKind.Noun && IsInnerModifier(sentence, k, start):
                case NodeKind.Verb when !sentence.Governs(k) && !IsDoneTo(sentence, k, start):
                case NodeKind.Adverb when sentence.Is(k, LinkClass.Inner) && sentence.After(k) == first && sentence.KindAt(first) is NodeKind.Verb or NodeKind.Activity:
                    first = k;
                    continue;
                case NodeKind.Conjunction when coordinated && sentence.KindAt(sentence.Before(k)) is NodeKind.Noun or NodeKind.Close:
                    continue;
            }

            break;
        }

        while (first < head && (IsWholePlace(sentence, first) || IsOne(sentence, first)))
        {
            first = sentence.After(first);
        }

        return new NounPhrase(first, head);
    }

    // 最多的一户年收入
    private static bool IsOne(LinkSentence sentence, int k) => sentence.Nodes[k].Kind == NodeKind.Number && sentence.Word(k) is ['一', _];

    // 诊治患者: a verb of what is done to people, where no other governs.
    private static bool IsDoneTo(LinkSentence sentence, int k, int start)
    {
        if (!sentence.Is(k, LinkClass.Handling) || !sentence.EndsIn(sentence.After(k), LinkClass.People))
        {
            return false;
        }

        k = sentence.Before(k);
        while (k >= start && sentence.Nodes[k].Kind is NodeKind.Adverb or NodeKind.Time or NodeKind.Link or NodeKind.Noun or NodeKind.Modifier)
        {
            k = sentence.Before(k);
        }

        return k < start;
    }

    /// <summary>True for 全村 and the like, which tell where and not what: 全村茶叶面积, 两地签约金额.</summary>
    public static bool IsWholePlace(LinkSentence sentence, int k) =>
        sentence.Word(k) is ['全' or '该' or '本' or '我' or '两' or '当' or '各', '国' or '省' or '市' or '州' or '县' or '区' or '乡' or '镇' or '村' or '地' or '企'];

    // 采购合同金额: a word of activity between nouns, or before the head with no subject of its own.
    private static bool IsInnerModifier(LinkSentence sentence, int k, int start)
    {
        var before = sentence.Before(k);
        return before >= start && (sentence.Nodes[before].Kind is NodeKind.Verb or NodeKind.Activity or NodeKind.Conjunction || sentence.Is(sentence.After(k), LinkClass.Carrier));
    }
}
