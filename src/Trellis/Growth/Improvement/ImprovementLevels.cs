using Trellis.Assessments;
using Trellis.Frameworks.Read;

namespace Trellis.Growth.Improvement;

/// <summary>Which levels an improvement plan can name: of competencies that the position expects, above the one now.</summary>
public sealed class ImprovementLevels(AppDb db, Viewer me)
{
    /// <param name="Now">The rank held, by the final assessment, else by the manager's; null if it is not known.</param>
    /// <param name="Expected">The rank that the position expects.</param>
    public sealed record Choice(Id<Item> Item, string Name, IReadOnlyList<string> Levels, int? Now, int Expected)
    {
        /// <summary>The ranks that can be needed: above the one now, up to what the position expects.</summary>
        public IEnumerable<int> Needed => Enumerable.Range((Now ?? 0) + 1, Math.Max(0, Expected - (Now ?? 0)));
    }

    public async Task<IReadOnlyList<Choice>> Choices(ImprovementPlan plan, CancellationToken ct) =>
        [
            .. (await ItemLevels.Of(db.For(me), plan.PersonId, plan.PositionId, null, own: false, ct))
                .Where(l => l is { RoleLevel: not null, Item.Kind: ItemKind.Competency })
                .Select(l => new Choice(l.Item.Id, l.Item.Name, l.Item.Levels, l.HeldLevel, l.RoleLevel!.Value)),
        ];

    /// <summary>The levels as the plan keeps them, or why one of them cannot be needed.</summary>
    public async Task<Result<IReadOnlyList<NeededLevel>>> Of(
        ImprovementPlan plan,
        IReadOnlyList<ImprovementContent.Aim> aims,
        CancellationToken ct
    )
    {
        var choices = (await Choices(plan, ct)).ToDictionary(c => c.Item);
        foreach (var aim in aims)
        {
            var choice = choices.GetValueOrDefault(aim.Item);
            var name = choice?.Name ?? "This competency";
            if (ImprovementRules.RefuseLevel(name, choice?.Now, aim.Needed, choice?.Expected) is { } refused)
                return refused;
        }
        var texts = await ItemFacts.Descriptors(db.For(me), [.. aims.Select(a => (a.Item, a.Needed))], ct);
        return aims.Select(a =>
            {
                var choice = choices[a.Item];
                var text = texts.Pick(a.Item, a.Needed, plan.Position!.Track);
                return new NeededLevel(
                    a.Item,
                    choice.Name,
                    choice.Levels,
                    choice.Now,
                    a.Needed,
                    text.Text ?? "",
                    Names.TidyText(a.Shows)
                );
            })
            .ToList();
    }

    /// <summary>Whether what a plan names is still no more than what the position expects today.</summary>
    public async Task<Problem?> Refuse(ImprovementPlan plan, CancellationToken ct)
    {
        var expected = await db.For(me).Requirements([plan.PositionId], ct);
        var now = expected[plan.PositionId].ToDictionary(r => r.Key, r => r.Required);
        return plan
            .Levels.Select(l =>
                ImprovementRules.RefuseLevel(l.Name, l.Now, l.Needed, now.TryGetValue(l.Item, out var e) ? e : null)
            )
            .FirstOrDefault(p => p is not null);
    }
}
