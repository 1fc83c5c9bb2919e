using Trellis.Assessments;
using Trellis.Frameworks.Read;
using Trellis.Growth.Learning;

namespace Trellis.Growth;

/// <summary>
/// Where one person stands against their position and one chosen target, and what to grow first. For the person and for
/// their manager.
/// </summary>
public sealed class PersonGrowth(AppDb db, Viewer me, FindPosition find, ResourceSuggestions suggestions)
{
    /// <summary>The target of somebody who wants to compare with none, although they have chosen one.</summary>
    public const string NoTarget = "none";

    /// <param name="Position">Null if the person has none today.</param>
    /// <param name="Target">The position compared with; null if there is none.</param>
    /// <param name="Targets">What can be compared with: chosen targets first, then the moves out of the
    /// position.</param>
    /// <param name="ToTarget">Null if there is no target.</param>
    /// <param name="AsOf">When the latest rating that counts was submitted; null if there is none.</param>
    /// <param name="HasFinal">Whether any item has a final rating.</param>
    public sealed record View(
        Header Person,
        PositionRef? Position,
        PositionRef? Target,
        IReadOnlyList<PositionRef> Targets,
        IReadOnlyList<ItemLevels> Lines,
        IReadOnlyList<NextStep> Next,
        Tally ToRole,
        Tally? ToTarget,
        RoundSummary? Round,
        DateTime? AsOf,
        bool IsMine,
        bool HasFinal
    )
    {
        public string FirstName => Person.Name.Split(' ')[0];
    }

    public sealed record Header(
        Id<Person> Id,
        string Name,
        string Email,
        DateOnly StartsOn,
        int WeeklyMinutes,
        Id<Person>? ManagerId,
        string? Manager
    );

    /// <param name="IsChosen">Whether the person chose it as a target.</param>
    public sealed record PositionRef(
        Id<Position> Id,
        string Slug,
        string Title,
        string FullName,
        Track Track,
        bool IsChosen
    );

    /// <summary>A gap with the descriptor of the next level.</summary>
    /// <param name="Text">Null if the framework has no descriptor for this level.</param>
    /// <param name="OtherTrack">Whether the descriptor was written for the other track.</param>
    /// <param name="Resources">What helps with the step, the best first.</param>
    public sealed record NextStep(
        ItemFacts Item,
        int From,
        int To,
        string? Text,
        bool OtherTrack,
        bool ForRole,
        string? TargetTitle,
        IReadOnlyList<ResourceLine> Resources
    );

    /// <summary>Null for anybody but oneself and one's reports, and if the target is not known.</summary>
    /// <param name="target">A slug or name; null for the one chosen last, <see cref="NoTarget"/> for none.</param>
    public async Task<View?> Load(Id<Person>? id, string? target, CancellationToken ct)
    {
        var sight = db.For(me);
        if (await Facts(sight, id, ct) is not var (header, positionId))
            return null;
        var position = positionId is { } p ? await GrowthTargets.Position(sight, p, ct) : null;
        var targets = await GrowthTargets.Load(sight, header.Id, position, ct);
        var chosen =
            targets.Find(t => t.Slug == target) ?? (target is { Length: > 0 } ? null : targets.Find(t => t.IsChosen));
        if (chosen is null && target is { Length: > 0 } and not NoTarget)
        {
            if ((await find.Load(target, ct)).Value is not { } found)
                return null;
            chosen = await GrowthTargets.Position(sight, found.Id, ct);
        }

        var isMine = header.Id == me.PersonId;
        var lines = await ItemLevels.Of(sight, header.Id, position?.Id, chosen?.Id, isMine || me.IsOperator, ct);
        return new(
            header,
            position,
            chosen,
            targets,
            lines,
            await NextSteps(sight, lines, position?.Track ?? Track.Individual, chosen, ct),
            GapAnalysis.Count(
                lines.Where(l => l.RoleLevel is not null).Select(l => Gap(l, l.RoleLevel!.Value, l.RoleWeight))
            ),
            chosen is null
                ? null
                : GapAnalysis.Count(
                    lines
                        .Where(l => l.TargetLevel is not null)
                        .Select(l => Gap(l, l.TargetLevel!.Value, l.TargetWeight))
                ),
            (await RoundSummary.Of(sight, [header.Id], ct)).GetValueOrDefault(header.Id),
            lines.Select(l => (isMine ? l.Standing.Own : l.Standing.Managers)?.SubmittedAt).Max(),
            isMine,
            lines.Any(l => l.Standing.Final is not null)
        );
    }

    /// <summary>Records that somebody other than the person opened their growth. The person sees it.</summary>
    public Task RecordReading(View view, CancellationToken ct) =>
        db.RecordReading(me, GrowthActivity.GrowthRead, view.Person.Id, ct);

    private static GapLine<Id<Item>> Gap(ItemLevels line, int required, int weight) =>
        new(line.Item.Id, line.Item.Name, line.Item.Kind, line.HeldLevel, required, weight);

    private static async Task<(Header Header, Id<Position>? Position)?> Facts(
        Sight sight,
        Id<Person>? id,
        CancellationToken ct
    )
    {
        var person = await sight
            .Growing.Where(p => p.Id == id)
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.Email,
                p.StartsOn,
            })
            .SingleOrDefaultAsync(ct);
        if (person is null)
            return null;
        var fact = await sight
            .EmploymentsToday.Where(e => e.PersonId == person.Id)
            .Select(e => new { e.PositionId, e.WeeklyMinutes })
            .SingleOrDefaultAsync(ct);
        var manager = await sight.ManagersToday.SingleOrDefaultAsync(m => m.PersonId == person.Id, ct);
        var header = new Header(
            person.Id,
            person.Name,
            person.Email,
            person.StartsOn,
            fact?.WeeklyMinutes ?? 0,
            manager?.ManagerId,
            manager?.Name
        );
        return (header, fact?.PositionId);
    }

    private async Task<IReadOnlyList<NextStep>> NextSteps(
        Sight sight,
        IReadOnlyList<ItemLevels> lines,
        Track track,
        PositionRef? target,
        CancellationToken ct
    )
    {
        var gaps = GrowthOrder.First(lines);
        var texts = await ItemFacts.Descriptors(
            sight,
            gaps.ConvertAll(g => (g.Levels.Item.Id, g.Levels.HeldLevel!.Value + 1)),
            ct
        );
        var resources = await suggestions.For(gaps.ConvertAll(g => (g.Levels.Item.Id, g.Levels.HeldLevel!.Value)), ct);
        return gaps.ConvertAll(gap =>
        {
            var item = gap.Levels.Item;
            var next = gap.Levels.HeldLevel!.Value + 1;
            var (text, other) = texts.Pick(item.Id, next, track);
            if (item.Kind == ItemKind.Skill)
                text = $"{item.Description}\n{ItemFacts.SkillLevel(next)}";
            return new NextStep(item, next - 1, next, text, other, gap.ForRole, target?.Title, [.. resources[item.Id]]);
        });
    }
}
