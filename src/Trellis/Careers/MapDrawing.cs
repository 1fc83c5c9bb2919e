namespace Trellis.Careers;

/// <summary>Draws the map of a framework: columns by family or role, rows by grade or step.</summary>
internal static class MapDrawing
{
    /// <summary>A map of more positions than this shows one family at a time.</summary>
    public const int WholeMap = 60;

    public static async Task<PositionMap> Draw(
        Sight sight,
        List<PositionRow> positions,
        PositionRow? here,
        List<Id<Position>> targets,
        string? family,
        CurrentPosition? at,
        CancellationToken ct
    )
    {
        var framework = here?.Framework ?? positions[0].Framework;
        var all = positions.FindAll(p => p.Framework == framework);
        var name = await sight
            .Frameworks.Where(f => f.Id == framework)
            .Select(f => new
            {
                f.Name,
                f.InForce,
                f.Notice,
            })
            .SingleAsync(ct);
        var choices = all.Select(p => (p.FamilyKey, p.Family)).Distinct().ToList();
        var chosen =
            choices.Exists(c => c.FamilyKey == family) ? family
            : all.Count > WholeMap ? here?.FamilyKey ?? choices[0].FamilyKey
            : null;
        var drawn = chosen is null ? all : all.FindAll(p => p.FamilyKey == chosen);
        var columns = drawn.Select(p => chosen is null ? p.Family : p.Role).Distinct().ToList();
        // Where no grade is named, the order within the role is all that is known.
        var graded = drawn.Exists(p => p.Grade is not null);
        var steps = drawn
            .GroupBy(p => (p.FamilyKey, p.Role))
            .SelectMany(r => r.OrderBy(p => p.Order).Select((p, i) => (p.Id, Step: i + 1)))
            .ToDictionary(p => p.Id, p => p.Step);
        int Height(PositionRow p) => graded ? p.Grade ?? 0 : steps[p.Id];
        var rows = drawn.Select(Height).Distinct().Order().ToList();
        var slugs = drawn.ToDictionary(p => p.Id, p => p.Slug);
        var moves = await sight
            .Moves.Where(m => m.FrameworkId == framework)
            .Select(m => new { m.FromId, m.ToId })
            .ToListAsync(ct);
        return new(
            columns,
            [
                .. rows.Select(r =>
                    graded
                        ? r == 0
                            ? "No grade"
                            : $"Grade {r}"
                        : $"Step {r}"
                ),
            ],
            graded,
            [
                .. drawn.Select(p => new MapPosition(
                    p.Slug,
                    p.Title,
                    p.Track,
                    columns.IndexOf(chosen is null ? p.Family : p.Role),
                    rows.IndexOf(Height(p)),
                    p.Id == here?.Id,
                    targets.Contains(p.Id)
                )),
            ],
            [
                .. moves
                    .Where(m => slugs.ContainsKey(m.FromId) && slugs.ContainsKey(m.ToId))
                    .Select(m => new MapMove(slugs[m.FromId], slugs[m.ToId], m.FromId == here?.Id)),
            ],
            at,
            $"{name.Name}, version {name.InForce}. {name.Notice}".TrimEnd(),
            choices,
            chosen
        );
    }
}
