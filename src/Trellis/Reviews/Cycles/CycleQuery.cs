namespace Trellis.Reviews.Cycles;

/// <summary>What the people of a cycle are narrowed by, as it stands in an address.</summary>
/// <param name="Team">The id of a manager, "none" for whoever has none, or a part of the name of a manager.</param>
/// <param name="Stage">A part as programs call it, such as "manager-view"; "paused" or "over".</param>
/// <param name="Late">Only those whose turn is late.</param>
public sealed record CycleQuery(string? Team = null, string? Stage = null, bool Late = false)
{
    private const string None = "none",
        Paused = "paused",
        Over = "over";

    /// <summary>Whether it narrows anything.</summary>
    public bool IsAll => string.IsNullOrEmpty(Team) && string.IsNullOrEmpty(Stage) && !Late;

    /// <summary>What can be chosen for a stage, and how it is called.</summary>
    public static IReadOnlyList<(string Value, string Text)> Stages =>
        [
            .. Enum.GetValues<CyclePart>().Select(p => (CycleWords.Word(p), CycleWords.Of(p))),
            (Paused, "Paused"),
            (Over, "Over"),
        ];

    /// <summary>The lines that it leaves; what names no team and no stage leaves none.</summary>
    public IQueryable<CycleLine> Narrow(IQueryable<CycleLine> lines, Sight sight, DateOnly today)
    {
        if (Late)
            lines = lines.Where(l => l.Part != null && !l.IsPaused && l.DueOn < today);
        if (!string.IsNullOrEmpty(Stage))
            lines = ByStage(lines, Stage);
        if (string.IsNullOrEmpty(Team))
            return lines;
        if (Team == None)
            return lines.Where(l => l.TeamId == null);
        if (FormInput.Id<Person>(Team) is { } manager)
            return lines.Where(l => l.TeamId == manager);
        var sought = Sought.Key(Team);
        return lines.Where(l => sight.People.Any(p => p.Id == l.TeamId && p.NameKey.Contains(sought)));
    }

    private static IQueryable<CycleLine> ByStage(IQueryable<CycleLine> lines, string stage)
    {
        if (stage == Paused)
            return lines.Where(l => l.IsPaused && l.Part != null);
        if (stage == Over)
            return lines.Where(l => l.Part == null);
        return CycleWords.Read(stage) is { } part
            ? lines.Where(l => l.Part == part && !l.IsPaused)
            : lines.Where(l => false);
    }
}
