using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Reads what a sentence is about, for the next.</summary>
internal sealed class TopicReader(PartyReader parties, RoleMarks marks)
{
    private const string ListNumbers = "一二三四五六七八九十";

    /// <summary>What a sentence is about, for the next: its first subject that is a party, and the last party to which something is given.</summary>
    public Topic Read(LinkSentence sentence, Topic before)
    {
        Party subject = Party.Unknown, aim = Party.Unknown;
        for (var start = 0; start < sentence.Nodes.Length; start = sentence.ClauseEnd(start) + 1)
        {
            var end = sentence.ClauseEnd(start);
            if (end > start && !subject.IsKnown && sentence.KindAt(start) != NodeKind.Figure && !sentence.Is(end - 1, LinkClass.Saying) && parties.Subject(sentence, start, end) is { IsKnown: true } own)
            {
                own = own.Span.End < sentence.Nodes[end - 1].Span.End ? own : parties.Organisation(sentence, start, end);
                subject = parties.IsParty(own) ? own : subject;
            }

            for (var k = start; k < end && !sentence.Is(end - 1, LinkClass.Saying); k++)
            {
                if (sentence.Governs(k) && sentence.Verb(k).Frame == VerbFrame.Give && marks.Read(sentence, start, k, isOwn: true).Recipient is { IsKnown: true } recipient)
                {
                    aim = recipient;
                }
                else if ((sentence.Is(k, LinkClass.Goal) || (sentence.Governs(k) && sentence.Verb(k).Frame == VerbFrame.Aid)) && parties.Object(sentence, k) is { IsKnown: true } reached)
                {
                    aim = reached;
                }
            }
        }

        var isKept = !subject.IsKnown && !before.IsKept && IsSubjectless(sentence);
        var isNew = subject.IsKnown && !IsFurther(sentence) && !parties.IsTopic(subject, before.Subject);
        return new Topic(isKept ? before.Subject : subject, isKept, aim.IsKnown ? aim : isNew ? Party.Unknown : before.Aim);
    }

    /// <summary>Remembers the organisations that a sentence names as subjects, for 该会 to point back to.</summary>
    public void Remember(LinkSentence sentence)
    {
        for (var start = 0; start < sentence.Nodes.Length; start = sentence.ClauseEnd(start) + 1)
        {
            var end = sentence.ClauseEnd(start);
            // 记者从县慈善会获悉
            if (end > start && sentence.Is(end - 1, LinkClass.Saying) && marks.Read(sentence, start, end, isOwn: false).Donor is { IsKnown: true } told)
            {
                parties.Remember(told);
            }

            if (end > start && parties.Organisation(sentence, start, end) is { IsKnown: true } organisation)
            {
                parties.Remember(organisation);
            }

            if (end > start && parties.Subject(sentence, start, end) is { IsKnown: true } named)
            {
                parties.Remember(named);
            }
        }
    }

    // 近日又出资200万元: what begins with a verb is about what was said before.
    private static bool IsSubjectless(LinkSentence sentence)
    {
        var first = 0;
        while (sentence.KindAt(first) is NodeKind.Adverb or NodeKind.Time || (first < sentence.Nodes.Length && sentence.KindAt(first) == NodeKind.Comma))
        {
            first++;
        }

        return sentence.KindAt(first) is NodeKind.Verb or NodeKind.Preposition;
    }

    /// <summary>True for an entry of a numbered list (二是, 3.), which has a subject of its own or that of the heading.</summary>
    public static bool IsListed(LinkSentence sentence)
    {
        var at = sentence.Nodes[0].Span.Start;
        var second = at + 1 < sentence.Text.Length ? sentence.Text[at + 1] : '\0';
        return (ListNumbers.Contains(sentence.Text[at]) && second is '是' or '、') || (char.IsAsciiDigit(sentence.Text[at]) && second is '.' or '、' && !(at + 2 < sentence.Text.Length && char.IsAsciiDigit(sentence.Text[at + 2])));
    }

    /// <summary>True for what goes on from the sentence before: 此外, 其中.</summary>
    public static bool IsFurther(LinkSentence sentence) => sentence.Is(0, LinkClass.Further) || sentence.KindAt(0) == NodeKind.Part;
}
