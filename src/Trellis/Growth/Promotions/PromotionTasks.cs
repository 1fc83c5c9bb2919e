using Trellis.Inbox;

namespace Trellis.Growth.Promotions;

/// <summary>
/// Promotion cases that were shared with the viewer, their manager, and that they have not opened since. The words do not
/// say what it is.
/// </summary>
public sealed class PromotionTasks(AppDb db, Viewer me) : ITaskSource
{
    public const string Kind = "private.case";
    private const int Most = 20;

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        if (me.PersonId is null)
            return [];
        var sight = db.For(me);
        var read = PromotionActivity.Read.Name;
        var unread = await sight
            .PromotionCases.Where(c => c.ManagerId == me.PersonId && c.SharedAt != null && c.ClosedAt == null)
            .Where(c =>
                !sight.Activities.Any(a =>
                    a.What == read && a.ById == me.PersonId && a.AboutId == c.PersonId && a.At >= c.SharedAt
                )
            )
            .OrderBy(c => c.SharedAt)
            .Take(Most)
            .Select(c => new
            {
                c.Id,
                c.Person!.Name,
                c.SharedAt,
            })
            .ToListAsync(ct);
        return unread.ConvertAll(c => new OpenTask(
            Kind,
            $"Read what {c.Name} shared with you",
            "Read what was shared",
            GrowthRoutes.Promotion(c.Id)
        )
        {
            Since = me.Day(c.SharedAt!.Value),
            About = [c.Name],
        });
    }
}
