using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Finds what a figure counts or measures, or what its money is.</summary>
internal sealed class ItemFinder(LinkWords words)
{
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
        return left.Length == 0 && figure.Kind == FigureKind.Ratio && sentence.Nodes[at].Figure > 0 && figures[sentence.Nodes[at].Figure - 1].Kind == FigureKind.Ratio ? previous : left;
    }

    private static bool IsLed(LinkSentence sentence, int at) => sentence.KindAt(sentence.After(at)) == NodeKind.De;

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
        if (isSelf && !isLed && sentence.KindAt(next) is NodeKind.Verb or NodeKind.Activity && !sentence.Is(sentence.After(next), LinkClass.Carrier))
        {
            return sentence.Is(next, LinkClass.Happened) ? sentence.Word(next).ToString() : Relative(sentence, next, peopleOnly: true);
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
            return figure.Kind == FigureKind.Money && sentence.Governs(k) ? MoneyTopic(sentence, k) : "";
        }

        if (sentence.Is(k, LinkClass.Label) && !IsQualified(sentence, k))
        {
            var label = Slice(sentence, new NounPhrase(k, k));
            var before = sentence.Before(k);
            return sentence.KindAt(before) == NodeKind.Conjunction ? previous : before >= 0 && Passive(sentence, before) is { Length: > 0 } given ? given : ObjectBefore(sentence, before, previous) is { Length: > 0 } said ? said : label;
        }

        var phrase = NounPhraseReader.Left(sentence, k, coordinated: walk.IsSummed || figure.Kind == FigureKind.Count);
        var text = Slice(sentence, phrase);
        return words.EndingIn(text, LinkClass.Tail, out _) is var tail && tail > 0 && tail < text.Length && (figure.Kind == FigureKind.Count || text[^1] == '值') ? text[..^tail] : text;
    }

    // 善款已发放300万元: the subject of the verb, where it is money.
    private static string MoneyTopic(LinkSentence sentence, int verb)
    {
        var k = sentence.Before(verb);
        while (sentence.KindAt(k) is NodeKind.Adverb or NodeKind.Time or NodeKind.Link)
        {
            k = sentence.Before(k);
        }

        return sentence.KindAt(k) == NodeKind.Noun && k >= sentence.ClauseStart(verb) && sentence.EndsIn(k, LinkClass.Money) ? Slice(sentence, NounPhraseReader.Left(sentence, k, coordinated: false)) : "";
    }

    private bool IsNominal(LinkSentence sentence, int k, Figure figure, LeftWalk walk)
    {
        var node = sentence.Nodes[k];
        var isMeasured = (walk.IsCopula || walk.IsChange) && figure.Kind != FigureKind.Count;
        return node.Kind switch
        {
            NodeKind.Noun => node.Place < 0,
            NodeKind.Pronoun => sentence.KindAt(k + 1) == NodeKind.Quote && sentence.KindAt(k - 1) == NodeKind.Quote,
            NodeKind.Activity => isMeasured || (node.Span.Length == 1 && sentence.KindAt(sentence.Before(k)) == NodeKind.Noun),
            NodeKind.Number => node.Tag == "q" && sentence.KindAt(sentence.Before(k)) is NodeKind.Noun or NodeKind.Activity or NodeKind.Modifier,
            NodeKind.Verb when IsSelf(figure) => false,
            NodeKind.Verb when !sentence.Governs(k) || isMeasured => true,
            NodeKind.Verb when sentence.Verb(k).Use == VerbUse.Noun => (sentence.Verb(k).Frame == VerbFrame.None && sentence.Is(k, LinkClass.Money)) || words.Is(figure.Unit, LinkClass.Event),
            _ => false,
        };
    }

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
            if (sentence.KindAt(i) == NodeKind.Noun && sentence.Nodes[i].Place < 0 && sentence.KindAt(sentence.After(i)) is NodeKind.Verb or NodeKind.Activity or NodeKind.Adverb or NodeKind.Link or NodeKind.Modifier)
            {
                return IsActor(sentence, i) ? previous : Slice(sentence, NounPhraseReader.Left(sentence, i, coordinated: false));
            }
        }

        return previous;
    }

    // Who acts is not what is counted.
    private static bool IsActor(LinkSentence sentence, int k) => sentence.EndsIn(k, LinkClass.Kind) || sentence.EndsIn(k, LinkClass.People) || sentence.EndsIn(k, LinkClass.Ending);

    // 获得助学金,共计5万元: the noun with which the clause before ends.
    private static string ObjectBefore(LinkSentence sentence, int k, string previous)
    {
        if (k > 0 && sentence.Nodes[k].Kind is NodeKind.Comma && sentence.Before(k) is var head && sentence.KindAt(head) == NodeKind.Noun && sentence.Nodes[head].Place < 0)
        {
            return Slice(sentence, NounPhraseReader.Left(sentence, head, coordinated: true));
        }

        return previous.Length > 0 ? previous : Inherited(sentence, k, previous);
    }

    private static string Slice(LinkSentence sentence, NounPhrase phrase) => sentence.Slice(phrase.First, phrase.Head);
}
