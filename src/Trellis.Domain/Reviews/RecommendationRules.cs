using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>Where a recommendation stands. It is computed from its facts, and never stored.</summary>
public enum RecommendationStage
{
    /// <summary>The manager writes it; it goes to People Ops with the final assessment.</summary>
    Draft,

    /// <summary>People Ops approves it or returns it.</summary>
    Recommended,

    /// <summary>The manager recommends anew, or withdraws it.</summary>
    Returned,

    /// <summary>The position was retired or expects something else by now: the manager is asked again.</summary>
    AskedAgain,

    /// <summary>Approved: the manager tells the person.</summary>
    Approved,

    /// <summary>Told: People Ops changes the position or the pay.</summary>
    Told,

    /// <summary>Over: it took effect.</summary>
    Changed,

    /// <summary>Over: the manager withdrew it.</summary>
    Withdrawn,

    /// <summary>Over: the person's last day came first.</summary>
    Ended,
}

/// <summary>What the rules ask about a recommendation.</summary>
/// <param name="Facts">What was done, oldest first.</param>
/// <param name="From">From when it takes effect; null in a draft that does not say so yet.</param>
/// <param name="LastDay">The person's last day; null while none is known.</param>
/// <param name="IsOutdated">Whether the position was retired, or its expectations changed, since it was recommended.</param>
public sealed record RecommendationCase(
    IReadOnlyList<(RecommendationAct Act, DateOnly On)> Facts,
    DateOnly? From,
    DateOnly? LastDay,
    bool IsOutdated
);

/// <summary>
/// The stages of a promotion or raise: recommended, approved or returned, told, changed (product.md §4, “Promotion and
/// raise”).
/// </summary>
public static class RecommendationRules
{
    /// <summary>How many days People Ops has to answer.</summary>
    public const int AnswerDays = 14;

    /// <summary>How many days the manager has to tell the person, or to recommend anew.</summary>
    public const int TellDays = 7;

    /// <summary>The last fact says where it stands, unless the last day or another position came first.</summary>
    public static RecommendationStage StageOf(RecommendationCase it, DateOnly today)
    {
        var last = it.Facts.Count > 0 ? it.Facts[^1].Act : (RecommendationAct?)null;
        if (last == RecommendationAct.Change)
            return RecommendationStage.Changed;
        if (last == RecommendationAct.Withdraw)
            return RecommendationStage.Withdrawn;
        if (it.LastDay < today)
            return RecommendationStage.Ended;
        if (last is null)
            return RecommendationStage.Draft;
        if (last == RecommendationAct.Return)
            return RecommendationStage.Returned;
        if (it.IsOutdated)
            return RecommendationStage.AskedAgain;
        return last switch
        {
            RecommendationAct.Recommend => RecommendationStage.Recommended,
            RecommendationAct.Approve => RecommendationStage.Approved,
            _ => RecommendationStage.Told,
        };
    }

    /// <summary>Whether a recommendation in this stage is over.</summary>
    public static bool IsOver(this RecommendationStage stage) => stage >= RecommendationStage.Changed;

    /// <summary>
    /// People Ops answers within 14 days; the manager tells, or recommends anew, within 7; the change is due from its day on.
    /// Null for a draft, and when it is over.
    /// </summary>
    public static DateOnly? DueOn(RecommendationCase it, DateOnly today)
    {
        var since = it.Facts.Count > 0 ? it.Facts[^1].On : today;
        return StageOf(it, today) switch
        {
            RecommendationStage.Recommended => since.AddDays(AnswerDays),
            RecommendationStage.Returned or RecommendationStage.AskedAgain or RecommendationStage.Approved =>
                since.AddDays(TellDays),
            RecommendationStage.Told => it.From > since ? it.From : since,
            _ => null,
        };
    }

    /// <summary>Each act has its stages; null if it is its turn.</summary>
    public static Problem? Refuse(RecommendationCase it, RecommendationAct act, DateOnly today)
    {
        var stage = StageOf(it, today);
        var isTurn = act switch
        {
            RecommendationAct.Recommend => stage
                is RecommendationStage.Draft
                    or RecommendationStage.Returned
                    or RecommendationStage.AskedAgain,
            RecommendationAct.Approve or RecommendationAct.Return => stage == RecommendationStage.Recommended,
            RecommendationAct.Tell => stage == RecommendationStage.Approved,
            RecommendationAct.Change => stage == RecommendationStage.Told,
            _ => !stage.IsOver() && stage is not (RecommendationStage.Draft or RecommendationStage.Told),
        };
        return isTurn
            ? null
            : new Problem.Refused(
                "recommendation.turn",
                stage.IsOver()
                    ? "This recommendation is over."
                    : "This is not the turn for that. Reload the page to see where the recommendation stands."
            );
    }

    /// <summary>
    /// People Ops decides as somebody else than the person, whoever recommended it, the manager of today, and anybody who
    /// gave feedback in the review; null if they can.
    /// </summary>
    public static Problem? RefuseApprover(
        Id<Person> asker,
        Id<Person> person,
        Id<Person> writer,
        Id<Person>? manager,
        bool gaveFeedback
    ) =>
        asker == person || asker == writer || asker == manager || gaveFeedback
            ? new Problem.Refused(
                "recommendation.approver",
                "Somebody else in People Ops decides this: you are the person, their manager, or gave feedback."
            )
            : null;

    /// <summary>
    /// A recommendation says from when and why, of a promotion to which other position; null if nothing is missing.
    /// </summary>
    /// <param name="position">The position of today.</param>
    public static Problem? RefuseRecommend(Recommendation it, Id<Position>? position, DateOnly today) =>
        it.Kind == RecommendationKind.Promotion && it.PositionId is null ? Why("Choose the position.", "Position")
        : it.Kind == RecommendationKind.Promotion && it.PositionId == position
            ? Why("This is the position of today. Choose another, or recommend a raise.", "Position")
        : it is { Kind: RecommendationKind.Raise, Raise: null } ? Why("Write the raise a year.", "Raise")
        : it.Raise is { } raise && (raise <= Money.Zero || raise > Money.Most)
            ? Why("Write an amount above zero.", "Raise")
        : it.From is null ? Why("Choose from when.", "From")
        : it.From < today.AddYears(-1) || it.From > today.AddYears(2)
            ? Why("Choose a day from a year ago to two years from now.", "From")
        : it.Reason.Length == 0 ? Why("Write your reason. People Ops reads it.", "Reason")
        : null;

    private static Problem.Refused Why(string why, string field) =>
        new Problem.Refused("recommendation.incomplete", why, field);
}
