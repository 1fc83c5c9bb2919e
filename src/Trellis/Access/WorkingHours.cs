namespace Trellis.Access;

/// <summary>From when somebody works how many hours for whom: what the stipend asks of employment.</summary>
public sealed record WorkingHours
{
    public required Id<Person> PersonId { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly? Until { get; init; }
    public required int WeeklyMinutes { get; init; }
    public required Id<Person>? ManagerId { get; init; }
    public required string? Manager { get; init; }

    /// <summary>Whether both work here today; otherwise People Ops stands in for the manager.</summary>
    public required bool IsLed { get; init; }
}
