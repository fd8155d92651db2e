using AidExtract.Tables.Linking;
using AidExtract.Text;

namespace AidExtract.Linking;

/// <summary>The nodes of a sentence and the ways to walk over them.</summary>
internal sealed class LinkSentence
{
    private readonly LinkWords _words;
    private readonly int[] _partner;
    private readonly bool[] _governs;
    private readonly int[] _figureNodes;

    public LinkSentence(LinkWords words, string text, Node[] nodes)
    {
        _words = words;
        Text = text;
        Nodes = nodes;
        _partner = PairBrackets(nodes);
        _figureNodes = FindFigures(nodes);
        _governs = new bool[nodes.Length];
        new GoverningVerbs(this, words, _governs).Mark();
    }

    /// <summary>The simplified text of the article.</summary>
    public string Text { get; }

    public Node[] Nodes { get; }

    /// <summary>True for a verb of the table that governs rather than modifies.</summary>
    public bool Governs(int i) => _governs[i];

    public bool Is(int i, LinkClass linkClass) => (uint)i < (uint)Nodes.Length && _words.Is(Nodes[i].Entry, linkClass);

    public NodeKind KindAt(int i) => (uint)i < (uint)Nodes.Length ? Nodes[i].Kind : NodeKind.Stop;

    /// <summary>The entry of a verb node.</summary>
    public VerbEntry Verb(int i)
    {
        _words.TryGet(Nodes[i].Entry, LinkClass.Verb, out var payload);
        return VerbEntry.Unpack(payload);
    }

    /// <summary>True where a node's word ends with a word of a class.</summary>
    public bool EndsIn(int i, LinkClass linkClass) => _words.EndingIn(Word(i), linkClass, out _) > 0;

    public ReadOnlySpan<char> Word(int i) => Text.AsSpan(Nodes[i].Span.Start, Nodes[i].Span.Length);

    /// <summary>The node of a figure, or -1.</summary>
    public int IndexOfFigure(int figure)
    {
        var (low, high) = (0, _figureNodes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Nodes[_figureNodes[middle]].Figure < figure)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _figureNodes.Length && Nodes[_figureNodes[low]].Figure == figure ? _figureNodes[low] : -1;
    }

    /// <summary>The node before, over quotation marks and bracketed asides; -1 at the beginning.</summary>
    public int Before(int i)
    {
        for (i--; i >= 0; i--)
        {
            if (Nodes[i].Kind == NodeKind.Close && _partner[i] >= 0 && !HasFigure(_partner[i], i))
            {
                i = _partner[i];
            }
            else if (Nodes[i].Kind != NodeKind.Quote)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The node after, over quotation marks; the number of nodes at the end.</summary>
    public int After(int i)
    {
        for (i++; i < Nodes.Length && Nodes[i].Kind == NodeKind.Quote; i++)
        {
        }

        return i;
    }

    /// <summary>The bracket that belongs to this one, or -1.</summary>
    public int Partner(int i) => _partner[i];

    /// <summary>First node of the clause of a node: after the last comma, colon, stop, or bracket that is open.</summary>
    public int ClauseStart(int i)
    {
        for (var k = i - 1; k >= 0; k--)
        {
            if (Nodes[k].IsBreak || (Nodes[k].Kind == NodeKind.Open && (_partner[k] < 0 || _partner[k] > i)))
            {
                return k + 1;
            }

            if (Nodes[k].Kind == NodeKind.Close && _partner[k] >= 0)
            {
                k = _partner[k];
            }
        }

        return 0;
    }

    /// <summary>One past the last node of the clause of a node.</summary>
    public int ClauseEnd(int i)
    {
        for (var k = i + 1; k < Nodes.Length; k++)
        {
            if (Nodes[k].IsBreak || (Nodes[k].Kind == NodeKind.Close && (_partner[k] < 0 || _partner[k] < i)))
            {
                return k;
            }

            if (Nodes[k].Kind == NodeKind.Open && _partner[k] >= 0)
            {
                k = _partner[k];
            }
        }

        return Nodes.Length;
    }

    /// <summary>The clause before, or -1 where a stop or the beginning of the sentence stands between.</summary>
    public int PreviousClause(int clauseStart) =>
        clauseStart >= 2 && Nodes[clauseStart - 1].Kind is NodeKind.Comma or NodeKind.Colon ? ClauseStart(clauseStart - 1) : -1;

    /// <summary>The text from one node through another, without quotation marks at its ends.</summary>
    public string Slice(int first, int last)
    {
        while (first < last && Nodes[first].Kind == NodeKind.Quote)
        {
            first++;
        }

        while (last > first && Nodes[last].Kind == NodeKind.Quote)
        {
            last--;
        }

        var text = new Span(Nodes[first].Span.Start, Nodes[last].Span.End).In(Text);
        return IsQuoteCut(first, last) ? string.Concat(Enumerable.Range(first, last - first + 1).Where(i => Nodes[i].Kind != NodeKind.Quote).Select(i => Nodes[i].Span.In(Text))) : text;
    }

    /// <summary>The governing verb nearest before a node in its clause, or -1.</summary>
    public int VerbBefore(int i)
    {
        var start = ClauseStart(i);
        for (var k = i - 1; k >= start; k--)
        {
            if (Nodes[k].Kind == NodeKind.Close && _partner[k] >= 0)
            {
                k = _partner[k];
            }
            else if (_governs[k])
            {
                return k;
            }
        }

        return -1;
    }

    // A phrase that begins or ends inside of quotation marks is given without them.
    private bool IsQuoteCut(int first, int last)
    {
        var isCut = false;
        for (var i = first; i <= last; i++)
        {
            isCut ^= Nodes[i].Kind == NodeKind.Quote;
        }

        return isCut;
    }

    /// <summary>True where 把 or 将 stands before a figure and no verb of its own: the verb comes after.</summary>
    public bool IsDisposed(int at)
    {
        for (var k = at - 1; k >= 0 && !Nodes[k].IsBreak; k--)
        {
            if (Word(k) is "把" || (Word(k) is "将" && KindAt(After(k)) is not (NodeKind.Adverb or NodeKind.Verb or NodeKind.Activity or NodeKind.Link or NodeKind.Preposition)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a figure stands in a stretch of nodes.</summary>
    public bool HasFigure(int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            if (Nodes[k].Kind == NodeKind.Figure)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a word of activity that is a noun here: 社会组织, 选举开支, 捐款中.</summary>
    public bool IsNominal(int i)
    {
        if (KindAt(i) != NodeKind.Verb || Verb(i).Use == VerbUse.Verb)
        {
            return false;
        }

        var next = KindAt(After(i));
        if (next == NodeKind.Locative)
        {
            return true;
        }

        if (Verb(i).Frame == VerbFrame.Give && IsToParty(i))
        {
            return false;
        }

        return KindAt(Before(i)) is NodeKind.Noun or NodeKind.Modifier or NodeKind.Figure or NodeKind.Activity && (Is(i, LinkClass.Carrier) || Is(i, LinkClass.Money))
            && (next != NodeKind.Noun || Nodes[After(i)].Tag is "i" or "l") && next is not (NodeKind.Figure or NodeKind.Particle or NodeKind.Modifier or NodeKind.Pronoun or NodeKind.Link);
    }

    // 为母校捐款, 动员企业捐款: what stands before the party leads to a verb.
    private bool IsToParty(int i)
    {
        var k = Before(i);
        while (KindAt(k) is NodeKind.Noun or NodeKind.Modifier)
        {
            k = Before(k);
        }

        return k >= 0 && (_words.Role(Nodes[k].Entry, RolePosition.Before) ?? _words.Role(Nodes[k].Entry, RolePosition.Source) ?? _words.Role(Nodes[k].Entry, RolePosition.Pivot)) is not null;
    }

    /// <summary>True for a noun of one character, with which a word of activity makes a compound: 帮扶县.</summary>
    public bool IsShortNoun(int i) => KindAt(i) == NodeKind.Noun && Nodes[i].Span.Length == 1 && Nodes[i].Place < 0;

    // The nodes of figures, which stand in the order of the figures.
    private static int[] FindFigures(Node[] nodes)
    {
        var count = 0;
        foreach (ref readonly var node in nodes.AsSpan())
        {
            count += node.Figure >= 0 ? 1 : 0;
        }

        var found = count == 0 ? [] : new int[count];
        for (var i = nodes.Length - 1; count > 0; i--)
        {
            if (nodes[i].Figure >= 0)
            {
                found[--count] = i;
            }
        }

        return found;
    }

    private static int[] PairBrackets(Node[] nodes)
    {
        var partner = new int[nodes.Length];
        Array.Fill(partner, -1);
        Stack<int>? open = null;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Kind == NodeKind.Open)
            {
                (open ??= new Stack<int>()).Push(i);
            }
            else if (nodes[i].Kind == NodeKind.Close && open?.TryPop(out var start) == true)
            {
                (partner[start], partner[i]) = (i, start);
            }
        }

        return partner;
    }
}
