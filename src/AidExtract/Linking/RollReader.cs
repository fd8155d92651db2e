using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Reads lists of names and amounts without a verb of their own: 捐款方面:A集团30万元,B公司20万元; C捐款5万元,D3万元; 下拨5亿元,甲省3亿元.</summary>
internal sealed class RollReader(LinkWords words, PartyReader parties)
{
    private const string Ranks = "省市县区州盟旗镇乡村";
    private string _act = "";
    private bool _isOpen;

    /// <summary>The verb of the heading under which the sentence stands, or empty.</summary>
    public string Act => _isOpen ? _act : "";

    /// <summary>Opens a list at a heading (捐款名单, 捐款方面:), opens it again at a heading of its kind (物资类:), and closes it at a sentence without an entry.</summary>
    /// <param name="sentence">The sentence that comes next.</param>
    public void Read(LinkSentence sentence)
    {
        var isHeading = false;
        for (var start = 0; start < sentence.Nodes.Length; start = sentence.ClauseEnd(start) + 1)
        {
            isHeading |= IsHeading(sentence, start, sentence.ClauseEnd(start));
        }

        _isOpen = isHeading || (_isOpen && HasEntry(sentence));
    }

    /// <summary>The name in a stretch that holds nothing but a name and the amount at a node; before an amount of goods the goods are left off.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The node of the amount.</param>
    /// <param name="kind">Its kind.</param>
    public Party Entry(LinkSentence sentence, int at, FigureKind kind)
    {
        if (!(sentence.KindAt(sentence.After(at)) is NodeKind.Comma or NodeKind.Stop or NodeKind.Conjunction or NodeKind.Open or NodeKind.Close))
        {
            return Party.Unknown;
        }

        var last = sentence.Before(at);
        while ((sentence.KindAt(last) is NodeKind.Adverb or NodeKind.Link && !sentence.EndsIn(last, LinkClass.People)) || (last >= 0 && sentence.Word(last) is "各") || sentence.Is(last, LinkClass.Link) || sentence.Is(last, LinkClass.Aggregate))
        {
            last = sentence.Before(last);
        }

        var first = First(sentence, last);
        if (first < 0 || first > last)
        {
            return Party.Unknown;
        }

        if (kind != FigureKind.Money)
        {
            var goods = last;
            while (last >= first && (last == goods || !PartyReader.EndsParty(sentence, last)))
            {
                if (sentence.KindAt(last) is NodeKind.Time or NodeKind.Adverb or NodeKind.Activity)
                {
                    return Party.Unknown;
                }

                last--;
            }
        }

        return last >= first && IsName(sentence, last) ? parties.Named(sentence, first, last).By(PartyOrigin.Entry) : Party.Unknown;
    }

    /// <summary>Who gives and who receives an amount that only a name stands before, as the act of the amount before it tells.</summary>
    /// <param name="entry">The name.</param>
    /// <param name="source">The link of the amount before it in the sentence, or of the whole.</param>
    /// <param name="isPart">True for a part of a whole.</param>
    public (Party Donor, Party Recipient) Roles(Party entry, FigureLink source, bool isPart)
    {
        if (source.Verb.Length == 0 || !parties.IsParty(entry) || words.Verb(source.Verb) is not { } act)
        {
            return (Party.Unknown, Party.Unknown);
        }

        if (act.Flow is Flow.Donation or Flow.Raised)
        {
            return (entry, Party.Unknown);
        }

        if (act is not { Frame: VerbFrame.Give, Flow: Flow.Fiscal } || !parties.IsPlace(entry) || source.Donor.Length + source.Recipient.Length == 0)
        {
            return (Party.Unknown, Party.Unknown);
        }

        // 财政部下拨5亿元,甲省3亿元: what a place is allotted; 甲省安排5亿元,乙省3亿元: what it allots.
        var isAllotted = isPart || source.RecipientCode.Length > 0 || !(source.Donor.Length > 0 && Ranks.Contains(source.Donor[^1]));
        return isAllotted ? (Party.Unknown, entry) : (entry, Party.Unknown);
    }

    /// <summary>True where only 、 stands between a name and the amount before it.</summary>
    public static bool IsChained(LinkSentence sentence, int at)
    {
        for (var k = at - 1; k > 0 && !sentence.Nodes[k].IsBreak; k--)
        {
            if (sentence.KindAt(k) == NodeKind.Figure)
            {
                return sentence.KindAt(k + 1) == NodeKind.Conjunction;
            }
        }

        return false;
    }

    private bool IsHeading(LinkSentence sentence, int start, int end)
    {
        var (act, isList, isKind) = ("", false, false);
        for (var k = start; k < end; k++)
        {
            if (sentence.KindAt(k) == NodeKind.Figure)
            {
                return false;
            }

            act = sentence.KindAt(k) == NodeKind.Verb && sentence.Verb(k) is { Frame: VerbFrame.Give, Flow: Flow.Donation } ? sentence.Word(k).ToString() : act;
            isList |= sentence.EndsIn(k, LinkClass.Roll) && (act.Length > 0 || isKind);
            isKind |= sentence.EndsIn(k, LinkClass.Carrier) || sentence.EndsIn(k, LinkClass.Money);
        }

        if (!isList || (act.Length == 0 && !(isKind && _act.Length > 0 && sentence.KindAt(end) == NodeKind.Colon)))
        {
            return false;
        }

        _act = act.Length > 0 ? act : _act;
        return true;
    }

    private bool HasEntry(LinkSentence sentence)
    {
        for (var k = 0; k < sentence.Nodes.Length; k++)
        {
            if (sentence.KindAt(k) == NodeKind.Figure && Entry(sentence, k, FigureKind.Money).IsKnown)
            {
                return true;
            }
        }

        return false;
    }

    // Back from the last node of a name to its first; -1 where the stretch holds more than a name.
    private static int First(LinkSentence sentence, int last)
    {
        var first = last + 1;
        for (var k = last; k >= 0; k = sentence.Before(k))
        {
            var kind = sentence.KindAt(k);
            if (sentence.Nodes[k].IsBreak || kind is NodeKind.Part or NodeKind.Open)
            {
                break;
            }

            if (kind == NodeKind.Figure)
            {
                if (sentence.KindAt(first) != NodeKind.Conjunction)
                {
                    return -1;
                }

                break;
            }

            if (!(kind is NodeKind.Noun or NodeKind.Modifier or NodeKind.Activity or NodeKind.Conjunction or NodeKind.Number or NodeKind.Time or NodeKind.Adverb or NodeKind.Pronoun || (kind == NodeKind.Verb && !sentence.Governs(k))))
            {
                return -1;
            }

            first = k;
        }

        while (first < last && sentence.KindAt(first) is NodeKind.Conjunction or NodeKind.Adverb or NodeKind.Time or NodeKind.Quote)
        {
            first++;
        }

        return first;
    }

    private static bool IsName(LinkSentence sentence, int last) =>
        !sentence.EndsIn(last, LinkClass.Outsider) && (PartyReader.EndsParty(sentence, last)
            || (sentence.KindAt(last) is NodeKind.Noun or NodeKind.Number or NodeKind.Pronoun
                && !(sentence.EndsIn(last, LinkClass.Carrier) || sentence.EndsIn(last, LinkClass.Money) || sentence.EndsIn(last, LinkClass.Label) || sentence.EndsIn(last, LinkClass.Tail) || sentence.EndsIn(last, LinkClass.Roll))));
}
