using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Careers;

/// <summary>
/// What a change of one expectation does to those in the position; names are sorted. Unknown is not a gap: nobody has
/// said where they stand.
/// </summary>
public sealed record Impact(
    IReadOnlyList<string> NewGap,
    IReadOnlyList<string> Wider,
    IReadOnlyList<string> Narrower,
    IReadOnlyList<string> Closed,
    IReadOnlyList<string> Unchanged,
    IReadOnlyList<string> Unknown
)
{
    /// <summary>Everybody in the position.</summary>
    public int Holders => NewGap.Count + Wider.Count + Narrower.Count + Closed.Count + Unchanged.Count + Unknown.Count;
}

/// <summary>Somebody in a position, and the levels that they are known to hold, by item.</summary>
public sealed record Holder(Id<Person> Person, string Name, string Position, IReadOnlyDictionary<string, int> Levels);
