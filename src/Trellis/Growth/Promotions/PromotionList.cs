namespace Trellis.Growth.Promotions;

/// <summary>One's own promotion cases, and the positions that one can be for.</summary>
public sealed class PromotionList(AppDb db, Viewer me)
{
    private const int Most = 50;

    /// <param name="Open">The case that is open; null where there is none.</param>
    /// <param name="Closed">The closed ones, the newest first.</param>
    /// <param name="Positions">Chosen targets, then the moves out of one's position.</param>
    public sealed record View(Entry? Open, IReadOnlyList<Entry> Closed, IReadOnlyList<Choice> Positions);

    public sealed record Entry(Id<PromotionCase> Id, string Position, DateOnly StartedOn, DateOnly? ClosedOn);

    public sealed record Choice(Id<Position> Id, string Name);

    public async Task<View> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        if (me.PersonId is not { } person)
            return new(null, [], []);
        var own = (
            await sight
                .PromotionCases.Where(c => c.PersonId == person)
                .OrderByDescending(c => c.StartedAt)
                .Take(Most)
                .Select(c => new
                {
                    c.Id,
                    c.Position!.FullName,
                    c.StartedAt,
                    c.ClosedAt,
                })
                .ToListAsync(ct)
        ).ConvertAll(c => new Entry(c.Id, c.FullName, me.Day(c.StartedAt), c.ClosedAt is { } at ? me.Day(at) : null));
        var at = await sight
            .EmploymentsToday.Where(e => e.PersonId == person && e.PositionId != null)
            .Select(e => e.PositionId!.Value)
            .ToListAsync(ct);
        var position = at is [var now] ? await GrowthTargets.Position(sight, now, ct) : null;
        return new(
            own.Find(c => c.ClosedOn is null),
            own.FindAll(c => c.ClosedOn is not null),
            [.. (await GrowthTargets.Load(sight, person, position, ct)).Select(p => new Choice(p.Id, p.FullName))]
        );
    }
}
