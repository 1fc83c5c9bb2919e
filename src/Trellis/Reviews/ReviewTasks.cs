using Trellis.Inbox;

namespace Trellis.Reviews;

/// <summary>
/// What reviews ask of the viewer: their turn in a review, feedback on a colleague, and what they agreed to do.
/// </summary>
public sealed class ReviewTasks(AppDb db, Viewer me, ReviewCases cases) : ITaskSource
{
    public const string Turn = "review.turn";
    public const string Feedback = "review.feedback";
    public const string Point = "review.point";
    private const int Most = 50;

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        if (me.PersonId is not { } id)
            return [];
        var (sight, all) = (db.For(me), db.For(me.AsTrellis()));
        var mine = await cases.Load(
            sight.OwnReviews.Where(r => r.EndedAt == null).OrderBy(r => r.OpenedAt).Take(Most),
            ct
        );
        var waiting = me.IsPeopleOps ? await WithoutLead(ct) : [];
        var asked = await sight
            .CoworkerRequests.Where(c =>
                c.CoworkerId == id
                && c.AskedAt != null
                && c.SubmittedAt == null
                && c.DeclinedAt == null
                && c.ClosedAt == null
            )
            .OrderBy(c => c.DueOn)
            .Take(Most)
            .Select(c => new
            {
                c.Id,
                c.AskedAt,
                c.DueOn,
                c.Review!.Person!.Name,
                IsPaused = all.Leaves.Any(l =>
                    l.PersonId == c.Review.PersonId && l.From <= me.Today && (l.Until == null || l.Until >= me.Today)
                ),
            })
            .ToListAsync(ct);
        return
        [
            .. mine.Concat(waiting).DistinctBy(r => r.Id).SelectMany(Turns),
            .. asked.Select(a => new OpenTask(
                Feedback,
                $"Give feedback on {a.Name}",
                "Give feedback",
                ReviewRoutes.Feedback(a.Id)
            )
            {
                // nobody is late while the person is on leave
                DueOn = a.IsPaused ? null : a.DueOn,
                Detail = "It takes about ten minutes, and you can decline in one click.",
                Since = me.Day(a.AskedAt!.Value),
                About = [a.Name],
            }),
            .. await Points(id, ct),
        ];
    }

    /// <summary>Open reviews of people who have no manager today, or whose manager was replaced and did not answer.</summary>
    private async Task<IReadOnlyList<ReviewInfo>> WithoutLead(CancellationToken ct)
    {
        var sight = db.For(me);
        var unmanaged = sight.UnmanagedToday;
        return await cases.Load(
            sight
                .Reviews.Where(r => r.EndedAt == null && r.PersonId != me.PersonId)
                .Where(r => unmanaged.Contains(r.PersonId))
                .OrderBy(r => r.OpenedAt)
                .Take(Most),
            ct
        );
    }

    private IEnumerable<OpenTask> Turns(ReviewInfo info) =>
        from duty in info.Standing.Duties
        where duty.Party != ReviewParty.Coworker && info.Is(duty.Party, me)
        // while the person is on leave, only who leads it can be settled
        where !info.Standing.IsPaused || duty.Act is ReviewAct.NameReviewer or ReviewAct.AcceptReviewer
        select new OpenTask(Turn, Title(info, duty), Action(info.Kind, duty.Act), Href(info, duty.Act))
        {
            Detail =
                info.MeetingStartsAt is { } at && duty.Act == ReviewAct.HoldConversation
                    ? $"Planned for {DueRules.Near(me.Day(at), me.Today)}."
                    : "",
            DueOn = duty.DueOn,
            Since = info.Case.OpenedOn,
            About = info.PersonId == me.PersonId ? [] : [info.Person],
        };

    private string Title(ReviewInfo info, ReviewDuty duty)
    {
        var what = ReviewWords.ToDo(duty.Act, info.Kind);
        return info.PersonId == me.PersonId
            ? $"{what} for your {ReviewWords.Inside(info.Kind)}"
            : $"{what}: {ReviewWords.Inside(info.Kind)} of {info.Person}";
    }

    private static string Action(ReviewKind kind, ReviewAct act) =>
        act switch
        {
            ReviewAct.SubmitReflection => "Write reflection",
            ReviewAct.InviteCoworkers => "Invite coworkers",
            ReviewAct.PlanMeeting => "Plan a date",
            ReviewAct.HoldConversation => "Open the sheet",
            ReviewAct.Share when kind == ReviewKind.Annual360 => "Write final assessment",
            ReviewAct.Share => "Write outcome",
            ReviewAct.SubmitSelfAssessment or ReviewAct.SubmitManagerAssessment => "Open the 360",
            ReviewAct.Acknowledge when kind == ReviewKind.Annual360 => "Read final assessment",
            ReviewAct.Acknowledge => "Read outcome",
            ReviewAct.NameReviewer => "Name a reviewer",
            _ => "Open review",
        };

    private static string Href(ReviewInfo info, ReviewAct act) =>
        act switch
        {
            ReviewAct.SubmitReflection => ReviewRoutes.Reflection(info.Id),
            ReviewAct.InviteCoworkers => ReviewRoutes.Coworkers(info.Id),
            ReviewAct.PlanMeeting => ReviewRoutes.Meeting(info.Id),
            ReviewAct.HoldConversation => ReviewRoutes.Conversation(info.Id),
            ReviewAct.Share or ReviewAct.Acknowledge => ReviewRoutes.Shared(info.Kind, info.Id),
            ReviewAct.NameReviewer => ReviewRoutes.Reviewer(info.Id),
            _ => ReviewRoutes.Review(info.Id),
        };

    /// <summary>What the viewer agreed to do, from two weeks before its day on.</summary>
    private async Task<IReadOnlyList<OpenTask>> Points(Id<Person> id, CancellationToken ct)
    {
        var until = me.Today.AddDays(14);
        return await db.For(me)
            .ReviewPoints.Where(p => p.OwnerId == id && p.DoneAt == null && p.DueOn <= until)
            .OrderBy(p => p.DueOn)
            .Take(Most)
            .Select(p => new OpenTask(
                Point,
                p.Kind == PointKind.Correction
                    ? "Make the change that you agreed in a conversation"
                    : "Finish what you agreed in a conversation",
                "Open outcome",
                ReviewRoutes.Outcome(p.Outcome!.ReviewId)
            )
            {
                Detail = p.Text,
                DueOn = p.DueOn,
                Since = me.Day(p.Outcome.SharedAt!.Value),
            })
            .ToListAsync(ct);
    }

    public async Task<IReadOnlyList<Upcoming>> ComingUp(DateOnly until, CancellationToken ct)
    {
        var sight = db.For(me);
        var (now, end) = (me.Now, until.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var meetings = await sight
            .OwnReviews.Where(r => r.MeetingStartsAt > now && r.MeetingStartsAt < end && r.EndedAt == null)
            // a manager for whom somebody else leads does not attend
            .Where(r => r.PersonId == me.PersonId || sight.LedReviews.Any(l => l.Id == r.Id))
            .OrderBy(r => r.MeetingStartsAt)
            .Take(Most)
            .Select(r => new
            {
                r.Id,
                r.PersonId,
                r.Kind,
                r.MeetingStartsAt,
                r.MeetingPlace,
                r.Person!.Name,
            })
            .ToListAsync(ct);
        return
        [
            .. meetings.Select(m => new Upcoming(
                me.Day(m.MeetingStartsAt!.Value),
                m.PersonId == me.PersonId
                    ? $"{ReviewWords.Of(m.Kind)} conversation"
                    : $"{ReviewWords.Of(m.Kind)} conversation with {m.Name}",
                ReviewRoutes.Review(m.Id)
            )
            {
                Detail = m.MeetingPlace,
            }),
        ];
    }
}
