using AidExtract.Cleaning;
using AidExtract.Segmenting;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Matching.Places;

/// <summary>Finds in one sentence what may be a place: full names first, then names by their suffix, then short forms in what is left.</summary>
internal sealed class PlaceScanner(Gazetteer gazetteer, WordTest isWord)
{
    // The stem of a township's name is a place where something near it says so.
    private const int TownshipPrior = 40;

    private readonly SuffixNameFinder _suffixNames = new(gazetteer, isWord);

    /// <summary>The candidates of a sentence, by position, none over another.</summary>
    public List<PlaceCandidate> Scan(string text, Sentence sentence, int index, int year)
    {
        var edges = new TokenEdges(sentence);
        var hits = Hits(text, sentence.Span);
        var found = FullNames(text, edges, hits, index, year);
        var shorts = ShortForms(text, edges, hits, index, year, found, sentence.Span.End);
        var known = Merge(found, shorts.FindAll(c => ShortFormJudge.IsEvident(c, text, edges)));
        var suffixNames = _suffixNames.Find(text, sentence, edges, index, known);
        if (suffixNames.Count > 0)
        {
            shorts.RemoveAll(c => suffixNames.Exists(s => s.Start < c.End && c.Start < s.End));
        }

        found = Merge(Merge(found, shorts), suffixNames);
        for (var k = 0; k < found.Count; k++)
        {
            found[k].Votes = sentence.Section.IsContent();
            if (k > 0 && found[k - 1].End == found[k].Start)
            {
                found[k - 1].After = found[k];
                found[k].Before = found[k - 1];
            }
        }

        return found;
    }

    // Every name of two characters and more that stands in the sentence, by its start, then by its length.
    private List<NameHit> Hits(string text, Span span)
    {
        var hits = new List<NameHit>();
        for (var start = span.Start; start < span.End; start++)
        {
            var node = gazetteer.Names.Step(PackedTrie.Root, text[start]);
            for (var i = start + 1; node >= 0 && i < span.End; i++)
            {
                node = gazetteer.Names.Step(node, text[i]);
                if (node >= 0 && gazetteer.Names.Value(node) is >= 0 and var entry)
                {
                    hits.Add(new NameHit(start, i + 1, entry, gazetteer.Uses(entry)));
                }
            }
        }

        return hits;
    }

    private List<PlaceCandidate> FullNames(string text, TokenEdges edges, List<NameHit> hits, int index, int year)
    {
        var found = new List<PlaceCandidate>();
        for (var h = 0; h < hits.Count;)
        {
            var start = hits[h].Start;
            var to = h;
            NameHit? full = null;
            NameHit? tail = null;
            for (; to < hits.Count && hits[to].Start == start; to++)
            {
                full = (hits[to].Uses & (NameUses.Full | NameUses.Township)) != 0 ? hits[to] : full;
                tail = (hits[to].Uses & NameUses.Tail) != 0 ? hits[to] : tail;
            }

            var before = found.Count > 0 && found[^1].End == start ? found[^1] : null;
            var candidate = tail is { } t && full is null or { Length: 2 } && before is not null ? Tail(t, before, index, year) : null;
            candidate ??= full is { } f ? FullName(text, edges, f, hits, before, index, year) : null;
            if (candidate is not null)
            {
                found.Add(candidate);
            }

            h = to;
            while (candidate is not null && h < hits.Count && hits[h].Start < candidate.End)
            {
                h++;
            }
        }

        return found;
    }

    // Where a township and a wider unit bear the same name, the wider unit.
    private PlaceCandidate? FullName(string text, TokenEdges edges, NameHit hit, List<NameHit> hits, PlaceCandidate? before, int index, int year)
    {
        var township = (hit.Uses & NameUses.Full) == 0;
        var span = new Span(hit.Start, hit.End);
        var common = SuffixNameFinder.IsCommonNoun(gazetteer, text, span);
        var clean = before is not null || edges.IsEdge(hit.Start) || (hit.Length > 2 && !township);
        var isCut = !clean && hit.Length > 2 && IsGuess(text, edges, hit.Start);
        if ((!clean && !isCut) || (common && before is null) || BeginsAnotherWord(text, span, edges, hits))
        {
            return null;
        }

        return township
            ? new PlaceCandidate(hit.Start, hit.End, index, CandidateKind.Township, gazetteer.Units(hit.Entry, NameUses.Township, year))
            {
                LocalName = span.In(text),
                LocalLevel = UnitLevel.Township,
                NeedsParent = common || hit.Length < 3 || !IsTownshipWord(text[hit.End - 1]),
                NeedsRegister = isCut,
            }
            : new PlaceCandidate(hit.Start, hit.End, index, CandidateKind.Full, gazetteer.Units(hit.Entry, NameUses.Full, year)) { NeedsParent = common };
    }

    // A word that the word list lacks, and was made up from characters: 和嘎东|镇 for 和 and 嘎东镇.
    private bool IsGuess(string text, TokenEdges edges, int position) => edges[edges.IndexAt(position)].Span is var word && !isWord(text.AsSpan(word.Start, word.Length));

    // Names like 旅游度假区 stand in the lists of townships, but are names only after their county. 市 is a township in Taiwan: 花莲市.
    private static bool IsTownshipWord(char last) => last is '镇' or '乡' or '道' or '木' or '市';

    private PlaceCandidate? Tail(NameHit hit, PlaceCandidate city, int index, int year)
    {
        if (city.Units.Count != 1)
        {
            return null;
        }

        var units = gazetteer.Units(hit.Entry, NameUses.Tail, year).FindAll(unit => gazetteer.IsWithin(unit, city.Units[0], year));
        return units.Count == 1 ? new PlaceCandidate(hit.Start, hit.End, index, CandidateKind.Full, units) : null;
    }

    // 市 of 北京市场; but not where a name follows: 江阴市长泾镇, 西和县城关镇.
    private bool BeginsAnotherWord(string text, Span span, TokenEdges edges, List<NameHit> hits) =>
        SuffixNameFinder.BeginsAnotherWord(gazetteer, text, span.End, edges)
        && !hits.Exists(hit => hit.Start == span.End && hit.Length > 2 && (hit.Uses & (NameUses.Full | NameUses.Township)) != 0);

    private List<PlaceCandidate> ShortForms(string text, TokenEdges edges, List<NameHit> hits, int index, int year, List<PlaceCandidate> found, int end)
    {
        var shorts = new List<PlaceCandidate>();
        var k = 0;
        var position = 0;
        for (var h = 0; h < hits.Count; h++)
        {
            var start = hits[h].Start;
            while (k < found.Count && found[k].End <= start)
            {
                k++;
            }

            var limit = k < found.Count ? found[k].Start : end;
            if (start < position || start >= limit || (hits[h].Uses & NameUses.Short) == 0)
            {
                continue;
            }

            var hit = hits[h];
            for (var next = h + 1; next < hits.Count && hits[next].Start == start; next++)
            {
                hit = (hits[next].Uses & NameUses.Short) != 0 && hits[next].End <= limit ? hits[next] : hit;
            }

            if (hit.End <= limit && !IsFollowed(text, edges, hits, hit.End, limit) && !IsCrossed(edges, hits, h, hit, limit))
            {
                shorts.Add(ShortForm(text, hit, index, year, limit));
                position = shorts[^1].End;
            }
            else
            {
                position = start + 1;
            }
        }

        return shorts;
    }

    private PlaceCandidate ShortForm(string text, NameHit hit, int index, int year, int limit)
    {
        var units = gazetteer.Units(hit.Entry, NameUses.Short, year);
        var prior = gazetteer.Prior(hit.Entry);
        var zone = gazetteer.ZoneTerms.Longest(text, hit.End).Length;
        var isZone = zone > 0 && hit.End + zone <= limit;
        var stop = isZone ? hit.End + zone : hit.End;
        var widest = units.Min(gazetteer.Level);
        return new PlaceCandidate(hit.Start, stop, index, CandidateKind.Short, units)
        {
            Prior = isZone || widest == UnitLevel.Country ? 100 : widest == UnitLevel.Township ? Math.Min(TownshipPrior, prior) : prior,
            IsWide = isZone || units.TrueForAll(u => gazetteer.Level(u) < UnitLevel.County),
            IsDistrict = !isZone && units.TrueForAll(u => gazetteer.Level(u) == UnitLevel.County && gazetteer.Name(u).EndsWith('区')),
            EndsBeforeUnitWord = gazetteer.UnitWords.Longest(text, stop).Length > 1,
            LocalName = isZone ? text[hit.Start..stop] : "",
            LocalLevel = UnitLevel.Zone,
        };
    }

    private static List<PlaceCandidate> Merge(List<PlaceCandidate> one, List<PlaceCandidate> other)
    {
        if (other.Count == 0)
        {
            return one;
        }

        var merged = new List<PlaceCandidate>(one);
        merged.AddRange(other);
        merged.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return merged;
    }

    // 建平 of 援建|平武: another one, which begins in it, is what the words say.
    private static bool IsCrossed(TokenEdges edges, List<NameHit> hits, int index, NameHit hit, int limit)
    {
        if (edges.IsEmpty || edges.AreEdges(new Span(hit.Start, hit.End)))
        {
            return false;
        }

        for (var next = index + 1; next < hits.Count && hits[next].Start < hit.End; next++)
        {
            if (hits[next].End > hit.End && hits[next].End <= limit && (hits[next].Uses & NameUses.Short) != 0 && edges.AreEdges(new Span(hits[next].Start, hits[next].End)))
            {
                return true;
            }
        }

        return false;
    }

    // 南京路; but 皋兰村民, 成都街头 are 皋兰 and 成都 before another word, 广州江楠 before a name, 甘肃山丹 and 新疆塔城 before another place.
    private bool IsFollowed(string text, TokenEdges edges, List<NameHit> hits, int end, int limit) =>
        end < limit
        && gazetteer.Followers.Longest(text, end).Length is > 0 and var length
        && gazetteer.UnitWords.Longest(text, end).Length < 2
        && !BeginsName(edges, end, length)
        && !hits.Exists(hit => hit.Start == end && (hit.Uses & NameUses.Short) != 0);

    private static bool BeginsName(TokenEdges edges, int start, int length) =>
        !edges.IsEmpty && edges[edges.IndexAt(start)] is { Tag: "nr" or "nrt" or "nz" } word && word.Span.Start == start && word.Span.Length > length;
}
