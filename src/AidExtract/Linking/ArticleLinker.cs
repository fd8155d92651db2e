using AidExtract.Cleaning;
using AidExtract.Matching.Figures;
using AidExtract.Matching.Places;
using AidExtract.Segmenting;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Links the figures of one article.</summary>
internal sealed class ArticleLinker
{
    private const int PeriodReach = 400;
    private const int ParagraphReach = 1000;
    private readonly LinkWords _words;
    private readonly string _text;
    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly IReadOnlyList<Figure> _figures;
    private readonly IReadOnlyList<PlaceMention> _places;
    private readonly NodeReader _nodes;
    private readonly ItemFinder _items;
    private readonly CueReader _cues;
    private readonly FlowFinder _flows;
    private readonly RoleFinder _roles;
    private readonly TopicReader _topics;
    private readonly RollReader _rolls;
    private readonly PlaceContext _context;
    private readonly PeriodReader _periods;
    private readonly RepeatFinder _repeats = new();
    private readonly int?[] _wholes;
    private readonly FigureLink[] _links;

    public ArticleLinker(
        LinkWords words,
        string text,
        IReadOnlyList<Sentence> sentences,
        IReadOnlyList<Figure> figures,
        IReadOnlyList<PlaceMention> places,
        ArticleLayout layout,
        DateOnly? date)
    {
        (_words, _text, _sentences, _figures, _places) = (words, text, sentences, figures, places);
        _context = new PlaceContext(places, layout.Title, sentences);
        _nodes = new NodeReader(words, text, figures, places);
        _items = new ItemFinder(words);
        _cues = new CueReader(words);
        _flows = new FlowFinder(words);
        var parties = new PartyReader(words, _context);
        var marks = new RoleMarks(words, parties);
        _roles = new RoleFinder(words, parties, marks);
        _topics = new TopicReader(parties, marks);
        _rolls = new RollReader(words, parties);
        _periods = new PeriodReader(words, date);
        _wholes = new int?[figures.Count];
        _links = new FigureLink[figures.Count];
        Array.Fill(_links, new FigureLink());
    }

    public IReadOnlyList<FigureLink> Link()
    {
        var (figure, place) = (0, 0);
        var earlier = 0;
        var topic = Topic.None;
        for (var s = 0; s < _sentences.Count; s++)
        {
            var sentence = _sentences[s];
            while (place < _places.Count && _places[place].Span.Start < sentence.Span.Start)
            {
                place++;
            }

            foreach (var nodes in NodeReader.Windows(_nodes.Read(sentence, figure, place)))
            {
                var end = nodes[^1].Span.End;
                var last = figure;
                while (last < _figures.Count && _figures[last].Span.Start < end)
                {
                    last++;
                }

                var read = new LinkSentence(_words, _text, nodes);
                _rolls.Read(read);
                _topics.Remember(read);
                for (var k = figure; k < last; k++)
                {
                    _links[k] = LinkOne(read, k, figure, earlier, topic);
                }

                topic = _topics.Read(read, topic);
                (earlier, figure) = (figure, last);
            }
        }

        return _links;
    }

    private FigureLink LinkOne(LinkSentence sentence, int k, int first, int earlier, Topic topic)
    {
        var figure = _figures[k];
        var at = sentence.IndexOfFigure(k);
        if (at < 0)
        {
            return new FigureLink();
        }

        var item = _items.Find(sentence, at, _figures, Previous(k, first) is >= 0 and var before && !IsStopped(sentence, before, at) ? _links[before].Item : "");
        var whole = PartFinder.Find(sentence, at, _figures, _wholes, earlier);
        _wholes[k] = whole;
        if (whole is { } all && InheritsItem(sentence, at, figure, item, all))
        {
            item = _links[all].Item;
        }

        var verb = VerbFinder.Find(sentence, at, figure.Kind == FigureKind.Money);
        if (whole is not null && verb >= 0 && !sentence.Governs(verb))
        {
            // 其中社会帮扶资金3000万元: given as the whole is.
            verb = -1;
        }

        var link = new FigureLink
        {
            Item = item.Length > 0 || verb < 0 ? item : Parallel(figure, sentence.Word(verb), k, earlier),
            Status = _cues.IsPlanned(sentence, at, figure.Kind) ? "planned" : "actual",
            Aggregate = _cues.Aggregate(sentence, at, figure.Kind),
            PartOf = whole,
        };

        link = (verb < 0 || (_rolls.Act.Length > 0 && !sentence.Governs(verb)) || (RollReader.IsChained(sentence, at) && sentence.Verb(verb) is { Frame: VerbFrame.Give, Flow: Flow.Donation })) && Listed(link, sentence, at, k, whole ?? Previous(k, first)) is { } listed ? listed
            : verb >= 0 ? WithVerb(link, sentence, at, verb, figure, topic)
            : whole is { } of ? WithSource(link, _links[of], figure)
            : VerbFinder.OfClauseBefore(sentence, at) is >= 0 and var said ? WithVerb(link, sentence, at, said, figure, topic)
            : ActBefore(sentence, at, k, first) is >= 0 and var act ? WithVerb(link, sentence, sentence.IndexOfFigure(Previous(k, first)), act, figure, topic, _figures[Previous(k, first)])
            : whole is null && VerbFinder.IsBare(sentence, at) && Previous(k, first) is >= 0 and var same && _figures[same].Kind == figure.Kind && !IsStopped(sentence, same, at) ? WithSource(link, _links[same], figure)
            : link with { Flow = _flows.Find(figure.Kind, item, null) };
        var start = Math.Max(sentence.Nodes[0].Span.Start, figure.Span.Start - PeriodReach);
        link = WithPlace(link, start, figure);
        var period = _periods.Last(_text.AsSpan(start, figure.Span.Start - start));
        return link with
        {
            PeriodStart = period?.Start,
            PeriodEnd = period?.End,
            Repeated = _repeats.IsRepeat(figure, link),
        };
    }

    // The figure before it in the sentence that is no time, age or bare number, or -1.
    private int Previous(int k, int first)
    {
        for (k--; k >= first && _figures[k].Kind is FigureKind.Duration or FigureKind.Age or FigureKind.Number; k--)
        {
        }

        return k >= first ? k : -1;
    }

    // What stands before a semicolon is another matter.
    private static bool IsStopped(LinkSentence sentence, int figure, int at)
    {
        for (var k = at - 1; k >= 0 && sentence.Nodes[k].Figure != figure; k--)
        {
            if (sentence.Nodes[k].Kind == NodeKind.Stop)
            {
                return true;
            }
        }

        return false;
    }

    // 45名学生获得助学金;12人获得奖学金: people of whom the same is said are the same people.
    private string Parallel(Figure figure, ReadOnlySpan<char> verb, int k, int earlier)
    {
        for (var i = k - 1; figure.Unit == "人" && i >= earlier; i--)
        {
            if (_figures[i].Kind == FigureKind.Count && _words.Is(_figures[i].Unit, LinkClass.Folk) && verb.SequenceEqual(_links[i].Verb))
            {
                return _links[i].Item;
            }
        }

        return "";
    }

    // 共117个团体,其中清盘的有55个: the part has no noun of its own that ends like that of the whole.
    private bool InheritsItem(LinkSentence sentence, int at, Figure figure, string item, int whole)
    {
        var all = _links[whole].Item;
        if (figure.Kind == FigureKind.Money)
        {
            return item.Length == 0 && !HasPredicate(sentence, at);
        }

        if (_words.Is(figure.Unit, LinkClass.Folk))
        {
            // 其中宁夏80人
            return item.Length == 0 && sentence.Before(at) is >= 0 and var home && sentence.Nodes[home].Place >= 0 && !HasPredicate(sentence, at);
        }

        return figure.Kind == FigureKind.Count && figure.Unit == _figures[whole].Unit && all.Length > 0
            && (item.Length == 0 || (sentence.Before(at) is >= 0 and var before && sentence.Word(before) is "有" && item[^1] != all[^1]));
    }

    // 其中北京4000万元、天津2000万元: no verb since the part was opened.
    private static bool HasPredicate(LinkSentence sentence, int at)
    {
        for (var k = at - 1; k >= 0 && !PartFinder.IsOpener(sentence, k) && sentence.Nodes[k].Kind is not (NodeKind.Open or NodeKind.Stop); k--)
        {
            if (sentence.Nodes[k].Kind is NodeKind.Verb or NodeKind.Activity)
            {
                return true;
            }
        }

        return false;
    }

    private FigureLink WithVerb(FigureLink link, LinkSentence sentence, int at, int verb, Figure figure, Topic topic, Figure? given = null)
    {
        var (donor, recipient) = _roles.Find(sentence, at, verb, given ?? figure, topic);
        var ownItem = recipient.IsKnown && link.Item.Length > recipient.Name.Length && link.Item.StartsWith(recipient.Name, StringComparison.Ordinal);
        link = link with
        {
            Item = ownItem ? link.Item[recipient.Name.Length..] : link.Item,
            Verb = sentence.Word(verb).ToString(),
            Flow = _flows.Find(figure.Kind, link.Item, sentence.Verb(verb)),
        };
        return WithRecipient(WithDonor(link, donor), recipient);
    }

    // A bare 总额 or 共计 is of the same act as the figure before it: its verb, or -1.
    private int ActBefore(LinkSentence sentence, int at, int k, int first)
    {
        if (Previous(k, first) is >= 0 and var before)
        {
            for (var i = sentence.ClauseStart(at); i < at; i++)
            {
                if (sentence.Is(i, LinkClass.Label) || sentence.Is(i, LinkClass.Aggregate))
                {
                    var verb = VerbFinder.Find(sentence, sentence.IndexOfFigure(before), _figures[k].Kind == FigureKind.Money);
                    return verb >= 0 && (sentence.Is(i, LinkClass.Label) || sentence.Verb(verb).Frame != VerbFrame.None) ? verb : -1;
                }
            }
        }

        return -1;
    }

    // 捐款名单:商会3万元; 商会捐款3万元,协会2万元: only a name stands before the amount.
    private FigureLink? Listed(FigureLink link, LinkSentence sentence, int at, int k, int source)
    {
        var figure = _figures[k];
        var entry = _rolls.Entry(sentence, at, figure.Kind);
        if (!entry.IsKnown)
        {
            return null;
        }

        if (source >= 0 && _figures[source].Kind == figure.Kind && _rolls.Roles(entry, _links[source], link.PartOf is not null) is var (donor, recipient) && (donor.IsKnown || recipient.IsKnown))
        {
            link = WithSource(link, _links[source], figure);
            if (donor.IsKnown && _links[source] is { RecipientOrigin: PartyOrigin.Marker } && RollReader.IsChained(sentence, at))
            {
                // 公司向甲校捐款5万元、乙校3万元: the name may be of either side.
                return WithRecipient(WithDonor(link, Party.Unknown), Party.Unknown);
            }

            return donor.IsKnown ? WithDonor(link, donor) : WithRecipient(link, recipient);
        }

        return _rolls.Act.Length > 0 ? WithDonor(link with { Verb = _rolls.Act, Flow = _flows.Find(figure.Kind, link.Item, _words.Verb(_rolls.Act)) }, entry) : null;
    }

    private FigureLink WithDonor(FigureLink link, Party party) =>
        link with { Donor = party.Name, DonorCode = _context.CodeOf(party), DonorOrigin = party.Origin, DonorMarker = party.Marker.In(_text) };

    private FigureLink WithRecipient(FigureLink link, Party party) =>
        link with { Recipient = party.Name, RecipientCode = _context.CodeOf(party), RecipientOrigin = party.Origin, RecipientMarker = party.Marker.In(_text) };

    private FigureLink WithSource(FigureLink link, FigureLink source, Figure figure) => link with
    {
        Verb = source.Verb,
        Flow = figure.Kind != FigureKind.Money ? "" : source.Flow.Length > 0 ? source.Flow : _flows.Find(figure.Kind, link.Item, _words.Verb(source.Verb)),
        Donor = source.Donor,
        DonorCode = source.DonorCode,
        DonorOrigin = source.DonorOrigin,
        DonorMarker = source.DonorMarker,
        Recipient = source.Recipient,
        RecipientCode = source.RecipientCode,
        RecipientOrigin = source.RecipientOrigin,
        RecipientMarker = source.RecipientMarker,
    };

    // Where the line of a figure begins, or as far before it as one looks.
    private int ParagraphOf(Figure figure)
    {
        var first = Math.Max(0, figure.Span.Start - ParagraphReach);
        return first + _text.AsSpan(first, figure.Span.Start - first).LastIndexOfAny('\n', '\r') + 1;
    }

    private FigureLink WithPlace(FigureLink link, int start, Figure figure)
    {
        var place = _context.Before(start, figure.Span.Start) ?? _context.Main ?? _context.Before(ParagraphOf(figure), figure.Span.Start);
        return link.RecipientCode.Length > 0 && PlaceContext.SixDigits(place) != link.RecipientCode && _context.ByCode(link.RecipientCode) is { } own
            ? link with { Place = own.Name, PlaceCode = link.RecipientCode }
            : link with { Place = place?.Name ?? "", PlaceCode = PlaceContext.SixDigits(place) };
    }
}
