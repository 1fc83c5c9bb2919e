using Trellis.Inbox;

namespace Trellis.Frameworks.Versions;

/// <summary>Drafts that editors have begun and not published, and versions that begin.</summary>
public sealed class VersionTasks(AppDb db, Viewer me) : ITaskSource
{
    public const string Draft = "framework.draft";
    private const int Most = 10;

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        if (!Can.EditFramework(me))
            return [];
        var drafts = await db.For(me)
            .FrameworkVersions.Where(v => v.PublishedAt == null)
            .OrderBy(v => v.StartedAt)
            .Take(Most)
            .Select(v => new
            {
                v.FrameworkId,
                v.Framework!.Name,
                v.StartedAt,
                v.StartedBy,
            })
            .ToListAsync(ct);
        return
        [
            .. drafts.Select(d => new OpenTask(
                Draft,
                $"Publish the draft of {d.Name}, or discard it",
                "Review draft",
                DraftRoutes.Draft(d.FrameworkId)
            )
            {
                Detail = $"Begun by {d.StartedBy}. Nobody but editors sees it until it is published.",
                Since = me.Day(d.StartedAt),
            }),
        ];
    }

    public async Task<IReadOnlyList<Upcoming>> ComingUp(DateOnly until, CancellationToken ct)
    {
        var versions = await db.For(me)
            .FrameworkVersions.Where(v => v.PublishedAt != null && v.EffectiveOn > me.Today && v.EffectiveOn <= until)
            .OrderBy(v => v.EffectiveOn)
            .Take(Most)
            .Select(v => new
            {
                v.FrameworkId,
                v.Framework!.Name,
                v.Number,
                v.BasedOn,
                v.EffectiveOn,
            })
            .ToListAsync(ct);
        return
        [
            .. versions.Select(v => new Upcoming(
                v.EffectiveOn!.Value,
                $"{v.Name}, version {v.Number}, begins",
                v.BasedOn > 0
                    ? FrameworkRoutes.Compare(v.FrameworkId, v.BasedOn, v.Number)
                    : FrameworkRoutes.Framework(v.FrameworkId)
            )
            {
                Detail = "Reviews in progress stay on the version that they began with",
                Neutral = "A version of the framework begins",
            }),
        ];
    }
}
