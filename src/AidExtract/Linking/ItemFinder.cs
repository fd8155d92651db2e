using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Finds what a figure counts or measures, or what its money is.</summary>
internal sealed class ItemFinder(LinkWords words)
{
    private readonly PredicateItem _predicates = new(words);

    /// <summary>The item of the figure at a node.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The node of the figure.</param>
    /// <param name="figures">All figures.</param>
    /// <param name="previous">The item of the figure before it in the sentence, or empty.</param>
    public string Find(LinkSentence sentence, int at, IReadOnlyList<Figure> figures, string previous)
    {
        var figure = figures[sentence.Nodes[at].Figure];
        var isCount = figure.Kind is FigureKind.Count or FigureKind.Measure;
        var labelFirst = !isCount && !IsLed(sentence, at) && (HasLabel(sentence, at) || (figure.Kind == FigureKind.Ratio && sentence.KindAt(sentence.Before(at)) == NodeKind.De));
        if (!labelFirst)
        {
            var right = FindRight(sentence, at, figures, figure);
            if (right.Length > 0)
            {
                return right;
            }
        }

        var left = FindLeft(sentence, at, figure, previous);
        return left.Length == 0 && IsContinued(sentence, at, figures, figure) ? previous
            : figure.Kind == FigureKind.Money && IsOfPeople(left) ? ""
            : left;
    }

    // 资助孤儿30名,每人500元: people are no name of a sum; not 账户.
    private bool IsOfPeople(string item) => words.EndingIn(item, LinkClass.People, out _) is var length && (length > 1 || (length == 1 && item[^1] != '户'));

    // 安排项目17个,已完工14个: a clause without a noun, or an adjective of another dimension, that counts with the same unit goes on about the same thing. So does a ratio after another.
    private static bool IsContinued(LinkSentence sentence, int at, IReadOnlyList<Figure> figures, Figure figure)
    {
        if (sentence.Nodes[at].Figure == 0 || figures[sentence.Nodes[at].Figure - 1] is var before && before.Kind != figure.Kind)
        {
            return false;
        }

        return figure.Kind == FigureKind.Ratio
            || (figure.Kind is FigureKind.Count or FigureKind.Measure && figure.Unit.Length > 0 && figure.Unit == before.Unit && !IsSelf(figure) && !HasNoun(sentence, sentence.ClauseStart(at), at) && !HasNoun(sentence, at + 1, sentence.ClauseEnd(at)));
    }

    private static bool HasNoun(LinkSentence sentence, int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            if (sentence.Nodes[k].Kind is NodeKind.Noun or NodeKind.Pronoun or NodeKind.Figure or NodeKind.Preposition or NodeKind.Modifier && !sentence.Is(k, LinkClass.Status) && !LeftWalk.IsEach(sentence, k))
            {
                return true;
            }
        }

        return false;
    }

    // 3万元的项目; not 收益达3万元的村, where the noun before the copula is measured.
    private static bool IsLed(LinkSentence sentence, int at) =>
        sentence.KindAt(sentence.After(at)) == NodeKind.De
        && !(sentence.Before(at) is >= 0 and var before && sentence.Is(before, LinkClass.Copula) && sentence.Before(before) is >= 0 and var noun && sentence.KindAt(noun) == NodeKind.Noun && IsSum(sentence, noun) && !sentence.EndsIn(noun, LinkClass.Label));

    // 资金30万元, 返岗率为88%: a noun or a copula directly before the amount.
    private static bool HasLabel(LinkSentence sentence, int at)
    {
        var before = sentence.Before(at);
        return before >= 0 && (sentence.Nodes[before].Kind == NodeKind.Noun && sentence.Nodes[before].Place < 0 || sentence.Is(before, LinkClass.Copula) || sentence.Is(before, LinkClass.Change));
    }

    private string FindRight(LinkSentence sentence, int at, IReadOnlyList<Figure> figures, Figure figure)
    {
        var next = sentence.After(at);
        if (sentence.KindAt(next) == NodeKind.Figure && figure.Kind == FigureKind.Count)
        {
            return figures[sentence.Nodes[next].Figure].Kind == FigureKind.Count ? FindRight(sentence, next, figures, figures[sentence.Nodes[next].Figure]) : "";
        }

        var isLed = sentence.KindAt(next) == NodeKind.De;
        if (isLed)
        {
            next = sentence.After(next);
        }

        var isFolk = words.Is(figure.Unit, LinkClass.Folk);
        if (figure.Kind == FigureKind.Money && !isLed && !IsNounAfterMoney(sentence, next))
        {
            return "";
        }

        var isSelf = IsSelf(figure);
        if (isSelf && !isLed && Befallen(sentence, at, next) is { Length: > 0 } befallen)
        {
            return befallen;
        }

        if (isSelf && !isLed && sentence.KindAt(next) is NodeKind.Verb or NodeKind.Activity && !sentence.Is(sentence.After(next), LinkClass.Carrier))
        {
            return Relative(sentence, next, peopleOnly: true);
        }

        var heads = words.Is(figure.Unit, LinkClass.Event) ? Heads.Events : figure.Kind == FigureKind.Money && isLed ? Heads.Activities : Heads.Nouns;
        var phrase = NounPhraseReader.Right(sentence, next, heads, keepPlaces: false);
        if (!phrase.Exists && !isFolk && figure.Kind == FigureKind.Count && sentence.KindAt(next) == NodeKind.Activity && sentence.KindAt(sentence.After(next)) is NodeKind.Comma or NodeKind.Colon or NodeKind.Stop)
        {
            // 提出四条出路:
            return sentence.Word(next).ToString();
        }

        if (!phrase.Exists)
        {
            return Relative(sentence, next, peopleOnly: isSelf && !isLed);
        }

        if (isSelf && !IsPeople(sentence, phrase))
        {
            return "";
        }

        if (isFolk && sentence.KindAt(next) == NodeKind.Activity && Relative(sentence, next, peopleOnly: true) is { Length: > 0 } people)
        {
            return people;
        }

        var after = sentence.After(phrase.Head);
        if (figure.Kind == FigureKind.Count && sentence.KindAt(after) == NodeKind.Figure && sentence.KindAt(sentence.After(after)) == NodeKind.De)
        {
            // 3座日处理能力500吨的污水处理厂
            var described = NounPhraseReader.Right(sentence, sentence.After(sentence.After(after)), heads, keepPlaces: false);
            return described.Exists && (!isSelf || IsPeople(sentence, described)) ? Slice(sentence, described) : Slice(sentence, phrase);
        }

        if (sentence.KindAt(after) == NodeKind.De && (isFolk || sentence.Nodes[phrase.Head].Tag is "i" or "l" || sentence.EndsIn(phrase.Head, LinkClass.Attribute) || IsThing(figure)))
        {
            var owner = NounPhraseReader.Right(sentence, sentence.After(after), heads, keepPlaces: false);
            return owner.Exists && (!isFolk || IsPeople(sentence, owner)) && !sentence.Is(owner.Head, LinkClass.Status) ? Slice(sentence, owner) : Slice(sentence, phrase);
        }

        return EndsInAdjective(sentence, after) is { } de && NounPhraseReader.Right(sentence, sentence.After(de), heads, keepPlaces: false) is { Exists: true } led
            ? Slice(sentence, led)
            : Slice(sentence, phrase);
    }

    // 8人死亡, 80人连夜转移: what befell them, or what they did of themselves.
    private static string Befallen(LinkSentence sentence, int at, int next)
    {
        while (sentence.KindAt(next) == NodeKind.Adverb)
        {
            next = sentence.After(next);
        }

        return sentence.Is(next, LinkClass.Happened) || (sentence.Is(next, LinkClass.Becoming) && sentence.KindAt(sentence.After(next)) is not (NodeKind.Noun or NodeKind.De) && sentence.VerbBefore(at) < 0) ? sentence.Word(next).ToString() : "";
    }

    // 疫情较为严重的国家: adverb and adjective up to 的.
    private static int? EndsInAdjective(LinkSentence sentence, int k)
    {
        while (sentence.KindAt(k) == NodeKind.Adverb)
        {
            k = sentence.After(k);
        }

        return sentence.KindAt(k) == NodeKind.Modifier && sentence.KindAt(sentence.After(k)) == NodeKind.De ? sentence.After(k) : null;
    }

    // 2户有种植经验的种植户: the noun after the relative clause that begins here.
    private string Relative(LinkSentence sentence, int from, bool peopleOnly)
    {
        for (var k = from; k < sentence.Nodes.Length; k = sentence.After(k))
        {
            if (sentence.Nodes[k].IsBreak || sentence.Nodes[k].Kind is NodeKind.Figure or NodeKind.Close)
            {
                return "";
            }

            if (sentence.Nodes[k].Kind == NodeKind.De && k > from)
            {
                var phrase = NounPhraseReader.Right(sentence, sentence.After(k), Heads.Nouns, keepPlaces: false);
                return phrase.Exists && (!peopleOnly || IsPeople(sentence, phrase)) ? Slice(sentence, phrase) : "";
            }
        }

        return "";
    }

    // 500万元帮扶资金, 7200元薪金; not 20万元帮助中峰镇.
    private static bool IsNounAfterMoney(LinkSentence sentence, int next) => sentence.KindAt(next) switch
    {
        NodeKind.Noun => sentence.Nodes[next].Place < 0,
        NodeKind.Modifier => true,
        NodeKind.Verb or NodeKind.Activity => sentence.IsNominal(next) || sentence.Is(sentence.After(next), LinkClass.Carrier) || sentence.IsNominal(sentence.After(next)),
        _ => false,
    };

    // 两挺步枪口径的机枪: what is counted by a classifier of things stands after 的, what is counted by 个 or 家 before it.
    private bool IsThing(Figure figure) => figure.Kind == FigureKind.Count && figure.Unit.Length > 0 && !words.Is(figure.Unit, LinkClass.Home) && !words.Is(figure.Unit, LinkClass.Event);

    // 人 and 户 are what they count.
    private static bool IsSelf(Figure figure) => figure.Kind == FigureKind.Count && figure.Unit is "人" or "人次" or "户";

    private bool IsPeople(LinkSentence sentence, NounPhrase phrase) => words.EndingIn(Slice(sentence, phrase), LinkClass.People, out _) > 0;

    private string FindLeft(LinkSentence sentence, int at, Figure figure, string previous)
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
            return IsSelf(figure) ? "" : previous;
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
        if (figure.Kind == FigureKind.Money ? !walk.IsCopula && !walk.IsChange && IsGiver(sentence, phrase) : IsSelf(figure) && IsCountedHome(sentence, phrase))
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
            NodeKind.Verb when IsSelf(figure) => !sentence.Governs(k) && sentence.Verb(k) is { Use: VerbUse.Noun, Frame: VerbFrame.None or VerbFrame.Aid } && !sentence.Is(k, LinkClass.Happened) && !sentence.Is(k, LinkClass.Becoming) && !sentence.Is(k, LinkClass.Change),
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
        return (IsActor(sentence, phrase.Head) && (sentence.EndsIn(phrase.Head, LinkClass.People) || before < 0 || !sentence.Governs(before) || sentence.Verb(before).Frame == VerbFrame.Aid))
            || (!IsSum(sentence, phrase.Head) && before >= 0 && sentence.Nodes[before].Place >= 0 && (before == sentence.ClauseStart(phrase.Head) || sentence.KindAt(sentence.Before(before)) is NodeKind.Conjunction or NodeKind.Part));
    }

    /// <summary>True for a noun that names a sum of money or goods.</summary>
    internal static bool IsSum(LinkSentence sentence, int k) => sentence.EndsIn(k, LinkClass.Money) || sentence.Word(k) is [.., '金' or '款' or '费'] or [.., '物', '资'];

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
                return IsActor(sentence, i) ? previous : Slice(sentence, NounPhraseReader.Left(sentence, i, coordinated: false));
            }
        }

        return previous;
    }

    // Who acts is not what is counted.
    internal static bool IsActor(LinkSentence sentence, int k) => sentence.EndsIn(k, LinkClass.Kind) || sentence.EndsIn(k, LinkClass.People) || sentence.EndsIn(k, LinkClass.Ending);

    // 获得助学金,共计5万元: the noun with which the clause before ends.
    private static string ObjectBefore(LinkSentence sentence, int k, string previous)
    {
        // 帐篷50顶、棉被20床,折款3万元: no one of several things.
        if (k > 0 && sentence.Nodes[k].Kind is NodeKind.Comma && IsListBefore(sentence, k))
        {
            return "";
        }

        if (k > 0 && sentence.Nodes[k].Kind is NodeKind.Comma && sentence.Before(k) is var head && sentence.KindAt(head) == NodeKind.Noun && sentence.Nodes[head].Place < 0)
        {
            return Slice(sentence, NounPhraseReader.Left(sentence, head, coordinated: true));
        }

        return previous.Length > 0 ? previous : Inherited(sentence, k, previous);
    }

    /// <summary>True where the clause that ends before a node lists several figures, of which none is meant alone; 分别 pairs them with what comes.</summary>
    internal static bool IsListBefore(LinkSentence sentence, int comma)
    {
        var isList = false;
        for (var k = sentence.ClauseStart(comma); k < comma; k++)
        {
            if (sentence.Word(k) is "分别")
            {
                return false;
            }

            isList |= sentence.Nodes[k].Kind == NodeKind.Figure && sentence.KindAt(sentence.After(k)) == NodeKind.Conjunction;
        }

        return isList;
    }

    private static string Slice(LinkSentence sentence, NounPhrase phrase) => sentence.Slice(phrase.First, phrase.Head);
}
