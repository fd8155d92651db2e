using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Finds the verb that governs a figure.</summary>
internal static class VerbFinder
{
    /// <summary>
    /// The verb before the figure; else one that its clause goes on to; else the activity that its noun names (捐赠金额). -1 where there is none.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The node of the figure.</param>
    /// <param name="isMoney">True for a sum of money, which is governed by what is done with it.</param>
    public static int Find(LinkSentence sentence, int at, bool isMoney)
    {
        var start = sentence.ClauseStart(at);
        if (sentence.IsDisposed(at) && After(sentence, at) is >= 0 and var disposing)
        {
            return disposing;
        }

        var verb = Outer(sentence, sentence.VerbBefore(at), at);
        if (verb >= 0 && sentence.Verb(verb).Frame == VerbFrame.None && GivenNoun(sentence, verb, at) is >= 0 and var given)
        {
            return given;
        }

        // 提供物资,包括帐篷90顶: goods are given by the verb of the clause before.
        if (verb == start && sentence.Verb(verb).Frame == VerbFrame.None && sentence.Is(verb, LinkClass.Part) && sentence.PreviousClause(start) is >= 0 and var before && Giving(sentence, before, start - 1) is >= 0 and var listed)
        {
            return listed;
        }

        if (verb >= 0)
        {
            // 剩下3万元捐给学校, 卖树所得3万元捐给学校: what is done with the money tells more than where it lies or came from.
            if (isMoney && sentence.Verb(verb).Frame == VerbFrame.None && After(sentence, at) is >= 0 and var giving && sentence.Verb(giving).Frame is VerbFrame.Give or VerbFrame.Aid
                && (sentence.Verb(verb).Flow == Flow.Other || sentence.Verb(giving).Flow == Flow.Donation))
            {
                return giving;
            }

            return isMoney || sentence.Is(verb, LinkClass.Part) ? GivingVerb(sentence, verb, start) : verb;
        }

        for (var k = at - 1; k >= start; k--)
        {
            if (sentence.KindAt(k) == NodeKind.Verb)
            {
                return k;
            }
        }

        var after = After(sentence, at);
        return (after < 0 || sentence.Verb(after).Frame == VerbFrame.None) && NounOfGiving(sentence, at) is >= 0 and var noun ? noun : after;
    }

    /// <summary>
    /// The verb of the clause before, where the clause of a figure holds nothing but links: 校服由工厂捐赠,共计640套. -1 where it holds more.
    /// </summary>
    public static int OfClauseBefore(LinkSentence sentence, int at)
    {
        var start = sentence.ClauseStart(at);
        if (!IsBare(sentence, at))
        {
            return -1;
        }

        // 120万卢比(折合人民币7万元)
        if (sentence.KindAt(start - 1) == NodeKind.Open && sentence.Before(start - 1) is >= 0 and var explained && sentence.KindAt(explained) == NodeKind.Figure)
        {
            return Find(sentence, explained, isMoney: true);
        }

        var previous = sentence.PreviousClause(start);
        if (previous < 0)
        {
            return -1;
        }

        return Giving(sentence, previous, start - 1);
    }

    // The last verb of giving, getting or aiding that governs in a stretch, or -1.
    private static int Giving(LinkSentence sentence, int from, int limit)
    {
        for (var verb = sentence.VerbBefore(limit); verb >= from; verb = sentence.VerbBefore(verb))
        {
            if (sentence.Verb(verb).Frame is not (VerbFrame.None or VerbFrame.For) && !sentence.Is(verb, LinkClass.Prep))
            {
                return verb;
            }
        }

        return -1;
    }

    // 来自上海的捐款170万元: the noun of giving to which the verb before it belongs.
    private static int GivenNoun(LinkSentence sentence, int verb, int at)
    {
        var before = sentence.Before(at);
        return before > verb && sentence.KindAt(before) == NodeKind.Verb && sentence.KindAt(sentence.Before(before)) == NodeKind.De && sentence.Verb(before).Frame == VerbFrame.Give ? before : -1;
    }

    /// <summary>True where nothing but links stands before a figure in its clause.</summary>
    public static bool IsBare(LinkSentence sentence, int at)
    {
        var start = sentence.ClauseStart(at);
        for (var k = start; k < at; k++)
        {
            if (!(sentence.KindAt(k) is NodeKind.Link or NodeKind.Adverb or NodeKind.Particle or NodeKind.Time || (sentence.KindAt(k) == NodeKind.Number && sentence.Word(k)[0] is '第' or '首') || sentence.Is(k, LinkClass.Link) || sentence.Is(k, LinkClass.Label) || LeftWalk.IsTurn(sentence, k)))
            {
                return false;
            }
        }

        return start < at;
    }

    // 改造住在山里的农户30户: a verb that 的 closes gives way to the one that governs its noun, unless it tells who gave.
    private static int Outer(LinkSentence sentence, int verb, int at)
    {
        while (verb >= 0 && sentence.Verb(verb).Frame == VerbFrame.None && EndsInDe(sentence, verb, at) && sentence.VerbBefore(verb) is >= 0 and var outer)
        {
            verb = outer;
        }

        return verb;
    }

    private static bool EndsInDe(LinkSentence sentence, int verb, int at)
    {
        for (var k = verb + 1; k < at; k++)
        {
            if (sentence.KindAt(k) == NodeKind.De)
            {
                return true;
            }
        }

        return false;
    }

    // 投入衔接推进乡村振兴补助资金, 捐资设立奖学金: money is given by the verb that leads to the one before it, with nouns alone between.
    private static int GivingVerb(LinkSentence sentence, int verb, int start)
    {
        if (sentence.Verb(verb).Frame is not (VerbFrame.None or VerbFrame.For))
        {
            return verb;
        }

        for (var k = sentence.Before(verb); k >= start; k = sentence.Before(k))
        {
            if (sentence.Governs(k) && sentence.Verb(k).Frame is VerbFrame.Give or VerbFrame.Get)
            {
                return k;
            }

            if (!sentence.Is(verb, LinkClass.Part) && sentence.KindAt(k) is not (NodeKind.Noun or NodeKind.Modifier or NodeKind.Activity or NodeKind.Verb))
            {
                break;
            }
        }

        return verb;
    }

    // The first verb after a figure in its clause, outside of what 的 closes.
    private static int After(LinkSentence sentence, int at)
    {
        var end = sentence.ClauseEnd(at);
        var verb = -1;
        for (var k = at + 1; k < end && sentence.KindAt(k) != NodeKind.Figure; k++)
        {
            if (sentence.KindAt(k) == NodeKind.De)
            {
                verb = -1;
            }
            else if (verb < 0 && sentence.Governs(k))
            {
                verb = k;
            }
        }

        return verb;
    }

    // 某公司的3000万元捐款: the noun of an act of giving right after the figure.
    private static int NounOfGiving(LinkSentence sentence, int at)
    {
        var next = sentence.After(at);
        return sentence.KindAt(next) == NodeKind.Verb && sentence.Verb(next).Frame == VerbFrame.Give ? next : -1;
    }
}
