using Trellis.Inbox;

namespace Trellis.Growth.Learning;

/// <summary>Learning resources that editors have not decided on.</summary>
public sealed class ResourceTasks(AppDb db, Viewer me) : ITaskSource
{
    public const string Kind = "resource.open";

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        if (!Can.EditFramework(me))
            return [];
        var open = await db.For(me)
            .Resources.Where(r => r.State == ResourceState.Proposed && r.ProposedById != me.PersonId)
            .GroupBy(_ => 1)
            .Select(g => new { Count = g.Count(), First = g.Min(r => r.ProposedAt) })
            .SingleOrDefaultAsync(ct);
        return open is null
            ? []
            :
            [
                new(
                    Kind,
                    open.Count == 1
                        ? "Decide on a proposed learning resource"
                        : $"Decide on {open.Count} proposed learning resources",
                    open.Count == 1 ? "Read the proposal" : "Read the proposals",
                    LearningRoutes.Page(null, null, "proposed", null, 1)
                )
                {
                    Count = open.Count,
                    Since = me.Day(open.First),
                },
            ];
    }
}
