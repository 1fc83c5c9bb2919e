using Trellis.Frameworks.Read;

namespace Trellis.Assessments;

/// <summary>One item with the level a person holds and the levels that their role and their target expect.</summary>
/// <param name="RoleLevel">The rank that the person's position expects; null if it does not name the item.</param>
/// <param name="TargetLevel">The rank that the target expects; null if there is none or it does not name the
/// item.</param>
/// <param name="Held">The rating that counts for this viewer.</param>
public sealed record ItemLevels(
    ItemFacts Item,
    int? RoleLevel,
    int? TargetLevel,
    int RoleWeight,
    int TargetWeight,
    Standing Standing,
    Rated Held
)
{
    /// <summary>The rank held; null if there was no opportunity or nothing is assessed.</summary>
    public int? HeldLevel => Held.Level;

    /// <summary>Levels missing for the role; null if either side is unknown.</summary>
    public int? ToRole => Missing(RoleLevel);

    /// <summary>Levels missing for the target; null if either side is unknown.</summary>
    public int? ToTarget => Missing(TargetLevel);

    private int? Missing(int? expected) =>
        HeldLevel is { } held && expected is { } level ? Math.Max(0, level - held) : null;

    /// <summary>
    /// The items that the position, the target or every position (core competencies) expects, in the framework's order.
    /// </summary>
    /// <param name="own">Whether the person's own view counts until there is a final one, rather than the
    /// manager's.</param>
    public static async Task<IReadOnlyList<ItemLevels>> Of(
        Sight sight,
        Id<Person> person,
        Id<Position>? position,
        Id<Position>? target,
        bool own,
        CancellationToken ct
    )
    {
        List<Id<Position>> positions = [.. new[] { position, target }.OfType<Id<Position>>()];
        var expected = await sight.Requirements(positions, ct);
        var role = position is { } p ? expected[p].ToDictionary(r => r.Key) : [];
        var aim = target is { } t ? expected[t].ToDictionary(r => r.Key) : [];
        var standings = await Standings.Of(sight, [person], ct);
        var ids = role.Keys.Concat(aim.Keys).Concat(await Core(sight, position, ct)).Distinct().ToList();
        var facts = await ItemFacts.Of(sight, ids, ct);
        return
        [
            .. ids.Where(facts.ContainsKey)
                .Select(id =>
                {
                    var standing = standings.GetValueOrDefault((person, id), Standing.None);
                    var inRole = role.TryGetValue(id, out var forRole);
                    var inTarget = aim.TryGetValue(id, out var forTarget);
                    return new ItemLevels(
                        facts[id],
                        inRole ? forRole.Required : null,
                        inTarget ? forTarget.Required : null,
                        inRole ? forRole.Weight : 1,
                        inTarget ? forTarget.Weight : 1,
                        standing,
                        (own ? standing.Own : standing.Managers)?.Rated ?? Rated.NotAssessed
                    );
                })
                .OrderBy(l => l.Item.Rank),
        ];
    }

    /// <summary>One's own items against one's position today and the target chosen last.</summary>
    public static async Task<IReadOnlyList<ItemLevels>> OfMyself(Sight sight, Id<Person> me, CancellationToken ct)
    {
        var position = await sight
            .EmploymentsToday.Where(e => e.PersonId == me)
            .Select(e => e.PositionId)
            .SingleOrDefaultAsync(ct);
        var target = await sight
            .Targets.Where(t => t.PersonId == me)
            .OrderByDescending(t => t.ChosenAt)
            .Select(t => (Id<Position>?)t.PositionId)
            .FirstOrDefaultAsync(ct);
        return await Of(sight, me, position, target, own: true, ct);
    }

    /// <summary>Core competencies apply to everyone, also where the position names no level for them.</summary>
    private static async Task<IReadOnlyList<Id<Item>>> Core(
        Sight sight,
        Id<Position>? position,
        CancellationToken ct
    ) =>
        position is null
            ? []
            : await sight
                .Competencies.Where(c =>
                    c.RetiredAt == null
                    && c.Status == Status.Published
                    && c.Category!.IsCore
                    && c.Category.Status == Status.Published
                    && sight.Positions.Any(p => p.Id == position && p.FrameworkId == c.FrameworkId)
                )
                .Select(c => c.Id)
                .ToListAsync(ct);
}
