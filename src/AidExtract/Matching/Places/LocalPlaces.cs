using AidExtract.Tables;

namespace AidExtract.Matching.Places;

/// <summary>Townships and villages: each is looked for in the counties that the article names, first in the one beside it.</summary>
internal sealed class LocalPlaces(Gazetteer gazetteer, string text, List<List<PlaceCandidate>> bySentence, ArticleVotes votes, int year)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceCandidate> _known = new(StringComparer.Ordinal);

    /// <summary>Local names accepted, with their first mention.</summary>
    public IReadOnlyDictionary<string, PlaceCandidate> Known => _known;

    public void Resolve()
    {
        CountNames();
        TrustLists();
        var counties = Counties();
        var last = -1;
        foreach (var list in bySentence)
        {
            PlaceCandidate? listed = null;
            foreach (var candidate in list)
            {
                if (candidate.Kind is CandidateKind.Township or CandidateKind.Suffix)
                {
                    Place(candidate, listed, last, counties);
                    if (candidate.Accepted)
                    {
                        listed = candidate;
                        _known.TryAdd(candidate.LocalName, candidate);
                    }
                }
                else if (candidate is { Accepted: true, Unit: >= 0 })
                {
                    if (candidate.LocalName.Length > 0)
                    {
                        candidate.Context = candidate.Unit;
                        candidate.Unit = -1;
                    }

                    if (gazetteer.Level(candidate.Anchor) is UnitLevel.County or UnitLevel.Zone)
                    {
                        last = candidate.Anchor;
                    }

                    listed = null;
                }
            }
        }
    }

    private void CountNames()
    {
        foreach (var candidate in bySentence.SelectMany(list => list).Where(c => c.Kind == CandidateKind.Suffix))
        {
            _counts[candidate.LocalName] = _counts.GetValueOrDefault(candidate.LocalName) + 1;
        }
    }

    // 莲花村、石门村和大坪村: in a list one name that is no other word speaks for all.
    private void TrustLists()
    {
        foreach (var list in bySentence)
        {
            for (var from = 0; from < list.Count;)
            {
                var to = from + 1;
                while (to < list.Count && list[to].Kind == CandidateKind.Suffix && list[from].Kind == CandidateKind.Suffix && IsJoined(list[to - 1], list[to]))
                {
                    to++;
                }

                if (to - from > 1 && list.GetRange(from, to - from).Exists(c => !c.IsWeak))
                {
                    list.GetRange(from, to - from).ForEach(c => c.IsWeak = false);
                }

                from = to;
            }
        }
    }

    private bool IsJoined(PlaceCandidate one, PlaceCandidate next) => next.Start - one.End == 1 && text[one.End] is '、' or '和' or '与' or '及';

    private void Place(PlaceCandidate candidate, PlaceCandidate? listed, int last, List<int> counties)
    {
        var before = candidate.Before is { Accepted: true } b ? b : null;
        if (before is not null)
        {
            Settle(candidate, before, PlaceResolution.Chain);
            return;
        }

        if (candidate.NeedsParent)
        {
            return;
        }

        // 中峰镇中峰村、龙山村: the second lies where the first does.
        if (listed is not null && IsJoined(listed, candidate) && candidate.LocalLevel == listed.LocalLevel)
        {
            var unit = listed.Unit >= 0 && candidate.LocalLevel == UnitLevel.Township ? gazetteer.Parent(listed.Unit, year) : listed.Context;
            Settle(candidate, unit, candidate.LocalLevel == UnitLevel.Village ? listed.LocalTownship : "", PlaceResolution.Context);
            return;
        }

        if (_known.TryGetValue(candidate.LocalName, out var same))
        {
            (candidate.Unit, candidate.Context, candidate.LocalTownship) = (same.Unit, same.Context, same.LocalTownship);
            (candidate.Accepted, candidate.How) = (true, same.How == PlaceResolution.Repaired ? PlaceResolution.Repaired : PlaceResolution.Context);
            return;
        }

        var home = candidate.Units.Find(u => counties.Exists(c => gazetteer.IsWithin(u, c, year)));
        if (candidate.Units.Exists(u => counties.Exists(c => gazetteer.IsWithin(u, c, year))))
        {
            candidate.Unit = home;
            (candidate.Accepted, candidate.How) = (true, PlaceResolution.Context);
            return;
        }

        if (candidate.IsWeak && _counts[candidate.LocalName] < 2)
        {
            return;
        }

        Settle(candidate, counties.Count == 0 ? -1 : Nearest(last, counties), "", PlaceResolution.Context);
    }

    private void Settle(PlaceCandidate candidate, PlaceCandidate before, PlaceResolution how)
    {
        var home = before.Unit >= 0 ? candidate.Units.FindIndex(u => gazetteer.IsWithin(u, before.Unit, year)) : -1;
        if (home >= 0)
        {
            candidate.Unit = candidate.Units[home];
            (candidate.Accepted, candidate.How) = (true, how);
            return;
        }

        var township = before.LocalLevel == UnitLevel.Township && before.Unit < 0 ? before.LocalName : before.LocalTownship;
        Settle(candidate, before.Anchor, candidate.LocalLevel == UnitLevel.Village ? township : "", how);
    }

    private void Settle(PlaceCandidate candidate, int context, string township, PlaceResolution how)
    {
        (candidate.Unit, candidate.Context, candidate.LocalTownship) = (-1, context, township);
        (candidate.Accepted, candidate.How) = (true, how);
        if (candidate.LocalLevel == UnitLevel.Township && context >= 0 && gazetteer.Level(context) == UnitLevel.County
            && gazetteer.TownshipBySound(candidate.LocalName, context) is >= 0 and var unit)
        {
            (candidate.Unit, candidate.How) = (unit, PlaceResolution.Repaired);
        }
    }

    // The counties of the article, the most named first; where it names rural ones, districts of cities come after them.
    private List<int> Counties()
    {
        var counties = new List<int>();
        foreach (var unit in bySentence.SelectMany(list => list).Where(c => c is { Accepted: true, Unit: >= 0 }).Select(c => c.Unit))
        {
            if (gazetteer.Level(unit) == UnitLevel.County && !counties.Exists(c => gazetteer.IsSame(c, unit)))
            {
                counties.Add(unit);
            }
        }

        return [.. counties.OrderBy(IsDistrict).ThenByDescending(votes.Of)];
    }

    private int Nearest(int last, List<int> counties) => last >= 0 && IsDistrict(last) == IsDistrict(counties[0]) ? last : counties[0];

    private bool IsDistrict(int unit) => gazetteer.Name(unit).EndsWith('区');
}
