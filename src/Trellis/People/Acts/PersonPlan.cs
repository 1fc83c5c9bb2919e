namespace Trellis.People.Acts;

/// <summary>What an act makes of a person's record, before it is saved.</summary>
/// <param name="From">The first day on which something is different.</param>
/// <param name="Names">The names of everybody whom the records name as a manager.</param>
public sealed record PersonPlan(
    Person Person,
    PersonFacts Before,
    PersonFacts After,
    DateOnly From,
    IReadOnlyDictionary<Id<Person>, string> Names
)
{
    /// <summary>Whether nothing of the person is left.</summary>
    public bool IsRemoval => After.Facts.Count == 0;

    /// <summary>Those who report to them and are not handed to anybody, where the act asks who leads them.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>Whether the reports are those who were given away for a last day that is taken back.</summary>
    public bool IsGivenBack { get; init; }

    /// <summary>Who takes over the reports, where the act hands them to somebody.</summary>
    public Id<Person>? HandTo { get; init; }

    /// <summary>Those who are handed over with the act.</summary>
    public IReadOnlyList<string> Moved { get; init; } = [];
}
