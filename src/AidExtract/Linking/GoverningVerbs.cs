using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Tells which verbs of a sentence govern and which modify a noun or are one.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="words">The linking tables.</param>
/// <param name="governs">Receives the answer for each node.</param>
internal sealed class GoverningVerbs(LinkSentence sentence, LinkWords words, bool[] governs)
{
    /// <summary>Reads from left to right: a verb depends on those before it.</summary>
    public void Mark()
    {
        for (var i = 0; i < governs.Length; i++)
        {
            governs[i] = sentence.Nodes[i].Kind == NodeKind.Verb && IsGoverning(i);
        }
    }

    private bool IsGoverning(int i)
    {
        var use = sentence.Verb(i).Use;
        if (sentence.KindAt(i + 1) == NodeKind.Quote && sentence.KindAt(i - 1) == NodeKind.Noun)
        {
            return false;
        }

        if (use == VerbUse.Verb)
        {
            return true;
        }

        var next = sentence.After(i);
        if (sentence.IsNominal(i) || sentence.Is(next, LinkClass.Label) || sentence.KindAt(next) is NodeKind.Conjunction or NodeKind.Etc || (use == VerbUse.Noun && sentence.IsShortNoun(next)))
        {
            return false;
        }

        // 来自上海的捐款170万元, 各乡镇的种植大户: a noun after 的.
        if (sentence.KindAt(sentence.Before(i)) == NodeKind.De && (sentence.KindAt(next) is NodeKind.Figure or NodeKind.Comma or NodeKind.Stop || (use == VerbUse.Noun && sentence.KindAt(next) == NodeKind.Noun)))
        {
            return false;
        }

        // 收到商会捐款; not 大米采购款
        if (sentence.Verb(i).Frame == VerbFrame.Give && IsReceived(i))
        {
            return true;
        }

        if (sentence.IsShortNoun(next) && (sentence.KindAt(i - 1) is NodeKind.Noun or NodeKind.Number || sentence.Is(next, LinkClass.Carrier)))
        {
            return false;
        }

        var underVerb = (IsUnderVerb(i) && (use == VerbUse.Noun || sentence.Is(next, LinkClass.Carrier) || sentence.KindAt(next) is not (NodeKind.Noun or NodeKind.Modifier) || sentence.KindAt(sentence.Before(i)) == NodeKind.Verb)) || (sentence.Is(next, LinkClass.Carrier) && HasTransferBefore(i));
        if ((sentence.Is(next, LinkClass.Carrier) || sentence.Is(next, LinkClass.Kind)) && (use == VerbUse.Noun || underVerb))
        {
            return false;
        }

        if (underVerb)
        {
            return false;
        }

        // 投资达3亿元: before a copula a word of activity is the thing measured.
        return use != VerbUse.Noun || !sentence.Is(next, LinkClass.Copula) || sentence.KindAt(next) == NodeKind.Preposition;
    }

    // A verb of receiving before it, with the giver's name between.
    private bool IsReceived(int i)
    {
        var k = sentence.Before(i);
        while (sentence.KindAt(k) is NodeKind.Noun or NodeKind.Modifier or NodeKind.Conjunction)
        {
            k = sentence.Before(k);
        }

        return k >= 0 && k != sentence.Before(i) && words.Role(sentence.Nodes[k].Entry, RolePosition.Inside) is not null;
    }

    private bool HasTransferBefore(int i)
    {
        for (var k = i - 1; k >= 0 && !sentence.Nodes[k].IsBreak; k--)
        {
            if (governs[k] && !sentence.Is(k, LinkClass.Prep) && sentence.Verb(k).Frame is VerbFrame.Give or VerbFrame.Get)
            {
                return true;
            }
        }

        return false;
    }

    // 签订采购合同, 开展技能培训: another verb before it, with nothing but nouns between.
    private bool IsUnderVerb(int i)
    {
        var helped = false;
        for (var k = sentence.Before(i); k >= 0; k = sentence.Before(k))
        {
            if (sentence.Nodes[k].Kind == NodeKind.Verb)
            {
                // 给学校捐赠 is 给 as a preposition; 帮助群众销售, 动员企业捐款 is one verb after another.
                return governs[k] && !sentence.Is(k, LinkClass.Prep) && !(helped && (sentence.Verb(k).Frame == VerbFrame.Aid || words.Role(sentence.Nodes[k].Entry, RolePosition.Pivot) is not null) && !sentence.Is(sentence.After(i), LinkClass.Carrier));
            }

            helped |= sentence.KindAt(k) == NodeKind.Noun && (sentence.EndsIn(k, LinkClass.People) || sentence.EndsIn(k, LinkClass.Kind));
            if (sentence.Word(k)[0] == '每')
            {
                continue;
            }

            if ((sentence.Nodes[k].Kind is not (NodeKind.Noun or NodeKind.Modifier) && !sentence.Is(k, LinkClass.Manner)) || sentence.Nodes[k].Place >= 0)
            {
                return false;
            }
        }

        return false;
    }
}
