using Trellis.Inbox;
using Trellis.Ui;

namespace Trellis.Growth.Retrospectives;

/// <summary>The notes about the viewer that are deleted unless they keep them.</summary>
public sealed class RetroTasks(AppDb db, Viewer me) : ITaskSource
{
    public const string Kind = "retrospective.notes";

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        if (me.PersonId is null)
            return [];
        var offered = await db.For(me)
            .RetroNotes.Where(n => n.PersonId == me.PersonId && n.KeptAt == null)
            .GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), First = all.Min(n => n.At) })
            .SingleOrDefaultAsync(ct);
        return offered is null
            ? []
            :
            [
                new OpenTask(
                    Kind,
                    $"Keep or delete {Say.Count(offered.Count, "note", "notes")} from retrospectives",
                    "Read the notes",
                    GrowthRoutes.RetroNotes
                )
                {
                    Count = offered.Count,
                    IsInvitation = true,
                    Detail = "A note that you do not keep is deleted after 30 days.",
                    DueOn = RetroRules.LastDay(me.Day(offered.First)),
                },
            ];
    }
}
