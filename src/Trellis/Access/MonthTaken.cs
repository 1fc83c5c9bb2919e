namespace Trellis.Access;

/// <summary>The sum that approvals take of a month.</summary>
public sealed record MonthTaken
{
    public required DateOnly Month { get; init; }
    public required long Minor { get; init; }
}
