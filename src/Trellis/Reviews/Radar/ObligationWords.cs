using System.Globalization;

namespace Trellis.Reviews.Radar;

/// <summary>How promised conversations are called, by programs and by people.</summary>
public static class ObligationWords
{
    public static readonly IReadOnlyList<ObligationKind> Kinds = Enum.GetValues<ObligationKind>();

    /// <summary>What programs call a kind: "annual-360".</summary>
    public static string Word(this ObligationKind kind) =>
        kind switch
        {
            ObligationKind.Calibration => "calibration",
            ObligationKind.Annual360 => "annual-360",
            ObligationKind.PdMeeting => "pd-meeting",
            _ => "one-on-one",
        };

    /// <summary>What people call a kind: "Annual 360".</summary>
    public static string Label(this ObligationKind kind) =>
        kind switch
        {
            ObligationKind.Calibration => "Calibration conversation",
            ObligationKind.Annual360 => "Annual 360",
            ObligationKind.PdMeeting => "PD meeting",
            _ => "1:1",
        };

    /// <summary>What programs call a state: "overdue".</summary>
    public static string Word(this ObligationState state) =>
        state switch
        {
            ObligationState.NotYet => "not-yet",
            ObligationState.NotTracked => "not-tracked",
            _ => state.ToString().ToLowerInvariant(),
        };

    /// <summary>Reads a kind as programs call it; none where nothing is said. Another word is a problem.</summary>
    public static Problem? Read(string? word, out ObligationKind? kind)
    {
        var fits = Kinds.Where(k => k.Word() == word?.Trim()).ToList();
        kind = fits.Count == 1 ? fits[0] : null;
        return fits.Count == 1 || Names.IsBlank(word)
            ? null
            : new Problem.Missing($"A conversation that is called \"{word}\"", [.. Kinds.Select(Word)]);
    }

    /// <summary>A cell of the table: how it looks, what it says, and what stands below in small.</summary>
    public sealed record Cell(string Style, string Icon, string Title, string Note);

    /// <param name="firstDay">The organisation's first day with Trellis; while it is not set, nothing opens by itself.</param>
    /// <param name="isAway">Whether the person is on leave.</param>
    public static Cell CellOf(Obligation obligation, DateOnly? firstDay, bool isAway, DateOnly today)
    {
        var last = obligation.LastOn is { } on ? $"Last on {DueRules.Past(on, today)}" : null;
        var moved = obligation.IsMoved ? "date moved" : null;
        switch (obligation)
        {
            case { State: ObligationState.NotTracked }:
                return new("no", "none", "Not tracked", "Due before Trellis");
            case { State: ObligationState.Paused } or { DueOn: null }:
                return new("no", "pause", "Paused", isAway ? "On leave" : "Leave without an end");
            case { State: ObligationState.Done }:
                var next = obligation.NextOn is { } by ? $"Next by {Day(by, today)}" : "";
                return new("ok", "check", DueRules.Past(obligation.LastOn!.Value, today), next);
            case { State: ObligationState.Overdue, DueOn: { } due }:
                return new(
                    "late",
                    "stop",
                    DueRules.Words(due, today),
                    Notes(Planned() ?? last ?? "None on record", moved)
                );
            case { IsOpen: true, PlannedOn: { } planned, DueOn: { } due }:
                return new("set", "calendar", DueRules.Near(planned, today), Notes($"Due {Day(due, today)}", moved));
            case { IsOpen: true, DueOn: { } due }:
                var title = due == today ? "Due today" : DueRules.Words(due, today);
                return new("soon", "clock", title, Notes(last, "no date yet", moved));
            default:
                var opens =
                    obligation.Kind == ObligationKind.Calibration && firstDay is not null && !obligation.IsMoved
                        ? $"Opens on {Day(obligation.DueOn!.Value.AddDays(-ReviewSchedule.CalibrationOpens), today)}"
                        : null;
                return new("no", "none", $"By {Day(obligation.DueOn!.Value, today)}", Notes(last ?? opens, moved));
        }

        string? Planned() => obligation.PlannedOn is { } day ? $"Planned for {DueRules.Near(day, today)}" : null;
    }

    /// <summary>"4 January" within half a year, otherwise "4 January 2028".</summary>
    private static string Day(DateOnly day, DateOnly today) => DueRules.Past(day, today);

    private static string Notes(params string?[] notes)
    {
        var words = string.Join(", ", notes.OfType<string>());
        return words.Length == 0 ? "" : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }
}
