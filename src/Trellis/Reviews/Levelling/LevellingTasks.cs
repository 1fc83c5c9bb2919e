using Trellis.Inbox;

namespace Trellis.Reviews.Levelling;

/// <summary>
/// What rating calibrations ask of People Ops: to begin one once a final level is drafted, and to end it, because nothing is
/// shared before.
/// </summary>
public sealed class LevellingTasks(AppDb db, Viewer me) : ITaskSource
{
    public const string Levelling = "cycle.levelling";
    private const int Most = 20;

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        if (!me.IsPeopleOps || me.PersonId is null)
            return [];
        var all = db.For(me.AsTrellis());
        var cycles = await db.For(me)
            .LevelledCycles.Where(c => c.LevelledAt == null && c.CancelledAt == null && c.EndedAt == null)
            .Where(c =>
                c.LevellingBeganAt != null
                || all.Reviews.Any(r =>
                    r.CycleId == c.Id
                    && r.EndedAt == null
                    && all.AssessmentDrafts.Any(a => a.RoundId == r.RoundId && a.Kind == AssessmentKind.Final)
                )
            )
            .OrderBy(c => c.OpensOn)
            .Take(Most)
            .Select(c => new
            {
                c.Id,
                c.Name,
                c.OpensOn,
                c.LevellingBeganAt,
                Days = c.Terms.Days.Final,
            })
            .ToListAsync(ct);
        return
        [
            .. cycles.Select(c => new OpenTask(
                Levelling,
                c.LevellingBeganAt is null
                    ? $"Begin the rating calibration: {c.Name}"
                    : $"End the rating calibration: {c.Name}",
                "Compare levels",
                CycleRoutes.Levelling(c.Id)
            )
            {
                Detail = "Final assessments can be shared once it has ended.",
                DueOn = c.OpensOn.AddDays(c.Days),
                Since = c.LevellingBeganAt is { } at ? me.Day(at) : c.OpensOn,
            }),
        ];
    }
}
