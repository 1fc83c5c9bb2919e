using System.Globalization;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Reviews;

/// <summary>What can be done to a company cycle, and who takes part: product.md §4, “Opening” and “A cycle's settings”.</summary>
public static class CycleRules
{
    /// <summary>How many days after a cycle was cancelled the drafts in it stay with their writers.</summary>
    public const int DraftDays = 30;

    /// <summary>A cycle has a name, terms that can be chosen, and somebody to take part; null if it has.</summary>
    public static Problem? Refuse(Cycle cycle) =>
        cycle.IsForTeams && cycle.Teams.Count == 0
            ? Refused("cycle.teams", "Choose at least one team, or everyone.", "Teams")
        : cycle.StartedUntil > cycle.OpensOn
            ? Refused("cycle.started-until", "Choose the opening day or an earlier day.", nameof(Cycle.StartedUntil))
        : cycle.Terms.Refuse();

    /// <summary>A draft can be changed and thrown away; what was opened is frozen.</summary>
    public static Problem? RefuseChange(Cycle cycle) =>
        cycle.IsDraft
            ? null
            : Refused("cycle.open", "This cycle is open. Its settings are frozen; a stage can be extended.");

    /// <summary>
    /// A draft opens on its opening day, today or later. Opening once more adds whoever can take part by now, once the
    /// first opening is done; one that is cancelled or over does not open.
    /// </summary>
    public static Problem? RefuseOpening(Cycle cycle, DateOnly today) =>
        RefuseIfOver(cycle)
        ?? (
            cycle.IsDraft
                ? cycle.OpensOn < today
                    ? Refused(
                        "cycle.opens-on",
                        $"The opening day was {Say(cycle.OpensOn)}. Choose today or a later day."
                    )
                    : Refuse(cycle)
                : cycle.FilledAt is null
                    ? Refused("cycle.open", "This cycle is open already, and its reviews are being opened.")
                    : null
        );

    /// <summary>A stage is extended until a day that is later than it is due now, and within the longest 360.</summary>
    public static Problem? RefuseExtension(
        Cycle cycle,
        IEnumerable<StageExtension> earlier,
        StageExtension extension,
        DateOnly today
    ) =>
        cycle.IsDraft ? Refused("cycle.draft", "This cycle is a draft. Change its days instead.")
        : RefuseIfOver(cycle) is { } over ? over
        : DueOn(cycle, earlier, extension.Stage) is not { } due
            ? Refused("cycle.stage", "Choose one of the five stages of an annual 360.", "Stage")
        : extension.Until <= due || extension.Until < today
            ? Refused(
                "cycle.until",
                $"This stage is due on {Say(due)}. Choose a later day, from today on.",
                nameof(extension.Until)
            )
        : extension.Until > cycle.OpensOn.AddDays(StageDays.Most)
            ? Refused(
                "cycle.until",
                $"A 360 takes a year at most: choose a day until {Say(cycle.OpensOn.AddDays(StageDays.Most))}.",
                nameof(extension.Until)
            )
        : null;

    /// <summary>A rating calibration is over once, in an open cycle that has one.</summary>
    public static Problem? RefuseLevelled(Cycle cycle) =>
        cycle.IsDraft ? Refused("cycle.draft", "This cycle is a draft.")
        : RefuseIfOver(cycle) is { } over ? over
        : !cycle.Terms.IsLevelled || cycle.LevelledAt is not null
            ? Refused(
                "cycle.levelled",
                "This cycle has no rating calibration, or it is over: final assessments can be shared."
            )
        : null;

    /// <summary>The name for a year later: its year counted up, or the year added.</summary>
    public static string NameAfter(string name, DateOnly opensOn)
    {
        var (year, next) = (Year(opensOn.Year), Year(opensOn.Year + 1));
        var after = name.Contains(year, StringComparison.Ordinal)
            ? name.Replace(year, next, StringComparison.Ordinal)
            : $"{name}, {next}";
        return after.Length <= Cycle.NameLimit ? after : name;
    }

    /// <summary>The same day of the next year that is still to come.</summary>
    public static DateOnly YearAfter(DateOnly day, DateOnly today)
    {
        var years = Math.Max(1, today.Year - day.Year);
        return day.AddYears(years) > today ? day.AddYears(years) : day.AddYears(years + 1);
    }

    /// <summary>What is open can be cancelled, until its last review is over.</summary>
    public static Problem? RefuseCancel(Cycle cycle) =>
        cycle.IsDraft
            ? Refused("cycle.draft", "This cycle is a draft. Delete the draft instead.")
            : RefuseIfOver(cycle);

    /// <summary>How far a cycle has come on a day.</summary>
    public static CycleState StateOf(Cycle cycle, DateOnly today) =>
        cycle switch
        {
            { OpenedAt: null } => CycleState.Draft,
            { CancelledAt: not null } => CycleState.Cancelled,
            { EndedAt: not null } => CycleState.Ended,
            { FilledAt: not null } => CycleState.Open,
            _ => cycle.OpensOn > today ? CycleState.Scheduled : CycleState.Opening,
        };

    /// <summary>When a stage is due for whoever's review opens on the opening day; null where a 360 has no such stage.</summary>
    public static DateOnly? DueOn(Cycle cycle, IEnumerable<StageExtension> extended, ReviewStage stage) =>
        cycle.Terms.Days.Of(stage) is { } days
            ? extended.Where(e => e.Stage == stage).Select(e => e.Until).Append(cycle.OpensOn.AddDays(days)).Max()
            : null;

    /// <summary>
    /// Whoever a 360 can open for takes part, unless they started after the day that is chosen or had a 360 that is
    /// counted from the opening day; null if they take part.
    /// </summary>
    /// <param name="countedFrom">The days from which earlier 360s of theirs were counted, cancelled ones too.</param>
    public static NoAnnual? NotIn(Cycle cycle, AnnualFacts person, IEnumerable<DateOnly> countedFrom, DateOnly today)
    {
        if (person.StartsOn > cycle.StartedUntil)
            return NoAnnual.StartedLater;
        var day = cycle.OpensOn > today ? cycle.OpensOn : today;
        var refused = OpeningRules.RefuseAnnual(person, cycle.Terms.Days.Conversation, day);
        return refused == NoAnnual.OpenReview || !countedFrom.Contains(cycle.OpensOn) ? refused : NoAnnual.SameDay;
    }

    /// <summary>Thirty days after the cancellation, drafts that were never submitted are deleted.</summary>
    public static bool DeletesDrafts(Cycle cycle, DateTime now) =>
        cycle.DraftsDeletedAt is null && cycle.CancelledAt is { } at && at.AddDays(DraftDays) <= now;

    private static Problem.Refused? RefuseIfOver(Cycle cycle) =>
        cycle.CancelledAt is not null ? Refused("cycle.cancelled", "This cycle is cancelled.")
        : cycle.EndedAt is not null ? Refused("cycle.ended", "This cycle is over: its last review has ended.")
        : null;

    private static Problem.Refused Refused(string code, string why, string? field = null) => new(code, why, field);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
