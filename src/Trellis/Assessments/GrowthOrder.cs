namespace Trellis.Assessments;

/// <summary>Which gaps to grow first.</summary>
public static class GrowthOrder
{
    private const int Limit = 5;

    /// <summary>
    /// At most five gaps: what the role expects comes first, then the target; the largest gap first, then the heavier,
    /// then by name.
    /// </summary>
    public static List<(ItemLevels Levels, bool ForRole)> First(IReadOnlyList<ItemLevels> items)
    {
        var forRole = items
            .Where(l => l.ToRole > 0)
            .OrderByDescending(l => l.ToRole)
            .ThenByDescending(l => l.RoleWeight)
            .ThenBy(l => l.Item.Name, StringComparer.Ordinal);
        var forTarget = items
            .Where(l => l.ToTarget > 0 && l.ToRole is not > 0)
            .OrderByDescending(l => l.ToTarget)
            .ThenByDescending(l => l.TargetWeight)
            .ThenBy(l => l.Item.Name, StringComparer.Ordinal);
        return [.. forRole.Select(l => (l, true)).Concat(forTarget.Select(l => (l, false))).Take(Limit)];
    }
}
