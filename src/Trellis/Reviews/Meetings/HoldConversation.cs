using System.ComponentModel.DataAnnotations;
using Trellis.Calendar;
using Trellis.Reviews.Coworkers;
using Trellis.Stipends.Account;

namespace Trellis.Reviews.Meetings;

/// <summary>
/// Says on which day the conversation was held. Of a calibration conversation the stipend learns it at the same moment:
/// it may open with it.
/// </summary>
public sealed class HoldConversation(AppDb db, Viewer me, ReviewActs acts, FeedbackReleases releases)
{
    public sealed class Request
    {
        [Required(ErrorMessage = "Choose the day.")]
        public DateOnly? HeldOn { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Begin(id, ReviewAct.HoldConversation, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        var on = request.HeldOn!.Value;
        if (ReviewActRules.RefuseHeldOn(at.Row.OpenedOn, on, me.Today) is { } refused)
            return refused;
        if (at.Info is { Terms.Visibility: VisibilityMode.Anonymous, Case.IsFeedbackClosed: false })
            await releases.Try(id, ct); // nobody’s act had done so yet
        acts.Add(at.Row, ReviewAct.HoldConversation, ReviewActivity.Held, on: on);
        await acts.CloseRequests(at.Row, ct);
        if (at.Row.MeetingStartsAt > me.Now)
        {
            // it was held earlier than planned
            (at.Row.MeetingStartsAt, at.Row.MeetingEndsAt) = (null, null);
            await db.Unschedule(me, ReviewCalendar.Meeting, id.Value, ct);
        }
        if (at.Row.Kind == ReviewKind.Calibration)
            await db.RecordConversation(me, at.Info.PersonId, on, ct);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
