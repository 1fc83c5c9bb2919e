using System.ComponentModel.DataAnnotations;
using Trellis.Calendar;

namespace Trellis.Reviews.Meetings;

/// <summary>
/// Plans the conversation, or moves it: it goes into the calendars of the person and of whoever leads the review.
/// </summary>
public sealed class PlanMeeting(AppDb db, Viewer me, ReviewActs acts)
{
    public sealed class Request
    {
        [Required(ErrorMessage = "Choose the day.")]
        public DateOnly? On { get; set; }

        /// <summary>When it begins, in the organisation's time zone.</summary>
        [Required(ErrorMessage = "Write when it begins, such as 10:00.")]
        public TimeOnly? From { get; set; }

        [Range(15, 480, ErrorMessage = "Choose between 15 minutes and 8 hours.")]
        public int Minutes { get; set; } = 60;

        [AtMost(ReviewRules.LineLimit)]
        public string? Place { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Begin(id, ReviewAct.PlanMeeting, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        var (on, from) = (request.On!.Value, request.From!.Value);
        if (on < me.Today || on > me.Today.AddYears(1))
            return new Problem.Refused("review.meeting-day", "Choose a day from today to a year ahead.", "On");
        var local = on.ToDateTime(from);
        if (me.Zone.IsInvalidTime(local))
            return new Problem.Refused(
                "review.meeting-day",
                "The clocks are changed at that hour, and this time does not exist on that day. Choose another.",
                "From"
            );
        var starts = TimeZoneInfo.ConvertTimeToUtc(local, me.Zone);
        if (starts < me.Now)
            return new Problem.Refused("review.meeting-day", "This time is over. Choose a later one.", "From");
        if (at.Info.Case.Leaves.Any(l => l.Has(on)))
            return new Problem.Refused(
                "review.meeting-day",
                $"{at.Info.Person} is on leave on that day. Choose another.",
                "On"
            );
        (at.Row.MeetingStartsAt, at.Row.MeetingEndsAt, at.Row.MeetingPlace) = (
            starts,
            starts.AddMinutes(request.Minutes),
            Names.Tidy(request.Place ?? "")
        );
        acts.Add(at.Row, ReviewAct.PlanMeeting, ReviewActivity.Planned);
        await db.Schedule(
            me,
            ReviewCalendar.Meeting,
            id.Value,
            EntryTime.Times(starts, starts.AddMinutes(request.Minutes)),
            [at.Info.PersonId, me.PersonId!.Value],
            ReviewRoutes.Review(id),
            me.PersonId,
            ct
        );
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
