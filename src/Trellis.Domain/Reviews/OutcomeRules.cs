using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>When the outcome of a calibration conversation can be shared, and who finishes what was agreed.</summary>
public static class OutcomeRules
{
    /// <summary>How many agreements and course corrections there are at most.</summary>
    public const int MostPoints = 20;

    /// <summary>
    /// An outcome says what both expect, sums up what coworkers said where two or more wrote, and each point has an owner among the
    /// two and a day from today on; null if nothing stands in the way.
    /// </summary>
    public static Problem? RefuseShare(
        ReviewOutcome outcome,
        Id<Person> person,
        Id<Person> lead,
        int wrote,
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
        if (RefuseSummary(outcome.Summary, VisibilityMode.NamedToManager, wrote) is { } summary)
            return summary;
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

    /// <summary>
    /// Where coworkers are summarised to the person, two or more are summed up. What only one wrote nobody summarises: it
    /// would be their own words. Null if nothing stands in the way.
    /// </summary>
    /// <param name="wrote">How many coworkers gave feedback.</param>
    public static Problem? RefuseSummary(string summary, VisibilityMode mode, int wrote) =>
        mode != VisibilityMode.NamedToManager ? null
        : wrote > 1 && summary.Length == 0
            ? new Problem.Refused(
                "outcome.incomplete",
                "Sum up what coworkers said, without names. The person reads this in place of their texts.",
                "Summary"
            )
        : wrote == 1 && summary.Length > 0
            ? new Problem.Refused(
                "outcome.one-coworker",
                "Only one coworker wrote, so a summary would be theirs alone. Use it in reasons of your own.",
                "Summary"
            )
        : null;

    /// <summary>Only its owner says that a point of a shared outcome is done, and once; null if nothing stands in the way.</summary>
    public static Problem? RefuseDone(ReviewPoint point, Id<Person> asker) =>
        point.OwnerId != asker ? new Problem.Forbidden()
        : point.DoneAt is not null ? new Problem.Refused("outcome.done", "This is done already.")
        : null;
}
