namespace Trellis.Assessments;

/// <summary>What positions ask for, as the gap rules take it.</summary>
public static class RequirementQueries
{
    public static async Task<ILookup<Id<Position>, Requirement<Id<Item>>>> Of(
        IQueryable<Expectation> expectations,
        CancellationToken ct
    ) =>
        (
            await expectations
                .Select(e => new
                {
                    e.PositionId,
                    e.ItemId,
                    e.Item!.Name,
                    IsSkill = e.Item is Skill,
                    e.Level,
                    e.Weight,
                })
                .ToListAsync(ct)
        ).ToLookup(
            e => e.PositionId,
            e => new Requirement<Id<Item>>(
                e.ItemId,
                e.Name,
                e.IsSkill ? ItemKind.Skill : ItemKind.Competency,
                e.Level,
                e.Weight
            )
        );

    extension(Sight sight)
    {
        /// <summary>The requirements of some positions.</summary>
        public Task<ILookup<Id<Position>, Requirement<Id<Item>>>> Requirements(
            IReadOnlyCollection<Id<Position>> positions,
            CancellationToken ct
        ) => Of(sight.Expectations.Where(e => positions.Contains(e.PositionId)), ct);

        /// <summary>The requirements of all positions of a framework.</summary>
        public Task<ILookup<Id<Position>, Requirement<Id<Item>>>> Requirements(
            Id<Framework> framework,
            CancellationToken ct
        ) =>
            Of(
                sight.Expectations.Where(e =>
                    sight.Positions.Any(p => p.Id == e.PositionId && p.FrameworkId == framework && p.RetiredAt == null)
                ),
                ct
            );
    }

    /// <summary>The kind of an item as files and the API write it.</summary>
    public static string Word(this ItemKind kind) => kind == ItemKind.Skill ? "skill" : "competency";
}
