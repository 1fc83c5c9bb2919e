using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Reviews;

/// <summary>
/// What coworkers wrote in the mode “anonymous aggregate”, as the person and the manager read it: without names and
/// times, made once, and never added to.
/// </summary>
/// <param name="Counts">Each competency that was asked about, shown or not.</param>
/// <param name="Texts">By field, in shuffled order; fields without a text are not in it.</param>
public sealed record AnonymousRelease(
    IReadOnlyList<AnonymousRelease.Row> Counts,
    IReadOnlyDictionary<AnonymousField, IReadOnlyList<string>> Texts
)
{
    /// <summary>One competency.</summary>
    /// <param name="Counts">How many gave each level, from the lowest; null where that is not shown.</param>
    public sealed record Row(Id<Item> Item, IReadOnlyList<int>? Counts);
}
