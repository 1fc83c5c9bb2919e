using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>When the outcome of a calibration conversation can be shared, and who finishes what was agreed.</summary>
public static class OutcomeRules
{
    /// <summary>How many agreements and course corrections there are at most.</summary>
    public const int MostPoints = 20;

    /// <summary>
    /// An outcome says what both expect, sums up what coworkers said where any wrote, and each point has an owner among the
    /// two and a day from today on; null if nothing stands in the way.
    /// </summary>
    public static Problem? RefuseShare(
        ReviewOutcome outcome,
        Id<Person> person,
        Id<Person> lead,
        bool hasFeedback,
        DateOnly today
    )
    {
        if (outcome.OfPerson.Length == 0)
            return new Problem.Refused("outcome.incomplete", "Write what you expect of the person.", "OfPerson");
        if (outcome.OfOrganisation.Length == 0)
            return new Problem.Refused(
                "outcome.incomplete",
                "Write what the person expects of you and of the organisation.",
                "OfOrganisation"
            );
        if (hasFeedback && outcome.Summary.Length == 0)
            return new Problem.Refused(
                "outcome.incomplete",
                "Sum up what coworkers said, without names. The person reads this in place of their texts.",
                "Summary"
            );
        if (outcome.Points.Any(p => p.DueOn < today))
            return new Problem.Refused(
                "outcome.incomplete",
                "A date is in the past. Choose today or a later day.",
                "Points"
            );
        return outcome.Points.Any(p => p.DueOn is null || (p.OwnerId != person && p.OwnerId != lead))
            ? new Problem.Refused(
                "outcome.incomplete",
                "Each agreement and each course correction needs one of you two as its owner, and a date.",
                "Points"
            )
            : null;
    }

    /// <summary>Only its owner says that a point of a shared outcome is done, and once; null if nothing stands in the way.</summary>
    public static Problem? RefuseDone(ReviewPoint point, Id<Person> asker) =>
        point.OwnerId != asker ? new Problem.Forbidden()
        : point.DoneAt is not null ? new Problem.Refused("outcome.done", "This is done already.")
        : null;
}
