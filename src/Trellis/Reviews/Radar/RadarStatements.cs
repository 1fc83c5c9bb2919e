using Trellis.Ui;

namespace Trellis.Reviews.Radar;

/// <summary>Three sentences about many people's promised conversations: who is late, and what comes.</summary>
public static class RadarStatements
{
    public static IReadOnlyList<ObligationRadar.Statement> Of(IReadOnlyList<Obligations.Line> lines, DateOnly today) =>
        [Late(lines, today), Calibrations(lines, today), Annuals(lines, today)];

    private static ObligationRadar.Statement Late(IReadOnlyList<Obligations.Line> lines, DateOnly today)
    {
        var late = lines
            .Where(l => l.Late.Any())
            .Select(l => (l.Name, Since: l.Late.Min(o => o.DueOn)!.Value))
            .OrderBy(l => l.Since)
            .ToList();
        if (late.Count == 0)
            return new("No one is overdue", "Nothing that was promised is late.");
        var days = Say.Count(today.DayNumber - late[0].Since.DayNumber, "day", "days");
        return new(
            $"{Number(late.Count)} {(late.Count == 1 ? "person is" : "people are")} overdue",
            late.Count == 1 ? $"{late[0].Name} has waited {days}." : $"{late[0].Name} has waited longest, {days}."
        );
    }

    private static ObligationRadar.Statement Calibrations(IReadOnlyList<Obligations.Line> lines, DateOnly today)
    {
        var coming = lines
            .Select(l => (l.Name, l.Of(ObligationKind.Calibration)?.State, l.Of(ObligationKind.Calibration)?.DueOn))
            .Where(c => c.State is ObligationState.Upcoming or ObligationState.Due or ObligationState.NotYet)
            .Where(c => c.DueOn <= today.AddDays(DueRules.DaysAhead))
            .OrderBy(c => c.DueOn)
            .Select(c => $"{c.Name} by {DueRules.Past(c.DueOn!.Value, today)}")
            .ToList();
        return new(
            coming.Count == 0
                ? "No calibration conversation is coming up"
                : $"{Number(coming.Count)} calibration {(coming.Count == 1 ? "conversation" : "conversations")} coming up",
            coming.Count == 0 ? $"In the next {DueRules.DaysAhead} days." : $"{Say.Few(coming)}."
        );
    }

    private static ObligationRadar.Statement Annuals(IReadOnlyList<Obligations.Line> lines, DateOnly today)
    {
        var open = lines
            .Select(l => l.Of(ObligationKind.Annual360))
            .Where(o => o is { IsOpen: true, PlannedOn: null })
            .Select(o => o!.DueOn!.Value)
            .Order()
            .ToList();
        if (open.Count == 0)
            return new("No 360 is without a date", "Every conversation that is due has a day.");
        var first =
            open[0] < today ? $"The first was due on {DueRules.Past(open[0], today)}."
            : open[0] == today ? "The first is due today."
            : $"The first is due by {DueRules.Past(open[0], today)}.";
        return new($"{Number(open.Count)} {(open.Count == 1 ? "360 has" : "360s have")} no date yet", first);
    }

    private static string Number(int n) => Say.Capital(Say.Word(n));
}
