using AidExtract.Matching.Figures;
using AidExtract.Matching.Places;
using AidExtract.Segmenting;
using AidExtract.Tables.Linking;
using AidExtract.Text;

namespace AidExtract.Linking;

/// <summary>Turns the words of a sentence into nodes: figures and places are one node each, words of the tables are joined where segmentation cut them.</summary>
internal sealed class NodeReader(LinkWords words, string text, IReadOnlyList<Figure> figures, IReadOnlyList<PlaceMention> places)
{
    private const int MaxJoined = 4;
    private const int MaxWindow = 1000;
    private readonly List<Node> _nodes = [];

    /// <summary>Reads one sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="figure">First figure at or after its start.</param>
    /// <param name="place">First place at or after its start.</param>
    public Node[] Read(Sentence sentence, int figure, int place)
    {
        var nodes = _nodes;
        nodes.Clear();
        var tokens = sentence.TokenArray();
        var token = 0;
        for (var at = sentence.Span.Start; at < sentence.Span.End;)
        {
            while (token < tokens.Length && tokens[token].Span.End <= at)
            {
                token++;
            }

            while (figure < figures.Count && (figures[figure].Span.Start < at || IsLetterOfWord(figures[figure], tokens, token)))
            {
                figure++;
            }

            while (place < places.Count && places[place].Span.Start < at)
            {
                place++;
            }

            var nextFigure = figure < figures.Count ? figures[figure].Span.Start : int.MaxValue;
            var nextPlace = place < places.Count ? places[place].Span.Start : int.MaxValue;
            if (nextFigure == at)
            {
                nodes.Add(new Node(figures[figure].Span, KindOf(figures[figure].Kind), "m", -1, figure, -1));
                at = figures[figure].Span.End;
            }
            else if (nextPlace == at && places[place].Span.End <= nextFigure)
            {
                nodes.Add(new Node(places[place].Span, NodeKind.Noun, "ns", -1, -1, place));
                at = places[place].Span.End;
            }
            else
            {
                var limit = Math.Min(nextFigure, nextPlace > at ? nextPlace : int.MaxValue);
                at = AddWord(nodes, tokens, token, at, Math.Min(limit, sentence.Span.End), nextPlace);
            }
        }

        ReadAdverbs(nodes);
        return [.. nodes];
    }

    // 队伍: a numeral that is part of a word and counts nothing.
    private static bool IsLetterOfWord(Figure figure, Token[] tokens, int token) =>
        figure.Kind == FigureKind.Number && token < tokens.Length && tokens[token].Span.Start < figure.Span.Start && tokens[token].Span.End >= figure.Span.End;

    // 还需资金: a word that is a verb and an adverb is an adverb before another verb.
    private void ReadAdverbs(List<Node> nodes)
    {
        for (var k = 0; k + 1 < nodes.Count; k++)
        {
            if (nodes[k] is { Kind: NodeKind.Verb, Span.Length: 1 } && words.Is(nodes[k].Entry, LinkClass.Adverb)
                && nodes[k + 1].Kind is NodeKind.Verb or NodeKind.Activity or NodeKind.Adverb or NodeKind.Preposition)
            {
                nodes[k] = nodes[k] with { Kind = NodeKind.Adverb };
            }
        }
    }

    /// <summary>
    /// A sentence in stretches of at most a thousand nodes, cut at commas where there are any: what a figure means stands near it, and no
    /// text without stops may cost more than its length.
    /// </summary>
    public static IEnumerable<Node[]> Windows(Node[] nodes)
    {
        var from = 0;
        while (nodes.Length - from > MaxWindow)
        {
            var to = from + MaxWindow;
            while (to > from + (MaxWindow / 2) && !nodes[to - 1].IsBreak)
            {
                to--;
            }

            to = to > from + (MaxWindow / 2) ? to : from + MaxWindow;
            yield return nodes[from..to];
            from = to;
        }

        if (nodes.Length > from)
        {
            yield return from == 0 ? nodes : nodes[from..];
        }
    }

    private int AddWord(List<Node> nodes, Token[] tokens, int token, int at, int limit, int nextPlace)
    {
        var own = tokens[token];
        var end = Math.Min(own.Span.End, limit);
        var entry = words.Find(text.AsSpan(at, end - at));
        if (entry < 0 && end - at > 1)
        {
            end = end == nextPlace && words.Role(words.Find(text.AsSpan(end - 1, 1)), RolePosition.Before) is not null ? end - 1 : SplitEnd(tokens, token, at, end, limit);
            entry = words.Find(text.AsSpan(at, end - at));
        }

        var tag = own.Span.Start == at && own.Span.End == end ? own.Tag : own.Span.Start < at && own.Tag is ['v', ..] ? "v" : words.Is(entry, LinkClass.Inner) ? "d" : end - at == 1 && text[at] is '中' or '内' or '里' or '上' or '下' ? "f" : "n";
        for (var next = token + 1; next < tokens.Length && next - token < MaxJoined && tokens[next].Span.End <= limit; next++)
        {
            var joined = words.Find(text.AsSpan(at, tokens[next].Span.End - at));
            if (joined >= 0 && (words.Is(joined, LinkClass.Verb) || words.Is(joined, LinkClass.Kind) || !words.Is(entry, LinkClass.Verb)))
            {
                (end, entry, tag) = (tokens[next].Span.End, joined, words.Is(joined, LinkClass.Verb) ? "v" : "n");
            }
        }

        var span = new Span(at, end);
        nodes.Add(new Node(span, KindOf(span, tag, entry), tag, entry, -1, -1));
        return end;
    }

    // Only what is counted, measured or paid stands for a thing; 30年 is a time.
    private static NodeKind KindOf(FigureKind kind) => kind switch
    {
        FigureKind.Duration => NodeKind.Time,
        FigureKind.Age or FigureKind.Number => NodeKind.Number,
        _ => NodeKind.Figure,
    };

    // 共出|动, 部下|达: new words that segmentation made up across a word of the tables.
    private int SplitEnd(Token[] tokens, int token, int at, int end, int limit)
    {
        var first = words.Find(text.AsSpan(at, 1));
        if (words.Is(first, LinkClass.Adverb) || words.Is(first, LinkClass.Status))
        {
            if (words.Is(text.AsSpan(at + 1, end - at - 1), LinkClass.Verb)
                || (token + 1 < tokens.Length && tokens[token + 1].Span.End <= limit && words.Is(text.AsSpan(at + 1, tokens[token + 1].Span.End - at - 1), LinkClass.Verb)))
            {
                return at + 1;
            }
        }

        if (token + 1 < tokens.Length && tokens[token + 1].Span is { Length: 1 } next && next.End <= limit && words.Is(text.AsSpan(end - 1, 2), LinkClass.Verb))
        {
            return end - 1;
        }

        if (words.Is(text.AsSpan(end - 1, 1), LinkClass.Compare) && end < text.Length && char.IsAsciiDigit(text[end]))
        {
            return end - 1;
        }

        // 茶点费增52倍: before a number, a last character of change is a verb.
        if (end < text.Length && char.IsAsciiDigit(text[end]) && words.Is(text.AsSpan(end - 1, 1), LinkClass.Change) && words.Is(text.AsSpan(end - 1, 1), LinkClass.Verb))
        {
            return end - 1;
        }

        for (var length = 2; length <= end - at - 2; length++)
        {
            var rest = words.Find(text.AsSpan(at + length, end - at - length));
            if (words.TryGet(words.Find(text.AsSpan(at, length)), LinkClass.Verb, out var verb)
                && (VerbEntry.Unpack(verb).Use == VerbUse.Verb || words.Is(rest, LinkClass.Carrier) || words.Is(rest, LinkClass.Money)))
            {
                return at + length;
            }
        }

        // 率为, 村共
        var stem = words.Find(text.AsSpan(at, end - at - 1));
        return (words.Is(text.AsSpan(end - 1, 1), LinkClass.Copula) || text[end - 1] is '仅' or '只' || (words.TryGet(words.Find(text.AsSpan(end - 1, 1)), LinkClass.Aggregate, out var sum) && sum == 0)) && (words.Is(stem, LinkClass.Carrier) || words.Is(stem, LinkClass.Money) || words.Is(stem, LinkClass.Label)) ? end - 1 : end;
    }

    private NodeKind KindOf(Span span, string tag, int entry)
    {
        if (span.Length == 1 && Punctuation(text[span.Start]) is { } mark)
        {
            return mark;
        }

        if (entry >= 0)
        {
            if (words.Is(entry, LinkClass.Verb))
            {
                return NodeKind.Verb;
            }

            if (words.Is(entry, LinkClass.Part))
            {
                return NodeKind.Part;
            }

            if (words.Is(entry, LinkClass.Etc))
            {
                return NodeKind.Etc;
            }

            if (words.Is(entry, LinkClass.Prep) || words.Is(entry, LinkClass.Compare))
            {
                return NodeKind.Preposition;
            }

            if (words.Is(entry, LinkClass.Conj))
            {
                return NodeKind.Conjunction;
            }

            if (words.Is(entry, LinkClass.Noun))
            {
                return NodeKind.Noun;
            }

            if (words.Is(entry, LinkClass.Adverb))
            {
                return NodeKind.Adverb;
            }

            if (words.Is(entry, LinkClass.Link))
            {
                return NodeKind.Link;
            }

            if (words.Is(entry, LinkClass.Label) || words.Is(entry, LinkClass.Tail) || words.Is(entry, LinkClass.Carrier) || words.Is(entry, LinkClass.Money)
                || words.Is(entry, LinkClass.People) || words.Is(entry, LinkClass.Kind))
            {
                return NodeKind.Noun;
            }

            if (words.TryGet(entry, LinkClass.Status, out _) || (words.TryGet(entry, LinkClass.Aggregate, out var aggregate) && !CueReader.NamesRate(aggregate)))
            {
                return NodeKind.Adverb;
            }

            if (words.Is(entry, LinkClass.Period))
            {
                return NodeKind.Time;
            }
        }

        return text[span.Start] is '的' or '之' && span.Length == 1 ? NodeKind.De
            : IsEach(span) ? NodeKind.Adverb
            : IsNamedSum(span, tag) ? NodeKind.Noun
            : ByTag(span, tag);
    }

    // 每学期, 每批, 每人每年: one of many, whatever is counted.
    private bool IsEach(Span span) => text[span.Start] == '每' && (span.Length is 2 or 3 || (span.Length == 4 && text[span.Start + 2] == '每'));

    // 救助款, 试点单位: tagged as a verb by its first part, but what it ends with is a noun.
    private bool IsNamedSum(Span span, string tag) =>
        tag == "v" && span.Length > 2 && (words.EndingIn(span.In(text), LinkClass.Carrier, out _) > 0 || words.EndingIn(span.In(text), LinkClass.Money, out _) > 0);

    private NodeKind ByTag(Span span, string tag) => tag.Length == 0 ? NodeKind.Noun : tag[0] switch
    {
        'v' => tag == "vn" ? NodeKind.Noun : NodeKind.Activity,
        'a' => tag == "an" ? NodeKind.Noun : NodeKind.Modifier,
        'b' => NodeKind.Modifier,
        'z' => tag == "zg" ? NodeKind.Noun : NodeKind.Modifier,
        'd' or 'c' or 'y' or 'o' => NodeKind.Adverb,
        'p' => NodeKind.Preposition,
        'u' => tag == "uj" ? NodeKind.De : NodeKind.Particle,
        'r' => NodeKind.Pronoun,
        't' => NodeKind.Time,
        'f' => NodeKind.Locative,
        'm' => EndsDate(span) ? NodeKind.Time : NodeKind.Number,
        'q' => NodeKind.Number,
        'x' or 'w' => char.IsLetterOrDigit(text[span.Start]) ? NodeKind.Noun : text[span.Start] is '-' or '·' or '&' ? NodeKind.Modifier : NodeKind.Adverb,
        _ => NodeKind.Noun,
    };

    // 2020年, 8月, 5日: a number with a unit of the calendar.
    private bool EndsDate(Span span) => text[span.End - 1] is '年' or '月' or '日';

    private static NodeKind? Punctuation(char mark) => mark switch
    {
        ',' or '，' => NodeKind.Comma,
        ':' or '：' => NodeKind.Colon,
        ';' or '；' or '。' or '!' or '！' or '?' or '？' or '…' or '\n' or '\r' or '—' => NodeKind.Stop,
        '(' or '（' or '[' or '【' or '〔' => NodeKind.Open,
        ')' or '）' or ']' or '】' or '〕' => NodeKind.Close,
        '"' or '“' or '”' or '\'' or '‘' or '’' or '「' or '」' or '『' or '』' or '《' or '》' or '〈' or '〉' => NodeKind.Quote,
        _ => null,
    };
}
