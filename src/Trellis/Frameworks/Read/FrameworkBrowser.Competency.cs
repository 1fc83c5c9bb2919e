namespace Trellis.Frameworks.Read;

/// <summary>One competency as it is read.</summary>
public sealed partial class FrameworkBrowser
{
    /// <summary>One competency as it is in force.</summary>
    public Task<Competency?> Open(Id<Item> id, CancellationToken ct) => Open(db.For(me), id, ct);

    private static async Task<Competency?> Open(Sight sight, Id<Item> id, CancellationToken ct)
    {
        var c = await sight
            .Competencies.AsNoTracking()
            .Include(c => c.Category)
            .Include(c => c.Scale!.Levels)
            .Include(c => c.Descriptors)
            .Include(c => c.Skills)
            .AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == id, ct);
        if (c is null)
            return null;
        var levels = c.Scale!.Levels.OrderBy(l => l.Rank).ToList();
        var asked = await sight
            .Expectations.Where(e => e.ItemId == id)
            .Join(
                sight.Positions.Where(p => p.RetiredAt == null),
                e => e.PositionId,
                p => p.Id,
                (e, p) =>
                    new
                    {
                        p.Slug,
                        p.Title,
                        p.FullName,
                        e.Level,
                    }
            )
            .ToListAsync(ct);
        var skillIds = c.Skills.ConvertAll(s => s.Id);
        var upTo = await sight
            .Expectations.Where(e => skillIds.Contains(e.ItemId))
            .GroupBy(e => e.ItemId)
            .Select(g => new { g.Key, Max = g.Max(e => e.Level) })
            .ToDictionaryAsync(g => g.Key, g => g.Max, ct);
        string? Text(int rank, Track track) => c.Descriptors.Find(d => d.Level == rank && d.Track == track)?.Text;
        return new(
            c.Id,
            c.Key,
            c.Name,
            c.Description,
            c.Category is { Status: not Status.Published } g ? g.Status : c.Status,
            c.Category?.Name ?? ItemFacts.Ungrouped,
            [
                .. levels.Select(l => new LevelText(
                    l.Rank,
                    l.Name,
                    levels.Count,
                    Text(l.Rank, Track.Individual),
                    Text(l.Rank, Track.Managerial)
                )),
            ],
            [
                .. c
                    .Skills.Where(s => s.RetiredAt is null)
                    .OrderBy(s => s.Order)
                    .Select(s => new SkillLine(
                        s.Name,
                        s.Description,
                        upTo.TryGetValue(s.Id, out var max) ? max : null
                    )),
            ],
            [
                .. asked
                    .OrderBy(a => a.Level)
                    .ThenBy(a => a.FullName, StringComparer.Ordinal)
                    .Take(60)
                    .Select(a => new Asked(
                        a.Slug,
                        a.Title,
                        a.FullName,
                        a.Level,
                        levels[a.Level - 1].Name,
                        levels.Count
                    )),
            ],
            asked.Count
        );
    }
}
