namespace Trellis.Access;

/// <summary>How many people report to a manager on a day; to nobody, where there is none.</summary>
public sealed record TeamSize
{
    public required Id<Person>? ManagerId { get; init; }
    public required int People { get; init; }
}
