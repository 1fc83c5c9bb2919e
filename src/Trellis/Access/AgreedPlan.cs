namespace Trellis.Access;

/// <summary>That a PD plan was agreed, and nothing of what it says.</summary>
public sealed record AgreedPlan
{
    public required Id<Person> PersonId { get; init; }

    /// <summary>The day of the meeting in which it was agreed.</summary>
    public required DateOnly MetOn { get; init; }
}
