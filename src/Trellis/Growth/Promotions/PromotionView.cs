using Trellis.Assessments;
using Trellis.Assessments.Evidence;
using Trellis.Frameworks.Read;

namespace Trellis.Growth.Promotions;

/// <summary>A promotion case as whoever may read it sees it: the expectations of the position beside evidence.</summary>
public sealed class PromotionView(AppDb db, Viewer me)
{
    /// <param name="Manager">With whom it is shared; null while it is a draft.</param>
    /// <param name="ManagerToday">Whom its person reports to today; null if nobody.</param>
    /// <param name="IsRead">Whether the manager with whom it is shared still reads it: they manage the person today.</param>
    /// <param name="Counts">How the levels stand against the position.</param>
    public sealed record View(
        Id<PromotionCase> Id,
        Id<Person> PersonId,
        string Person,
        string Position,
        string Slug,
        string Text,
        int Version,
        DateOnly StartedOn,
        DateOnly? SharedOn,
        DateOnly? ClosedOn,
        string? Manager,
        string? ManagerToday,
        bool IsRead,
        bool IsMine,
        Tally Counts,
        IReadOnlyList<Line> Lines
    )
    {
        public bool IsDraft => IsMine && SharedOn is null && ClosedOn is null;
    }

    /// <param name="Expected">The rank that the position expects.</param>
    /// <param name="Held">
    /// The rank held by the person’s own view until there is a final one, so that all who read the case read the same; null
    /// where this viewer does not know it.
    /// </param>
    /// <param name="Descriptor">What the expected level means; empty where it is not described.</param>
    public sealed record Line(
        ItemFacts Item,
        int Expected,
        int Weight,
        int? Held,
        string Descriptor,
        IReadOnlyList<EvidenceLine> Evidence
    );

    /// <summary>Null where there is none for this viewer.</summary>
    public async Task<View?> Load(Id<PromotionCase> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var found = await sight
            .PromotionCases.Where(c => c.Id == id)
            .Select(c => new
            {
                c.PersonId,
                Person = c.Person!.Name,
                c.PositionId,
                Position = c.Position!.Title,
                c.Position.Slug,
                c.Position.Track,
                c.Text,
                c.Version,
                c.StartedAt,
                c.SharedAt,
                c.ClosedAt,
                c.ManagerId,
                Manager = (string?)c.Manager!.Name,
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var isMine = found.PersonId == me.PersonId;
        if (!isMine)
            // what is shared anew is read anew, also within the hour: Today asks for it
            await db.RecordOnce(me, PromotionActivity.Read, $"{id}.{found.Version}", found.PersonId, ct);
        var levels = (await ItemLevels.Of(sight, found.PersonId, null, found.PositionId, own: true, ct))
            .Where(l => l.TargetLevel is not null)
            .OrderByDescending(l => l.TargetWeight)
            .ThenBy(l => l.Item.Rank)
            .ToList();
        var texts = await ItemFacts.Descriptors(sight, levels.ConvertAll(l => (l.Item.Id, l.TargetLevel!.Value)), ct);
        var evidence = await Evidence(sight, id, ct);
        var manager = await sight
            .Colleagues.Where(c => c.PersonId == found.PersonId)
            .Select(c => new { c.ManagerId, c.Manager })
            .FirstOrDefaultAsync(ct);
        return new(
            id,
            found.PersonId,
            found.Person,
            found.Position,
            found.Slug,
            found.Text,
            found.Version,
            me.Day(found.StartedAt),
            found.SharedAt is { } shared ? me.Day(shared) : null,
            found.ClosedAt is { } closed ? me.Day(closed) : null,
            found.Manager,
            manager?.Manager,
            found.ManagerId is not null && found.ManagerId == manager?.ManagerId,
            isMine,
            GapAnalysis.Count(
                levels.Select(l => new GapLine<Id<Item>>(
                    l.Item.Id,
                    l.Item.Name,
                    l.Item.Kind,
                    l.HeldLevel,
                    l.TargetLevel!.Value,
                    l.TargetWeight
                ))
            ),
            levels.ConvertAll(l => new Line(
                l.Item,
                l.TargetLevel!.Value,
                l.TargetWeight,
                l.HeldLevel,
                l.Item.Kind == ItemKind.Skill
                    ? ItemFacts.SkillLevel(l.TargetLevel.Value)
                    : texts.Pick(l.Item.Id, l.TargetLevel.Value, found.Track).Text ?? "",
                [.. evidence[l.Item.Id]]
            ))
        );
    }

    private async Task<ILookup<Id<Item>, EvidenceLine>> Evidence(
        Sight sight,
        Id<PromotionCase> id,
        CancellationToken ct
    )
    {
        var attached = sight.CaseEvidence.Where(x => x.CaseId == id);
        var on = await attached.OrderBy(x => x.At).Select(x => new { x.ItemId, x.EvidenceId }).ToListAsync(ct);
        return await EvidenceLine.Placed(
            me,
            on.ConvertAll(x => (x.ItemId, x.EvidenceId)),
            attached.Select(x => x.Evidence!).Distinct(),
            ct
        );
    }
}
