namespace Trellis.Growth;

/// <summary>The positions that a person can compare their own with.</summary>
internal static class GrowthTargets
{
    /// <summary>A position that is no chosen target.</summary>
    public static Task<PersonGrowth.PositionRef> Position(Sight sight, Id<Position> id, CancellationToken ct) =>
        sight
            .Positions.Where(p => p.Id == id)
            .Select(p => new PersonGrowth.PositionRef(p.Id, p.Slug, p.Title, p.FullName, p.Track, false))
            .SingleAsync(ct);

    /// <summary>Chosen targets, the latest first, then the moves out of the position.</summary>
    public static async Task<List<PersonGrowth.PositionRef>> Load(
        Sight sight,
        Id<Person> person,
        PersonGrowth.PositionRef? position,
        CancellationToken ct
    )
    {
        var chosen = await sight
            .Targets.Where(t => t.PersonId == person)
            .OrderByDescending(t => t.ChosenAt)
            .Select(t => t.Position!)
            .Select(p => new PersonGrowth.PositionRef(p.Id, p.Slug, p.Title, p.FullName, p.Track, true))
            .ToListAsync(ct);
        if (position is null)
            return chosen;
        var moves = await sight
            .Moves.Where(m => m.FromId == position.Id)
            .Join(
                sight.Positions.Where(p => p.RetiredAt == null),
                m => m.ToId,
                p => p.Id,
                (m, p) =>
                    new
                    {
                        m.Kind,
                        Ref = new PersonGrowth.PositionRef(p.Id, p.Slug, p.Title, p.FullName, p.Track, false),
                    }
            )
            .ToListAsync(ct);
        return
        [
            .. chosen,
            .. moves.OrderBy(m => m.Kind).Select(m => m.Ref).Where(r => chosen.TrueForAll(c => c.Id != r.Id)),
        ];
    }
}
