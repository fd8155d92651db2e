using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Finds who gives and who receives in the clauses before that of the verb.</summary>
internal sealed class EarlierClauses(LinkWords words, PartyReader parties, RoleMarks marks)
{
    /// <summary>Who gives, of the clauses before the one that begins at a node: named by a word of role, or the subject of one.</summary>
    public Party Subject(LinkSentence sentence, int clauseStart)
    {
        for (var clause = sentence.PreviousClause(clauseStart); clause >= 0; clause = sentence.PreviousClause(clause))
        {
            var end = sentence.ClauseEnd(clause);
            if (marks.Read(sentence, clause, end, isOwn: false).Donor is { IsKnown: true } marked)
            {
                return marked;
            }

            if (parties.Subject(sentence, clause, end) is { IsKnown: true } subject && subject.Span.End < sentence.Nodes[end - 1].Span.End && (parties.IsParty(subject) || Gives(sentence, subject, clause, end)) && (!sentence.Is(end - 1, LinkClass.Saying) || parties.IsOrganisation(subject)))
            {
                return subject.By(PartyOrigin.EarlierSubject);
            }
        }

        return Party.Unknown;
    }

    /// <summary>Whom the clauses before name as aided, visited or given to: 帮扶红星村,投入资金; 派队伍赴灾区,拨付资金.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="clauseStart">First node of the clause of the verb.</param>
    /// <param name="verb">The node of the verb.</param>
    /// <param name="figure">The figure.</param>
    public Party Recipient(LinkSentence sentence, int clauseStart, int verb, Figure figure)
    {
        var isOther = parties.Subject(sentence, clauseStart, verb).IsKnown;
        for (var clause = sentence.PreviousClause(clauseStart); clause >= 0; clause = sentence.PreviousClause(clause))
        {
            var end = sentence.ClauseEnd(clause);
            if (sentence.Is(end - 1, LinkClass.Saying))
            {
                continue;
            }

            // 甲商会向红星小学捐款3万元,乙商会捐款2万元: another giver has another act.
            if (isOther && sentence.HasFigure(clause, end))
            {
                return Party.Unknown;
            }

            if (marks.Read(sentence, clause, end, marks.IsTopicalised(sentence, clause, end)).Recipient is { IsKnown: true } marked)
            {
                return marked;
            }

            if ((figure.Kind == FigureKind.Money || sentence.Verb(verb).Flow == Flow.Subsidy) && Counted(sentence, clause, end) is { IsKnown: true } counted)
            {
                return counted.By(PartyOrigin.EarlierObject);
            }

            // What is given with an amount of its own is an act of its own.
            for (var k = end - 1; k >= clause && sentence.KindAt(k) != NodeKind.Figure; k--)
            {
                if ((sentence.Nodes[k].Kind == NodeKind.Verb && sentence.Verb(k).Frame is VerbFrame.Aid or VerbFrame.Give && words.Role(sentence.Nodes[k].Entry, RolePosition.Pivot) is null) || sentence.Is(k, LinkClass.Goal))
                {
                    var party = parties.Object(sentence, k);
                    if (party.IsKnown)
                    {
                        return party.By(PartyOrigin.EarlierObject);
                    }
                }
            }
        }

        return Party.Unknown;
    }

    // 救助贫困患者30名,发放救助金6万元: the people who are counted as aided or visited.
    private Party Counted(LinkSentence sentence, int clause, int end)
    {
        var at = end - 1;
        while (at > clause && sentence.KindAt(at) is not (NodeKind.Figure or NodeKind.Verb))
        {
            at--;
        }

        var verb = sentence.KindAt(at) == NodeKind.Figure ? sentence.VerbBefore(at) : -1;
        if (verb < clause || !(sentence.Verb(verb).Frame == VerbFrame.Aid || sentence.Is(verb, LinkClass.Goal)))
        {
            return Party.Unknown;
        }

        return parties.Span(sentence, sentence.After(verb), at) is { IsKnown: true } people && parties.IsPeople(people) ? people : Party.Unknown;
    }

    // 某科技捐款3万元,援建学校: what has given is a party, whatever its name ends with.
    private static bool Gives(LinkSentence sentence, Party subject, int clause, int end)
    {
        for (var k = clause; k < end && sentence.HasFigure(clause, end); k++)
        {
            if (subject.Span.Contains(sentence.Nodes[k].Span) && (sentence.EndsIn(k, LinkClass.Carrier) || sentence.EndsIn(k, LinkClass.Label) || sentence.EndsIn(k, LinkClass.Tail)))
            {
                return false;
            }

            if (sentence.Governs(k) && sentence.Nodes[k].Span.Start >= subject.Span.End)
            {
                return sentence.Verb(k) is { Frame: VerbFrame.Give, Flow: Flow.Donation or Flow.Investment or Flow.Fiscal };
            }
        }

        return false;
    }
}
