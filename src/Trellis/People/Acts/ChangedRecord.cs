namespace Trellis.People.Acts;

/// <summary>The record of one person before and after an act.</summary>
public sealed record ChangedRecord(Person Person, PersonFacts Before, PersonFacts After)
{
    /// <summary>Whether the act makes anything different.</summary>
    public bool IsMoved => !ReferenceEquals(Before, After);
}
