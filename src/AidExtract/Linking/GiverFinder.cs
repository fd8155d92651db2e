using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Finds the giver between a verb of receiving and one of giving.</summary>
internal sealed class GiverFinder(LinkWords words, PartyReader parties)
{
    /// <summary>Who stands between receiving and giving (获A捐赠X), and who receives; in a chain (收到A捐款3万元、B捐款2万元) the giver nearest to the figure. Null where there is none.</summary>
    public (Party Giver, Party Taker)? Find(LinkSentence sentence, int start, int end, int figure)
    {
        for (var k = start; k < end; k++)
        {
            if (words.Role(sentence.Nodes[k].Entry, RolePosition.Inside) is null)
            {
                continue;
            }

            var giver = ChainStart(sentence, k, figure) is > 0 and var chained && Giver(sentence, chained, figure, figure) is { IsKnown: true } last ? last : Giver(sentence, k + 1, end, figure);
            return giver.IsKnown ? (giver.By(PartyOrigin.Marker, sentence.Nodes[k].Span), parties.Subject(sentence, start, k).By(PartyOrigin.Subject)) : null;
        }

        return null;
    }

    // After the last figure and 、 before a figure, or -1.
    private static int ChainStart(LinkSentence sentence, int from, int figure)
    {
        for (var k = figure - 1; k > from; k--)
        {
            if (sentence.KindAt(k) == NodeKind.Figure && sentence.KindAt(k + 1) == NodeKind.Conjunction)
            {
                return k + 2;
            }
        }

        return -1;
    }

    private Party Giver(LinkSentence sentence, int from, int end, int figure)
    {
        for (var give = from; give < end && !(from <= figure && give == figure); give++)
        {
            if (sentence.Nodes[give].Kind == NodeKind.Verb && sentence.Verb(give).Frame is VerbFrame.Give or VerbFrame.Aid)
            {
                var giver = give > from ? parties.Span(sentence, from, give) : Party.Unknown;

                // 获得生活补助2000元: what the aid is for gives nothing.
                return sentence.Verb(give).Frame == VerbFrame.Give || sentence.Governs(give) || parties.IsParty(giver) ? giver : Party.Unknown;
            }
        }

        return Party.Unknown;
    }
}
