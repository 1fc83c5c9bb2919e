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

    /// <summary>Whether the manager works here today; otherwise People Ops stands in.</summary>
    public required bool IsManagerHere { get; init; }
}
