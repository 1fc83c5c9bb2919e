using Trellis.Frameworks.Read;

namespace Trellis.Reviews.Levelling;

/// <summary>
/// The rating calibration of a cycle: counts of final levels by manager and item, how far views agreed, one’s own people by
/// name, and what was changed. Nothing in it is an order of people.
/// </summary>
public sealed class LevellingView(AppDb db, Viewer me, SessionNumbers numbers, LevellingNames names)
{
    private const int MostChanges = 100;
    private static readonly (string Name, bool HasMe) Unknown = ("Somebody", false);

    /// <param name="item">The competency or skill to show; the first one where none, or an unknown one, is named.</param>
    /// <param name="team">For People Ops, the manager whose people are shown by name.</param>
    /// <returns>Null where the viewer has no part in it, or the cycle has none.</returns>
    public async Task<LevellingInfo?> Load(Id<Cycle> id, Id<Item>? item, Id<Person>? team, CancellationToken ct)
    {
        var sight = db.For(me);
        if (await sight.LevelledCycles.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } cycle)
            return null;
        var hasBegun = cycle.LevellingBeganAt is not null;
        return new(
            id,
            cycle.Name,
            CycleRules.StateOf(cycle, me.Today),
            cycle.LevellingBeganAt,
            cycle.LevelledAt,
            me.IsPeopleOps && !hasBegun ? await Readiness(id, ct) : null,
            hasBegun ? await Session(cycle, item, team, ct) : null,
            me.IsPeopleOps && CycleRules.RefuseLevelled(cycle) is null
        );
    }

    private async Task<LevellingInfo.Ready> Readiness(Id<Cycle> id, CancellationToken ct)
    {
        var all = db.For(me.AsTrellis());
        var open = all.Reviews.Where(r =>
            r.CycleId == id
            && r.EndedAt == null
            && (r.ReviewerId != null || all.ManagersToday.Any(m => m.PersonId == r.PersonId))
        );
        var drafted = await open.CountAsync(
            r =>
                all.AssessmentDrafts.Any(a =>
                    a.RoundId == r.RoundId
                    && a.Kind == AssessmentKind.Final
                    && a.Ratings.Any(x => x.Rated != Rated.NotAssessed)
                ),
            ct
        );
        return new(await open.CountAsync(ct), drafted);
    }

    private async Task<LevellingInfo.Compared?> Session(
        Cycle cycle,
        Id<Item>? item,
        Id<Person>? team,
        CancellationToken ct
    )
    {
        var sight = db.For(me);
        var shown = await numbers.Load(cycle, ct);
        var items = await ItemFacts.Of(sight, [.. shown.Levels.Totals.Select(t => t.Item)], ct);
        var ordered = items.Values.OrderBy(i => i.Rank).ToList();
        if (ordered.Count == 0)
            return null;
        var chosen = item is { } asked && items.TryGetValue(asked, out var known) ? known : ordered[0];
        var changes = await sight
            .LevelRevisions.AsNoTracking()
            .Where(c => c.CycleId == cycle.Id)
            .OrderByDescending(c => c.At)
            .Take(MostChanges + 1)
            .ToListAsync(ct);
        var named = await names.Load(cycle.Id, chosen, team, ct);
        var own = named is { IsOwn: true }
            ? [.. named.Members.Select(m => m.Before)]
            : await names.Own(cycle.Id, chosen, ct);
        var leads = await Leads(cycle.Id, shown, ct);
        var changed = changes.Select(c => c.PersonId).Distinct().ToList();
        var people = await sight
            .People.Where(p => changed.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var totals = shown.Levels.Totals.ToDictionary(t => t.Item);
        return new(
            ordered,
            chosen,
            [
                .. shown
                    .Levels.Rows.Where(r => r.Item == chosen.Id)
                    .Select(r => Group(r, leads, chosen, own))
                    .OrderBy(g => Sought.Key(g.Name), StringComparer.Ordinal),
            ],
            SumOf(totals[chosen.Id]),
            [
                .. from one in ordered
                let sum = SumOf(totals[one.Id])
                where sum is not null
                select new LevellingInfo.ItemSum(one, sum),
            ],
            [
                .. Distinct(shown.Agreements)
                    .Select(a => Agreed(a, leads, items.Values))
                    .OrderBy(a => a.Scale.Count)
                    .ThenBy(a => a.Manager is null ? "" : Sought.Key(a.Manager), StringComparer.Ordinal),
            ],
            named,
            [
                .. changes
                    .Take(MostChanges)
                    .Where(c => items.ContainsKey(c.ItemId))
                    .Select(c => new LevellingInfo.Change(
                        c.ByName,
                        people.GetValueOrDefault(c.PersonId, "Somebody"),
                        items[c.ItemId],
                        c.Before,
                        c.After,
                        c.Reason,
                        c.At
                    )),
            ],
            changes.Count > MostChanges,
            changes.GroupBy(c => (c.ReviewId, c.ItemId)).Count(c => c.First().After != c.Last().Before)
        );
    }

    private async Task<IReadOnlyDictionary<Id<Person>, (string Name, bool HasMe)>> Leads(
        Id<Cycle> cycle,
        LevellingNumbers shown,
        CancellationToken ct
    )
    {
        var ids = shown.Levels.Rows.Select(r => r.Group).Distinct().ToList();
        var all = db.For(me.AsTrellis());
        var leads = await all.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var mine = await all
            .ComparedFinals.Where(f => f.CycleId == cycle && f.PersonId == me.PersonId)
            .Select(f => f.LeadId)
            .ToListAsync(ct);
        return leads.ToDictionary(l => l.Key, l => (l.Value, mine.Contains(l.Key)));
    }

    private LevellingInfo.Group Group(
        ShownNumbers.Row row,
        IReadOnlyDictionary<Id<Person>, (string Name, bool HasMe)> leads,
        ItemFacts item,
        IReadOnlyList<Rated> own
    )
    {
        var (name, hasMe) = leads.GetValueOrDefault(row.Group, Unknown);
        var counts = row.Counts is { } shown ? new LevellingInfo.Sum(row.People, shown) : null;
        if (row.Group != me.PersonId)
            return new(
                row.Group,
                name,
                row.People,
                counts,
                hasMe ? LevellingInfo.GroupPart.Member : LevellingInfo.GroupPart.None
            );
        var known = new LevellingInfo.Sum(
            own.Count,
            [.. Enumerable.Range(1, item.Max).Select(level => own.Count(l => l.Level == level))]
        );
        return new(row.Group, name, own.Count, known, LevellingInfo.GroupPart.Lead);
    }

    private static LevellingInfo.Sum? SumOf(ShownNumbers.Total total) =>
        total.Counts is { } counts ? new(total.People, counts) : null;

    /// <summary>Where one manager’s people are all there is, their line is the one of all together.</summary>
    private static IEnumerable<ShownNumbers.Agreed> Distinct(IReadOnlyList<ShownNumbers.Agreed> agreements) =>
        agreements
            .GroupBy(a => a.Agreement.Levels)
            .SelectMany(scale =>
                scale.Count() == 2 && scale.First().People == scale.Last().People
                    ? [scale.Last()]
                    : scale.AsEnumerable()
            );

    private static LevellingInfo.Agreed Agreed(
        ShownNumbers.Agreed agreed,
        IReadOnlyDictionary<Id<Person>, (string Name, bool HasMe)> leads,
        IEnumerable<ItemFacts> items
    )
    {
        var agreement = agreed.Agreement;
        return new(
            agreed.Group is { } group ? leads.GetValueOrDefault(group, Unknown).Name : null,
            items.FirstOrDefault(i => i.Max == agreement.Levels)?.Levels ?? [],
            agreed.People,
            agreement.Pairs,
            agreement.Same,
            agreement.WithinOne,
            agreement.Observed(KappaWeights.Linear)?.Rounded(),
            agreement.Expected(KappaWeights.Linear)?.Rounded(),
            agreement.Kappa(KappaWeights.Linear)?.Rounded()
        );
    }
}
