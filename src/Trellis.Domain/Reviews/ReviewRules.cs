namespace Trellis.Domain.Reviews;

/// <summary>
/// Where a review stands: facts and the day in, stage, due date and duties out (product.md §4). What may be done is in
/// <see cref="ReviewActRules"/>.
/// </summary>
public static partial class ReviewRules
{
    /// <summary>Maximum length of a text, in characters.</summary>
    public const int TextLimit = 2000;

    /// <summary>Maximum length of a lead's own notes, in characters.</summary>
    public const int NoteLimit = 8000;

    /// <summary>Maximum length of a line, such as a place, in characters.</summary>
    public const int LineLimit = 200;

    /// <summary>The stage of a day, its due date, and what is to be done now.</summary>
    public static ReviewStanding Standing(ReviewCase review, DateOnly today)
    {
        var stage = StageOf(review, today);
        if (stage.IsOver())
            return new(stage, null, false, []);
        var due = DueOn(review, stage);
        var isPaused = review.Leaves.Any(l => l.Has(today));
        return new(stage, due, isPaused, Duties(review, stage, due, today));
    }

    /// <summary>The stage that the facts and the day make.</summary>
    public static ReviewStage StageOf(ReviewCase review, DateOnly today)
    {
        if (Has(review, ReviewAct.Cancel))
            return ReviewStage.Cancelled;
        if (Last(review, ReviewAct.Share, ReviewAct.Correct) is { } shared)
        {
            if (IsAfter(review, ReviewAct.Acknowledge, shared.Index))
                return ReviewStage.Acknowledged;
            var end = DueOn(review, ReviewStage.Acknowledging)?.AddDays(ReviewSchedule.UnacknowledgedAfter);
            if (end < today && !(review.LastDay < end))
                return ReviewStage.NotAcknowledged;
        }
        if (review.IsClosed || review.LastDay < today)
            return ReviewStage.Ended;
        if (Has(review, ReviewAct.Share))
            return ReviewStage.Acknowledging;
        var isAnnual = review.Kind == ReviewKind.Annual360;
        if (Has(review, ReviewAct.HoldConversation))
            return isAnnual ? ReviewStage.Final : ReviewStage.Outcome;
        if (isAnnual && !IsNominated(review))
            return ReviewStage.Nominating;
        if (IsPrepared(review, today))
            return ReviewStage.Conversation;
        return isAnnual ? ReviewStage.Writing : ReviewStage.Preparing;
    }

    /// <summary>Whether enough coworkers are asked, or a reason was given to go on with fewer.</summary>
    public static bool HasCoworkers(ReviewCase review) =>
        review.Coworkers.Count(c => c.Counts) >= review.Terms.CoworkersLeast
        || Has(review, ReviewAct.ExplainFewerCoworkers)
        || Has(review, ReviewAct.CloseFeedback);

    /// <summary>Whether the person has written what they were asked for, or the lead went on without it.</summary>
    public static bool HasPersonsPart(ReviewCase review) =>
        Has(review, ReviewAct.GoOnWithoutPerson)
        || (
            review.Kind == ReviewKind.Annual360
                ? Has(review, ReviewAct.SubmitSelfAssessment)
                : Last(review, ReviewAct.SubmitReflection, ReviewAct.RecallReflection)
                    is { Act: ReviewAct.SubmitReflection }
        );

    internal static bool Has(ReviewCase review, ReviewAct act) => review.Facts.Any(f => f.Act == act);

    /// <summary>Once the least number was agreed, or a reason given, nominating is over for good.</summary>
    private static bool IsNominated(ReviewCase review) =>
        review.Coworkers.Count(c => c.IsAsked) >= review.Terms.CoworkersLeast
        || Has(review, ReviewAct.ExplainFewerCoworkers);

    private static bool IsPrepared(ReviewCase review, DateOnly today) =>
        HasPersonsPart(review)
        && HasCoworkers(review)
        && (
            review.Kind == ReviewKind.Annual360
                ? Has(review, ReviewAct.SubmitManagerAssessment) && !review.Coworkers.Any(c => c.IsOpen)
                : review.Coworkers.All(c => !c.IsOpen || IsLate(review, c, today))
        );

    private static List<ReviewDuty> Duties(ReviewCase review, ReviewStage stage, DateOnly? due, DateOnly today)
    {
        var duties = new List<ReviewDuty>();
        switch (stage)
        {
            case ReviewStage.Preparing or ReviewStage.Nominating or ReviewStage.Writing:
                Prepare(review, stage, due, duties, today);
                break;
            case ReviewStage.Conversation:
                duties.Add(Leads(review.IsPlanned ? ReviewAct.HoldConversation : ReviewAct.PlanMeeting));
                break;
            case ReviewStage.Final when review.IsLevelling:
                duties.Add(new(ReviewParty.PeopleOps, ReviewAct.EndLevelling, due));
                break;
            case ReviewStage.Outcome or ReviewStage.Final:
                duties.Add(Leads(ReviewAct.Share));
                break;
            default:
                duties.Add(new(ReviewParty.Person, ReviewAct.Acknowledge, due));
                break;
        }
        if (!duties.Exists(d => d.Party == ReviewParty.Lead) || review.Lead is not null)
            return duties;
        var waits = review.HasNamedReviewer
            ? new ReviewDuty(ReviewParty.NamedReviewer, ReviewAct.AcceptReviewer, due)
            : new ReviewDuty(ReviewParty.PeopleOps, ReviewAct.NameReviewer, due);
        return [waits, .. duties.Where(d => d.Party != ReviewParty.Lead)];

        ReviewDuty Leads(ReviewAct act) => new(ReviewParty.Lead, act, LeadDueOn(review, due));
    }

    private static void Prepare(
        ReviewCase review,
        ReviewStage stage,
        DateOnly? due,
        List<ReviewDuty> duties,
        DateOnly today
    )
    {
        var leadDue = LeadDueOn(review, due);
        if (!HasCoworkers(review))
            duties.Add(new(ReviewParty.Lead, ReviewAct.InviteCoworkers, leadDue));
        if (!HasPersonsPart(review))
            duties.Add(
                new(
                    ReviewParty.Person,
                    review.Kind == ReviewKind.Annual360 ? ReviewAct.SubmitSelfAssessment : ReviewAct.SubmitReflection,
                    stage == ReviewStage.Nominating ? DueOn(review, ReviewStage.Writing) : due
                )
            );
        if (stage == ReviewStage.Writing && !Has(review, ReviewAct.SubmitManagerAssessment))
            duties.Add(new(ReviewParty.Lead, ReviewAct.SubmitManagerAssessment, leadDue));
        var open = review.Coworkers.Where(c => c.IsOpen).ToList();
        if (open.Exists(c => stage == ReviewStage.Writing || !IsLate(review, c, today)))
            duties.Add(new(ReviewParty.Coworker, ReviewAct.GiveFeedback, open.Max(c => c.DueOn)));
    }

    /// <summary>An owner's leave is never late: what the lead does is due as many days later as they are away.</summary>
    private static DateOnly? LeadDueOn(ReviewCase review, DateOnly? due) =>
        due is { } day ? ObligationDates.Move(day, review.OpenedOn, review.LeadLeaves) : null;

    private static (ReviewAct Act, DateOnly On, int Index)? Last(ReviewCase review, params ReadOnlySpan<ReviewAct> acts)
    {
        for (var i = review.Facts.Count - 1; i >= 0; i--)
            if (acts.Contains(review.Facts[i].Act))
                return (review.Facts[i].Act, review.Facts[i].On, i);
        return null;
    }

    private static bool IsAfter(ReviewCase review, ReviewAct act, int index) =>
        review.Facts.Skip(index + 1).Any(f => f.Act == act);

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
