using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Reads the words that name a role before the verb.</summary>
internal sealed class RoleMarks(LinkWords words, PartyReader parties)
{
    /// <summary>The parties that 向 为 给 由 and the like name before the verb.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">First node to read.</param>
    /// <param name="verb">The verb, or one past the last node to read.</param>
    /// <param name="isOwn">True where the words that reach no further than the clause of their verb count.</param>
    /// <returns>Who gives, who receives, and whether the subject receives.</returns>
    public (Party Donor, Party Recipient, bool IsSource) Read(LinkSentence sentence, int start, int verb, bool isOwn)
    {
        Party donor = Party.Unknown, recipient = Party.Unknown;
        var isSource = false;
        for (var k = start; k < verb; k++)
        {
            var source = words.Role(sentence.Nodes[k].Entry, RolePosition.Source);
            var own = isOwn ? words.Role(sentence.Nodes[k].Entry, RolePosition.Own) : null;
            var pivot = k < verb - 1 ? words.Role(sentence.Nodes[k].Entry, RolePosition.Pivot) : null;
            var origin = sentence.KindAt(sentence.Before(verb)) == NodeKind.De ? words.Role(sentence.Nodes[k].Entry, RolePosition.Origin) : null;
            if ((words.Role(sentence.Nodes[k].Entry, RolePosition.Before) ?? own ?? source ?? origin ?? pivot) is not { } isRecipient || sentence.Nodes[k].Kind == NodeKind.Verb && sentence.Governs(k) && k + 1 == verb)
            {
                continue;
            }

            var party = parties.Span(sentence, k + 1, verb).By(PartyOrigin.Marker, sentence.Nodes[k].Span);
            if (!party.IsKnown || (source is not null && IsInside(sentence, k, verb)) || ((pivot is not null || (sentence.Word(k) is "为" && sentence.Nodes[k + 1].Tag != "s")) && !parties.IsParty(party)))
            {
                continue;
            }

            if (isRecipient)
            {
                recipient = party;
            }
            else
            {
                donor = party;
                isSource |= source is not null;
            }
        }

        return (donor, recipient, isSource);
    }

    /// <summary>True for a clause that is nothing but its party: 对新开的网店,县里补助3000元.</summary>
    public bool IsTopicalised(LinkSentence sentence, int clause, int end)
    {
        if (words.Role(sentence.Nodes[clause].Entry, RolePosition.Own) is null)
        {
            return false;
        }

        var isClosed = true;
        for (var k = clause; k < end; k++)
        {
            isClosed = sentence.KindAt(k) == NodeKind.De || (isClosed && !sentence.Governs(k));
        }

        return isClosed;
    }

    // 从党费中划拨: out of what, not from whom.
    private static bool IsInside(LinkSentence sentence, int from, int verb)
    {
        for (var k = from + 1; k < verb && sentence.KindAt(k) != NodeKind.Preposition; k++)
        {
            if (sentence.KindAt(k) == NodeKind.Locative)
            {
                return true;
            }
        }

        return false;
    }
}
