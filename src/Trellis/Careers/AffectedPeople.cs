using Trellis.Assessments;
using Trellis.Frameworks.Versions;

namespace Trellis.Careers;

/// <summary>
/// Whom changes affect: the people in the positions, with the levels of their latest final assessments, as far as the
/// viewer may see them.
/// </summary>
public sealed class AffectedPeople(AppDb db, Viewer me) : IChangeImpact
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<LevelChange, Impact>> Load(
        Id<Framework> framework,
        IReadOnlyCollection<Change> changes,
        CancellationToken ct
    )
    {
        var levels = changes.Select(c => c.Level).OfType<LevelChange>().Distinct().ToList();
        if (!me.EditsFramework || levels.Count == 0)
            return new Dictionary<LevelChange, Impact>();
        var holders = await Holders(
            framework,
            [.. levels.Select(s => s.Position).Distinct()],
            [.. levels.Select(s => s.Item).Distinct()],
            ct
        );
        return levels.ToDictionary(s => s, s => FrameworkImpact.Of(s, holders));
    }

    private async Task<IReadOnlyList<Holder>> Holders(
        Id<Framework> framework,
        List<string> positions,
        List<string> items,
        CancellationToken ct
    )
    {
        var sight = db.For(me);
        var people = await sight
            .EmploymentsToday.Where(e =>
                e.Position!.FrameworkId == framework
                && positions.Contains(e.Position.Key)
                && (e.Person!.EndsOn == null || e.Person.EndsOn >= me.Today)
            )
            .Select(e => new
            {
                e.PersonId,
                e.Person!.Name,
                e.Position!.Key,
            })
            .ToListAsync(ct);
        var keys = await sight
            .Competencies.Where(c => c.FrameworkId == framework && items.Contains(c.Key))
            .Select(c => new { c.Id, c.Key })
            .ToListAsync(ct);
        keys.AddRange(
            await sight
                .Skills.Where(s => s.FrameworkId == framework && items.Contains(s.Key))
                .Select(s => new { s.Id, s.Key })
                .ToListAsync(ct)
        );
        var standings = await Standings.Of(sight, people.ConvertAll(p => p.PersonId), ct);
        return people.ConvertAll(p => new Holder(
            p.PersonId,
            p.Name,
            p.Key,
            keys.Select(k => (k.Key, Level: standings.GetValueOrDefault((p.PersonId, k.Id))?.Final?.Rated.Level))
                .Where(k => k.Level is not null)
                .ToDictionary(k => k.Key, k => k.Level!.Value, StringComparer.Ordinal)
        ));
    }
}
