using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Assessments;

/// <summary>Who may write an assessment, when it counts, and when the two views open to each other.</summary>
public static class AssessmentRules
{
    /// <summary>Maximum length of the evidence, in characters.</summary>
    public const int EvidenceLimit = 2000;

    /// <summary>Only the rater writes an assessment, and only until it is submitted.</summary>
    public static Problem? CanWrite(Assessment assessment, Id<Person> writer) =>
        assessment switch
        {
            { RaterId: var rater } when rater != writer => new Problem.Missing("This assessment"),
            { SubmittedAt: not null } => new Problem.Refused(
                "assessment.submitted",
                "This assessment is submitted. It can no longer be changed."
            ),
            _ => null,
        };

    /// <summary>
    /// Nothing is written in a round that was closed, and no self-assessment once the review went on without it; null if
    /// it can be written.
    /// </summary>
    public static Problem? IsClosed(AssessmentRound round, AssessmentKind kind) =>
        round.ClosedAt is not null ? Closed("This round of assessment was closed before both views were submitted.")
        : round.WithoutSelfAt is not null && kind == AssessmentKind.Self
            ? Closed("The review went on without the self-assessment. Your draft stays with you.")
        : null;

    private static Problem.Refused Closed(string why) => new Problem.Refused("assessment.closed", why);

    /// <summary>A level is one of the item's own scale; null, or text that is no rating, is refused likewise.</summary>
    /// <param name="rated">Null if what was sent cannot be read as a rating.</param>
    /// <param name="highest">The rank of the highest level of the item's scale.</param>
    public static Problem? CanRate(Rated? rated, int highest) =>
        rated is null || rated.Value.Level > highest
            ? new Problem.Refused("rating.level", $"Levels run from 1 to {highest}.")
            : null;

    /// <summary>
    /// An assessment is submitted once, by its rater, when at least one item is rated; what is left out counts as not
    /// assessed.
    /// </summary>
    public static Problem? CanSubmit(Assessment assessment, Id<Person> rater, int answered) =>
        CanWrite(assessment, rater)
        ?? (
            answered == 0
                ? new Problem.Refused(
                    "assessment.empty",
                    "Answer at least one competency first. What you leave open counts as not assessed."
                )
                : null
        );

    /// <summary>A submitted assessment can be recalled by its rater until the other view is submitted too.</summary>
    public static Problem? CanRecall(Assessment assessment, Id<Person> asker, bool complete) =>
        assessment switch
        {
            { RaterId: var rater } when rater != asker => new Problem.Missing("This assessment"),
            { SubmittedAt: null } => new Problem.Refused("assessment.draft", "This assessment is still a draft."),
            _ when complete || assessment.Kind == AssessmentKind.Final => new Problem.Refused(
                "assessment.open",
                "Both views are submitted and open to both of you. They can no longer be changed."
            ),
            _ => null,
        };

    /// <summary>
    /// A round is complete, and opens to both, when a self and a manager assessment in it are submitted, or the manager's
    /// alone where a review goes on without the other.
    /// </summary>
    public static bool IsComplete(
        IEnumerable<(AssessmentKind Kind, bool IsSubmitted)> assessments,
        bool withoutSelf = false
    ) =>
        assessments.Where(a => a.IsSubmitted).Select(a => a.Kind).ToHashSet() is var submitted
        && (withoutSelf || submitted.Contains(AssessmentKind.Self))
        && submitted.Contains(AssessmentKind.Manager);

    /// <summary>
    /// Who will be able to read what is about to be written, in one sentence for the writer. It is shown before typing
    /// and kept with the text.
    /// </summary>
    public static string Audience(AssessmentKind kind, string person, string? manager) =>
        (kind, manager) switch
        {
            (AssessmentKind.Self, { } m) =>
                $"Only you, until you submit it. Then {m}, with your name. You see each other’s view at the same "
                    + $"moment, after both are submitted. Nobody else can read it.",
            (AssessmentKind.Self, null) =>
                "Only you, until you submit it. Then your manager, once you have one and both views are submitted. "
                    + "Nobody else can read it.",
            (AssessmentKind.Manager, _) =>
                $"Only you, until you submit it. Then {person}, with your name. You see each other’s view at the "
                    + $"same moment, after both are submitted. Nobody else can read it.",
            _ => $"You and {person}, and People Ops, once you share it.",
        };
}
