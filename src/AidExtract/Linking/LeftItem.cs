using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Finds the item that stands before a figure, in its clause or the one before.</summary>
internal sealed class LeftItem(LinkWords words)
{
    private readonly PredicateItem _predicates = new(words);

    /// <summary>The item of the figure at a node, or empty.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The node of the figure.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="previous">The item of the figure before it in the sentence, or empty.</param>
    public string Find(LinkSentence sentence, int at, Figure figure, string previous)
    {
        var walk = LeftWalk.From(sentence, at, figure);
        if (walk.IsAfterFigure)
        {
            return previous;
        }

        if (walk.At < 0 || sentence.Nodes[walk.At].IsBreak)
        {
            return walk.At >= 0 && Passive(sentence, walk.At) is { Length: > 0 } given ? given
                : walk.IsChange ? Inherited(sentence, walk.At, previous)
                : (walk.IsCopula && figure.Kind != FigureKind.Count) || ((walk.IsSummed || VerbFinder.IsBare(sentence, at)) && figure.Kind == FigureKind.Money) ? ObjectBefore(sentence, walk.At, previous)
                : "";
        }

        return LeftOf(sentence, walk, figure, previous);
    }

    private string LeftOf(LinkSentence sentence, LeftWalk walk, Figure figure, string previous)
    {
        var k = walk.At;
        if (sentence.KindAt(k) == NodeKind.Conjunction && sentence.KindAt(sentence.Before(k)) == NodeKind.Figure)
        {
            return ItemNouns.IsSelf(figure) ? "" : previous;
        }

        if (!IsNominal(sentence, k, figure, walk))
        {
            return sentence.KindAt(k) is NodeKind.Verb or NodeKind.Activity ? _predicates.Find(sentence, k, figure, previous) : "";
        }

        if (sentence.Is(k, LinkClass.Label) && !IsQualified(sentence, k))
        {
            var label = Slice(sentence, new NounPhrase(k, k));
            var before = sentence.Before(k);
            return sentence.KindAt(before) == NodeKind.Conjunction ? previous : before >= 0 && Passive(sentence, before) is { Length: > 0 } given ? given : ObjectBefore(sentence, before, previous) is { Length: > 0 } said ? said : label;
        }

        var phrase = NounPhraseReader.Left(sentence, k, coordinated: walk.IsSummed || figure.Kind == FigureKind.Count);
        if (figure.Kind == FigureKind.Money ? !walk.IsCopula && !walk.IsChange && IsGiver(sentence, phrase) : ItemNouns.IsSelf(figure) && IsCountedHome(sentence, phrase))
        {
            return "";
        }

        if (phrase.First == phrase.Head && NounPhraseReader.IsWholePlace(sentence, phrase.Head))
        {
            return "";
        }

        var text = Slice(sentence, phrase);
        if (text is [.., '总', '额'] && words.EndingIn(text.AsSpan(0, text.Length - 2), LinkClass.Money, out _) + words.EndingIn(text.AsSpan(0, text.Length - 2), LinkClass.Carrier, out _) > 0)
        {
            return text[..^2];
        }

        return words.EndingIn(text, LinkClass.Tail, out _) is var tail && tail > 0 && tail < text.Length && (figure.Kind == FigureKind.Count || text[^1] == '值') ? text[..^tail] : text;
    }

    private bool IsNominal(LinkSentence sentence, int k, Figure figure, LeftWalk walk)
    {
        var node = sentence.Nodes[k];
        var isMeasured = (walk.IsCopula || walk.IsChange) && figure.Kind != FigureKind.Count;
        return node.Kind switch
        {
            _ when sentence.Is(k, LinkClass.ObjectInside) => false,
            NodeKind.Noun => node.Place < 0,
            NodeKind.Pronoun => sentence.KindAt(k + 1) == NodeKind.Quote && sentence.KindAt(k - 1) == NodeKind.Quote,
            NodeKind.Activity => isMeasured || (node.Span.Length == 1 && sentence.KindAt(sentence.Before(k)) == NodeKind.Noun),
            NodeKind.Number => node.Tag == "q" && sentence.KindAt(sentence.Before(k)) is NodeKind.Noun or NodeKind.Activity or NodeKind.Modifier,
            NodeKind.Verb when IsChained(sentence, k) && !isMeasured && !sentence.Is(k, LinkClass.Money) => false,
            NodeKind.Verb when ItemNouns.IsSelf(figure) => !sentence.Governs(k) && sentence.Verb(k) is { Use: VerbUse.Noun, Frame: VerbFrame.None or VerbFrame.Aid } && !sentence.Is(k, LinkClass.Happened) && !sentence.Is(k, LinkClass.Becoming) && !sentence.Is(k, LinkClass.Change),
            NodeKind.Verb when figure.Kind == FigureKind.Money && sentence.Is(k, LinkClass.Earning) => false,
            NodeKind.Verb when !sentence.Governs(k) || isMeasured => true,
            NodeKind.Verb when sentence.Verb(k).Use == VerbUse.Noun => (sentence.Verb(k).Frame == VerbFrame.None && sentence.Is(k, LinkClass.Money)) || words.Is(figure.Unit, LinkClass.Event),
            _ => false,
        };
    }

    // 转移安置300人, 已脱贫出列80个: two words of activity side by side are a predicate.
    private static bool IsChained(LinkSentence sentence, int k) =>
        sentence.KindAt(sentence.Before(k)) == NodeKind.Verb && sentence.Verb(sentence.Before(k)) is { Use: VerbUse.Noun, Frame: VerbFrame.None };

    // 江苏某某集团2000万元, 资助学校5万元: who gave, in a list without verbs, or who is aided; not 设立助学基金100万元.
    private static bool IsGiver(LinkSentence sentence, NounPhrase phrase)
    {
        var before = sentence.Before(phrase.First);
        return (ItemNouns.IsActor(sentence, phrase.Head) && (sentence.EndsIn(phrase.Head, LinkClass.People) || before < 0 || !sentence.Governs(before) || sentence.Verb(before).Frame == VerbFrame.Aid))
            || (!ItemNouns.IsSum(sentence, phrase.Head) && before >= 0 && sentence.Nodes[before].Place >= 0 && (before == sentence.ClauseStart(phrase.Head) || sentence.KindAt(sentence.Before(before)) is NodeKind.Conjunction or NodeKind.Part));
    }

    // 3个村412户: the homes were counted, the households have no noun.
    private static bool IsCountedHome(LinkSentence sentence, NounPhrase phrase) =>
        sentence.KindAt(sentence.Before(phrase.First)) == NodeKind.Figure && (sentence.EndsIn(phrase.Head, LinkClass.Home) || sentence.EndsIn(phrase.Head, LinkClass.Kind));

    // 奖励金额 says what it is, a bare 金额 means what was said before.
    private static bool IsQualified(LinkSentence sentence, int k) =>
        sentence.KindAt(sentence.Before(k)) is NodeKind.Noun or NodeKind.Activity or NodeKind.Verb or NodeKind.Modifier && sentence.Before(k) >= sentence.ClauseStart(k);

    // 校服由工厂捐赠,共计640套: what stands before 由 in the clause before, where it ends with its verb.
    private string Passive(LinkSentence sentence, int k)
    {
        if (sentence.KindAt(k) != NodeKind.Comma || sentence.KindAt(sentence.Before(k)) != NodeKind.Verb)
        {
            return "";
        }

        for (var i = sentence.ClauseStart(k) + 1; i < k; i++)
        {
            if (words.Role(sentence.Nodes[i].Entry, RolePosition.Before) == false && sentence.Before(i) is >= 0 and var head && sentence.KindAt(head) == NodeKind.Noun && sentence.Nodes[head].Place < 0)
            {
                return Slice(sentence, NounPhraseReader.Left(sentence, head, coordinated: true));
            }
        }

        return "";
    }

    // ,环比上升94%: what the clause before was about.
    private static string Inherited(LinkSentence sentence, int k, string previous)
    {
        if (previous.Length > 0 || k <= 0)
        {
            return previous;
        }

        // The last noun with a predicate after it, and no 的 after that.
        for (var i = k - 1; i >= sentence.ClauseStart(k) && sentence.KindAt(i) != NodeKind.De; i--)
        {
            if (sentence.KindAt(i) == NodeKind.Noun && sentence.Nodes[i].Place < 0 && !sentence.Is(i, LinkClass.Status) && sentence.KindAt(sentence.After(i)) is NodeKind.Verb or NodeKind.Activity or NodeKind.Adverb or NodeKind.Link or NodeKind.Modifier)
            {
                return ItemNouns.IsActor(sentence, i) ? previous : Slice(sentence, NounPhraseReader.Left(sentence, i, coordinated: false));
            }
        }

        return previous;
    }

    // 获得助学金,共计5万元: the noun with which the clause before ends.
    private static string ObjectBefore(LinkSentence sentence, int k, string previous)
    {
        // 帐篷50顶、棉被20床,折款3万元: no one of several things.
        if (k > 0 && sentence.Nodes[k].Kind is NodeKind.Comma && ItemNouns.IsListBefore(sentence, k))
        {
            return "";
        }

        if (k > 0 && sentence.Nodes[k].Kind is NodeKind.Comma && sentence.Before(k) is var head && sentence.KindAt(head) == NodeKind.Noun && sentence.Nodes[head].Place < 0)
        {
            return Slice(sentence, NounPhraseReader.Left(sentence, head, coordinated: true));
        }

        return previous.Length > 0 ? previous : Inherited(sentence, k, previous);
    }

    private static string Slice(LinkSentence sentence, NounPhrase phrase) => sentence.Slice(phrase.First, phrase.Head);
}
