using Trellis.Frameworks.Read;

namespace Trellis.Reviews.Levelling;

/// <summary>
/// The people of one manager in a rating calibration, by name: for that manager, and for People Ops, who are written down
/// as readers.
/// </summary>
public sealed class LevellingNames(AppDb db, Viewer me, ReviewCases cases)
{
    /// <summary>The levels of one’s own people in an item as they were compared, where one looks at the people of another.</summary>
    public async Task<IReadOnlyList<Rated>> Own(Id<Cycle> cycle, ItemFacts item, CancellationToken ct)
    {
        var finals = await db.For(me)
            .ComparedFinals.AsNoTracking()
            .Where(f => f.CycleId == cycle && f.LeadId == me.PersonId)
            .ToListAsync(ct);
        return [.. finals.SelectMany(f => f.Levels).Where(l => l.Item == item.Id).Select(l => l.Final)];
    }

    /// <param name="team">Of whom People Ops want names; null for one's own people.</param>
    /// <returns>Null where there is nobody whom the viewer may see.</returns>
    public async Task<LevellingInfo.Team?> Load(Id<Cycle> cycle, ItemFacts item, Id<Person>? team, CancellationToken ct)
    {
        var sight = db.For(me);
        if ((me.IsPeopleOps ? team ?? me.PersonId : me.PersonId) is not { } lead)
            return null;
        var finals = await sight
            .ComparedFinals.AsNoTracking()
            .Include(f => f.Person)
            .Where(f => f.CycleId == cycle && f.LeadId == lead)
            .OrderBy(f => f.Person!.NameKey)
            .ToListAsync(ct);
        var assessed = finals
            .Select(f => (Final: f, Level: f.Levels.FirstOrDefault(l => l.Item == item.Id)))
            .Where(f => f.Level is not null)
            .ToList();
        if (assessed.Count == 0)
            return null;
        var reviews = assessed.ConvertAll(f => f.Final.ReviewId);
        var changes = (
            await sight
                .LevelRevisions.AsNoTracking()
                .Where(c => c.CycleId == cycle && c.ItemId == item.Id && c.ById == lead && reviews.Contains(c.ReviewId))
                .OrderBy(c => c.At)
                .ToListAsync(ct)
        ).ToLookup(c => c.ReviewId);
        var isOwn = lead == me.PersonId;
        var open = isOwn
            ? (await cases.Load(sight.LedReviews.Where(r => reviews.Contains(r.Id)), ct)).ToDictionary(i => i.Id)
            : [];
        if (!isOwn)
            await db.RecordReadings(me, ReviewActivity.LevelsRead, assessed.ConvertAll(f => f.Final.PersonId), ct);
        return new(
            lead,
            isOwn ? me.Name : await sight.People.Where(p => p.Id == lead).Select(p => p.Name).SingleAsync(ct),
            isOwn,
            assessed.ConvertAll(f =>
            {
                var now = changes[f.Final.ReviewId].LastOrDefault()?.After ?? f.Level!.Final;
                return new LevellingInfo.Member(
                    f.Final.ReviewId,
                    f.Final.Person!.Name,
                    f.Level!.Final,
                    now,
                    now.IsAnswered
                        && open.GetValueOrDefault(f.Final.ReviewId)?.Allows(ReviewAct.NoteOutcome, me) == true
                );
            })
        );
    }
}
