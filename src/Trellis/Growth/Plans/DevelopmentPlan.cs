using Trellis.Reviews.Radar;

namespace Trellis.Growth.Plans;

/// <summary>
/// Somebody's development plan as it stands today, and the plans that were proposed and agreed: one's own, and that of
/// whoever reports to the viewer.
/// </summary>
public sealed class DevelopmentPlan(AppDb db, Viewer me, PlanDocuments documents, Obligations obligations)
{
    private const int MostPlans = 30;

    /// <param name="Manager">Whom they report to today; null if nobody.</param>
    /// <param name="Today">What the plan would say if it were proposed now.</param>
    /// <param name="Open">The plan that is written or proposed; null if there is none that the viewer sees.</param>
    /// <param name="Agreed">The plan that counts; null if none was agreed yet.</param>
    /// <param name="Earlier">Those before, the latest first.</param>
    /// <param name="Comments">What was said about the open plan.</param>
    /// <param name="MeetingDueOn">By when the next PD meeting is due; null where none is.</param>
    public sealed record View(
        Id<Person> PersonId,
        string Person,
        bool IsMine,
        string? Manager,
        PlanDocument Today,
        Line? Open,
        Line? Agreed,
        IReadOnlyList<Line> Earlier,
        IReadOnlyList<PlanView.Comment> Comments,
        DateOnly? MeetingDueOn
    );

    public sealed record Line(
        Id<PdPlan> Id,
        PlanState State,
        DateOnly StartedOn,
        DateOnly? ProposedOn,
        DateOnly? MetOn,
        string AgreedBy,
        int Version
    );

    /// <summary>Null for anybody but oneself and whoever reports to the viewer, whose reading stands in the record.</summary>
    public async Task<View?> Load(Id<Person>? id, CancellationToken ct)
    {
        var sight = db.For(me);
        var person = await sight
            .Growing.Where(p => p.Id == id)
            .Select(p => new { p.Id, p.Name })
            .SingleOrDefaultAsync(ct);
        if (person is null)
            return null;
        await db.RecordReading(me, GrowthActivity.PlanRead, person.Id, ct);
        var plans = await sight
            .Plans.Where(p => p.PersonId == person.Id)
            .OrderByDescending(p => p.StartedOn)
            .ThenByDescending(p => p.Id)
            .Take(MostPlans)
            .Select(p => new
            {
                Line = new Line(p.Id, p.State, p.StartedOn, p.ProposedOn, p.MetOn, p.AgreedByName, p.Version),
                p.About,
            })
            .ToListAsync(ct);
        var open = plans.Find(p => p.Line.State is PlanState.Drafting or PlanState.Proposed);
        var manager = await sight.ManagersToday.SingleOrDefaultAsync(m => m.PersonId == person.Id, ct);
        return new(
            person.Id,
            person.Name,
            person.Id == me.PersonId,
            manager?.Name,
            await documents.Of(person.Id, open?.About ?? "", ct),
            open?.Line,
            plans.Find(p => p.Line.State == PlanState.Agreed)?.Line,
            [.. plans.Where(p => p.Line.State == PlanState.Superseded).Select(p => p.Line)],
            open is null ? [] : await PlanView.CommentsOn(sight, open.Line.Id, me, ct),
            await MeetingDueOn(obligations, person.Id, me.Today, ct)
        );
    }

    /// <summary>By when the next PD meeting of somebody is due; null where none is.</summary>
    internal static async Task<DateOnly?> MeetingDueOn(
        Obligations obligations,
        Id<Person> person,
        DateOnly today,
        CancellationToken ct
    ) =>
        (await obligations.Of(person, today, ct))?.Of(ObligationKind.PdMeeting) is { } meeting
            ? meeting.State == ObligationState.Done
                ? meeting.NextOn
                : meeting.DueOn
            : null;
}
