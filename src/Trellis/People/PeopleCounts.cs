namespace Trellis.People;

/// <summary>How many people and teams there are after an import.</summary>
public sealed record PeopleCounts(int People, int Teams);
