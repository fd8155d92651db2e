using AidExtract.Cleaning;
using AidExtract.Segmenting;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Matching.Places;

/// <summary>Finds in one sentence what may be a place: full names first, then names by their suffix, then short forms in what is left.</summary>
internal sealed class PlaceScanner(Gazetteer gazetteer, WordTest isWord)
{
    private static readonly Func<NameKind, UnitLevel, bool> IsFull = static (kind, level) => kind is NameKind.Full or NameKind.ShortWithUnit && level != UnitLevel.Township;
    private static readonly Func<NameKind, UnitLevel, bool> IsTownship = static (kind, level) => kind == NameKind.Full && level == UnitLevel.Township;
    private static readonly Func<NameKind, UnitLevel, bool> IsShort = static (kind, _) => kind == NameKind.Short;
    private static readonly Func<NameKind, UnitLevel, bool> IsTail = static (kind, _) => kind == NameKind.Tail;

    // The stem of a township's name is a place where something near it says so.
    private const int TownshipPrior = 40;

    private readonly SuffixNameFinder _suffixNames = new(gazetteer, isWord);

    /// <summary>The candidates of a sentence, by position, none over another.</summary>
    public List<PlaceCandidate> Scan(string text, Sentence sentence, int index, int year)
    {
        var edges = new TokenEdges(sentence);
        var found = FullNames(text, sentence, edges, index, year);
        var shorts = ShortForms(text, sentence, edges, index, year, found);
        var known = Merge(found, shorts.FindAll(c => ShortFormJudge.IsEvident(c, text, edges)));
        var suffixNames = _suffixNames.Find(text, sentence, edges, index, known);
        shorts.RemoveAll(c => suffixNames.Exists(s => s.Start < c.End && c.Start < s.End));
        found = Merge(Merge(found, shorts), suffixNames);
        var votes = sentence.Section is Section.Title or Section.Heading or Section.Body or Section.Dateline;
        for (var k = 0; k < found.Count; k++)
        {
            found[k].Votes = votes;
            if (k > 0 && found[k - 1].End == found[k].Start)
            {
                found[k - 1].After = found[k];
                found[k].Before = found[k - 1];
            }
        }

        return found;
    }

    private List<PlaceCandidate> FullNames(string text, Sentence sentence, TokenEdges edges, int index, int year)
    {
        var found = new List<PlaceCandidate>();
        var end = sentence.Span.End;
        for (var i = sentence.Span.Start; i < end;)
        {
            var (entry, length, township) = LongestFull(text, i, end);
            var before = found.Count > 0 && found[^1].End == i ? found[^1] : null;
            if (length <= 2 && before is not null && Tail(text, i, end, before, index, year) is { } tail)
            {
                found.Add(tail);
                i = tail.End;
                continue;
            }

            if (length == 0)
            {
                i++;
                continue;
            }

            var span = new Span(i, i + length);
            var common = IsCommonNoun(text, span);
            var clean = before is not null || edges.IsEdge(i) || (length > 2 && !township);
            if (!clean || (common && before is null) || BeginsAnotherWord(text, span, edges))
            {
                i++;
                continue;
            }

            found.Add(township
                ? new PlaceCandidate(i, i + length, index, CandidateKind.Township, gazetteer.Units(entry, year, IsTownship)) { LocalName = text[i..(i + length)], LocalLevel = UnitLevel.Township, NeedsParent = common || length < 3 || !IsTownshipWord(text[i + length - 1]) }
                : new PlaceCandidate(i, i + length, index, CandidateKind.Full, gazetteer.Units(entry, year, IsFull)) { NeedsParent = common });
            i += length;
        }

        return found;
    }

    // The longest full name; where a township and a wider unit bear names as long, the wider unit.
    private (int Entry, int Length, bool Township) LongestFull(string text, int start, int end)
    {
        var best = (Entry: -1, Length: 0, Township: false);
        var node = PackedTrie.Root;
        for (var i = start; i < end; i++)
        {
            node = gazetteer.Names.Step(node, text[i]);
            if (node < 0)
            {
                break;
            }

            var entry = gazetteer.Names.Value(node);
            if (entry < 0 || i == start)
            {
                continue;
            }

            if (gazetteer.Has(entry, IsFull))
            {
                best = (entry, i + 1 - start, false);
            }
            else if (gazetteer.Has(entry, IsTownship))
            {
                best = (entry, i + 1 - start, true);
            }
        }

        return best;
    }

    // Names like 旅游度假区 stand in the lists of townships, but are names only after their county.
    private static bool IsTownshipWord(char last) => last is '镇' or '乡' or '道' or '木';

    private PlaceCandidate? Tail(string text, int start, int end, PlaceCandidate city, int index, int year)
    {
        if (start + 2 > end || city.Units.Count != 1)
        {
            return null;
        }

        var entry = gazetteer.Names.Find(text.AsSpan(start, 2));
        var units = entry < 0 ? [] : gazetteer.Units(entry, year, IsTail).FindAll(unit => gazetteer.IsWithin(unit, city.Units[0], year));
        return units.Count == 1 ? new PlaceCandidate(start, start + 2, index, CandidateKind.Full, units) : null;
    }

    /// <summary>True for 贫困村: a noun that names a kind of place.</summary>
    private bool IsCommonNoun(string text, Span span) => SuffixNameFinder.IsCommonNoun(gazetteer, text, span);

    // 市 of 北京市场; but not where a name follows: 江阴市长泾镇, 西和县城关镇.
    private bool BeginsAnotherWord(string text, Span span, TokenEdges edges) =>
        SuffixNameFinder.BeginsAnotherWord(gazetteer, text, span.End, edges) && LongestFull(text, span.End, text.Length).Length < 3;

    private List<PlaceCandidate> ShortForms(string text, Sentence sentence, TokenEdges edges, int index, int year, List<PlaceCandidate> found)
    {
        var shorts = new List<PlaceCandidate>();
        var k = 0;
        for (var i = sentence.Span.Start; i < sentence.Span.End;)
        {
            while (k < found.Count && found[k].End <= i)
            {
                k++;
            }

            if (k < found.Count && found[k].Start <= i)
            {
                i = found[k].End;
                continue;
            }

            var limit = k < found.Count ? found[k].Start : sentence.Span.End;
            var (entry, length) = LongestShort(text, i, limit);
            if (length == 0 || IsFollowed(text, i + length, limit))
            {
                i++;
                continue;
            }

            var units = gazetteer.Units(entry, year, IsShort);
            var prior = units.TrueForAll(u => gazetteer.Level(u) == UnitLevel.Country) ? 100 : gazetteer.Prior(entry);
            var zone = gazetteer.ZoneTerms.Longest(text, i + length);
            var isZone = zone.Length > 0 && i + length + zone.Length <= limit;
            var stop = isZone ? i + length + zone.Length : i + length;
            var isTownship = units.TrueForAll(u => gazetteer.Level(u) == UnitLevel.Township);
            shorts.Add(new PlaceCandidate(i, stop, index, CandidateKind.Short, units)
            {
                Prior = isZone ? 100 : isTownship ? TownshipPrior : prior,
                IsWide = isZone || units.TrueForAll(u => gazetteer.Level(u) < UnitLevel.County),
                IsDistrict = !isZone && units.TrueForAll(u => gazetteer.Level(u) == UnitLevel.County && gazetteer.Name(u).EndsWith('区')),
                EndsBeforeUnitWord = gazetteer.UnitWords.Longest(text, stop).Length > 1,
                LocalName = isZone ? text[i..stop] : "",
                LocalLevel = UnitLevel.Zone,
            });
            i = stop;
        }

        return shorts;
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

    private (int Entry, int Length) LongestShort(string text, int start, int end)
    {
        var best = (Entry: -1, Length: 0);
        var node = PackedTrie.Root;
        for (var i = start; i < end; i++)
        {
            node = gazetteer.Names.Step(node, text[i]);
            if (node < 0)
            {
                break;
            }

            var entry = gazetteer.Names.Value(node);
            if (entry >= 0 && i > start && gazetteer.Has(entry, IsShort))
            {
                best = (entry, i + 1 - start);
            }
        }

        return best;
    }

    // 南京路; but 皋兰村民, 成都街头 are 皋兰 and 成都 before another word, 甘肃山丹 and 新疆塔城 before another name.
    private bool IsFollowed(string text, int end, int limit) =>
        end < limit
        && gazetteer.Followers.Longest(text, end).Length > 0
        && gazetteer.UnitWords.Longest(text, end).Length < 2
        && LongestShort(text, end, limit).Length == 0;
}
