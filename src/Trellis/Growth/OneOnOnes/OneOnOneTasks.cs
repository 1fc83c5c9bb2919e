using Trellis.Inbox;
using Trellis.Ui;

namespace Trellis.Growth.OneOnOnes;

/// <summary>What 1:1s ask of the viewer: their own actions that are due, whether a meeting was held, and the
/// meetings that come.</summary>
public sealed class OneOnOneTasks(AppDb db, Viewer me) : ITaskSource
{
    public const string Action = "one-on-one.action",
        Meeting = "one-on-one.meeting";
    private const int Most = 50;

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct) =>
        me.PersonId is null ? [] : [.. await Actions(ct), .. await Unanswered(ct)];

    private async Task<IEnumerable<OpenTask>> Actions(CancellationToken ct)
    {
        var due = await db.For(me)
            .OneOnOneActionsOfToday.Where(a => a.OwnerId == me.PersonId && a.DoneOn == null && a.DueOn <= me.Today)
            .OrderBy(a => a.DueOn)
            .Take(Most)
            .Select(a => new
            {
                a.SeriesId,
                a.Text,
                a.DueOn,
                Other = a.Series!.PersonId == me.PersonId ? a.Series.Manager!.Name : a.Series.Person!.Name,
            })
            .ToListAsync(ct);
        return due.Select(a => new OpenTask(
            Action,
            "Finish an action from a 1:1",
            "Open the 1:1",
            GrowthRoutes.OneOnOne(a.SeriesId)
        )
        {
            Detail = $"With {a.Other}: {a.Text}",
            DueOn = a.DueOn,
        });
    }

    /// <summary>Meetings whose time has passed and of which nobody has said whether they were held.</summary>
    private async Task<IEnumerable<OpenTask>> Unanswered(CancellationToken ct)
    {
        var since = me.Now.AddDays(-OneOnOneRules.DaysBack);
        var past = await db.For(me)
            .OneOnOneMeetingsOfToday.Where(m =>
                m.State == OneOnOneState.Planned && m.StartsAt <= me.Now && m.StartsAt > since
            )
            .OrderBy(m => m.StartsAt)
            .Take(Most)
            .Select(m => new
            {
                m.Id,
                m.SeriesId,
                m.StartsAt,
                Other = m.Series!.PersonId == me.PersonId ? m.Series.Manager!.Name : m.Series.Person!.Name,
            })
            .ToListAsync(ct);
        return past.Select(m => new OpenTask(
            Meeting,
            "Confirm whether a 1:1 took place",
            "Open the 1:1",
            GrowthRoutes.OneOnOneMeeting(m.SeriesId, m.Id)
        )
        {
            Detail = $"With {m.Other}, on {Say.Date(me.Day(m.StartsAt))}",
            Since = me.Day(m.StartsAt),
        });
    }

    public async Task<IReadOnlyList<Upcoming>> ComingUp(DateOnly until, CancellationToken ct)
    {
        if (me.PersonId is null)
            return [];
        var end = Clock.End(until, me.Zone);
        var planned = await db.For(me)
            .OneOnOneMeetingsOfToday.Where(m =>
                m.State == OneOnOneState.Planned && m.StartsAt > me.Now && m.StartsAt < end
            )
            .OrderBy(m => m.StartsAt)
            .Take(Most)
            .Select(m => new
            {
                m.SeriesId,
                m.StartsAt,
                Other = m.Series!.PersonId == me.PersonId ? m.Series.Manager!.Name : m.Series.Person!.Name,
            })
            .ToListAsync(ct);
        return planned.ConvertAll(m => new Upcoming(
            me.Day(m.StartsAt),
            $"1:1 with {m.Other}",
            GrowthRoutes.OneOnOne(m.SeriesId)
        ));
    }
}
