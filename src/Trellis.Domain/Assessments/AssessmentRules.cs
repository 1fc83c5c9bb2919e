using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Assessments;

/// <summary>Who assesses, when it counts, and when the two views open to each other.</summary>
public static class AssessmentRules
{
    /// <summary>The most that fits in "what shows it", in characters.</summary>
    public const int EvidenceLimit = 2000;

    /// <summary>An assessment is written by its rater until it is sent, and not afterwards.</summary>
    public static Problem? CanWrite(Assessment assessment, Id<Person> writer) =>
        assessment switch
        {
            { RaterId: var rater } when rater != writer => new Problem.Missing("This assessment"),
            { SentAt: { } at } => new Problem.Refused(
                "assessment.sent",
                $"This assessment was sent on {at:d MMMM yyyy}. It can no longer be changed."
            ),
            _ => null,
        };

    /// <summary>
    /// An answer is a level of the item's own scale, or one of the two ways to say that there is none.
    /// </summary>
    public static Problem? CanAnswer(Answer answer, int? level, int highest) =>
        (answer, level) switch
        {
            (Answer.Level, null) => new Problem.Refused(
                "rating.no-level",
                "Choose a level, or say that there was no opportunity."
            ),
            (Answer.Level, var l) when l < 1 || l > highest => new Problem.Refused(
                "rating.level",
                $"Levels run from 1 to {highest}."
            ),
            (not Answer.Level, not null) => new Problem.Refused(
                "rating.level",
                "A level does not go with this answer."
            ),
            _ => null,
        };

    /// <summary>
    /// An assessment is sent once, by its rater, when at least one item has an answer; what is left open counts as not
    /// assessed.
    /// </summary>
    public static Problem? CanSend(Assessment assessment, Id<Person> sender, int answered) =>
        CanWrite(assessment, sender)
        ?? (
            answered == 0
                ? new Problem.Refused(
                    "assessment.empty",
                    "Answer at least one competency first. What you leave open counts as not assessed."
                )
                : null
        );

    /// <summary>A sent assessment can be taken back by its rater until the other view is sent too.</summary>
    public static Problem? CanTakeBack(Assessment assessment, Id<Person> asker, bool complete) =>
        assessment switch
        {
            { RaterId: var rater } when rater != asker => new Problem.Missing("This assessment"),
            { SentAt: null } => new Problem.Refused("assessment.draft", "This assessment is still a draft."),
            _ when complete || assessment.Kind == AssessmentKind.Final => new Problem.Refused(
                "assessment.open",
                "Both views are sent and open to both of you. They can no longer be changed."
            ),
            _ => null,
        };

    /// <summary>A round is complete, and opens to both, when a self and a manager assessment in it are sent.</summary>
    public static bool IsComplete(IEnumerable<(AssessmentKind Kind, bool Sent)> assessments) =>
        assessments.Where(a => a.Sent).Select(a => a.Kind).ToHashSet() is var sent
        && sent.Contains(AssessmentKind.Self)
        && sent.Contains(AssessmentKind.Manager);

    /// <summary>
    /// Who will read what is about to be written, in one sentence for the writer. Shown before typing and kept with the
    /// text.
    /// </summary>
    public static string Readers(AssessmentKind kind, string person, string? manager) =>
        (kind, manager) switch
        {
            (AssessmentKind.Self, { } m) =>
                $"Only you, until you send it. Then {m}, with your name. You see each other’s view at the same "
                    + $"moment, after both are sent. Nobody else can read it.",
            (AssessmentKind.Self, null) =>
                "Only you, until you send it. Then your manager, once you have one and both views are sent. Nobody "
                    + "else can read it.",
            (AssessmentKind.Manager, _) =>
                $"Only you, until you send it. Then {person}, with your name. You see each other’s view at the same "
                    + $"moment, after both are sent. Nobody else can read it.",
            _ => $"You and {person}, and People Ops, once you share it.",
        };
}
