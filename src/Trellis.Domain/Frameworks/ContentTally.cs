namespace Trellis.Domain.Frameworks;

/// <summary>
/// How many single facts (levels, descriptors, expectations and the like) differ between two contents.
/// </summary>
public sealed record ContentTally(int Added, int Changed, int Removed, int Unchanged)
{
    /// <summary>Whether anything differs at all.</summary>
    public bool IsSame => Added + Changed + Removed == 0;
}
