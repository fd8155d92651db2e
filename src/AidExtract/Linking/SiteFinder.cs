namespace AidExtract.Linking;

/// <summary>Finds the place where public or invested money goes.</summary>
internal sealed class SiteFinder(PartyReader parties)
{
    /// <summary>The place where money is put to use, which is who has it: 在红星县投入3万元; 在红星县,公司投入3万元; 投入3万元,在红星县建校.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">First node of the clause of the verb.</param>
    /// <param name="at">The node of the figure.</param>
    public Party Find(LinkSentence sentence, int start, int at)
    {
        var limit = Math.Min(sentence.ClauseEnd(at) + 1, sentence.Nodes.Length - 1);
        for (var k = start; k <= limit; k++)
        {
            if (Named(sentence, k) is { IsKnown: true } site && (k < at || k < limit || sentence.KindAt(k - 1) == NodeKind.Comma))
            {
                return site;
            }
        }

        return sentence.PreviousClause(start) is >= 0 and var before && Named(sentence, before) is { IsKnown: true } topic && sentence.KindAt(start - 1) == NodeKind.Comma && !sentence.HasFigure(before, start) ? topic : Party.Unknown;
    }

    private Party Named(LinkSentence sentence, int k)
    {
        if (sentence.KindAt(k) != NodeKind.Preposition || sentence.Word(k) is not "在")
        {
            return Party.Unknown;
        }

        var last = k;
        for (var next = k + 1; sentence.KindAt(next) is NodeKind.Noun or NodeKind.Conjunction && (sentence.KindAt(next) == NodeKind.Conjunction || sentence.Nodes[next].Place >= 0); next++)
        {
            last = next;
        }

        return last > k && sentence.KindAt(last) == NodeKind.Noun && sentence.KindAt(last + 1) is NodeKind.Verb or NodeKind.Activity or NodeKind.Comma or NodeKind.Modifier or NodeKind.Adverb
            ? parties.Named(sentence, k + 1, last).By(PartyOrigin.Marker, sentence.Nodes[k].Span)
            : Party.Unknown;
    }
}
