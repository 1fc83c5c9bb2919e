namespace Trellis.Domain.Frameworks;

/// <summary>Editing what positions expect.</summary>
public static class ExpectationEdits
{
    /// <summary>
    /// Fills in cells of the matrix of positions and items. A cell gives the level; null removes the expectation.
    /// Cells that are not named stay as they are. An expectation that was there keeps its weight, and its desired
    /// level if that is still above the required one.
    /// </summary>
    public static FrameworkContent Expect(
        this FrameworkContent content,
        IReadOnlyDictionary<(string Position, string Item), int?> cells
    )
    {
        var byPosition = cells.ToLookup(c => c.Key.Position, c => (c.Key.Item, Level: c.Value), StringComparer.Ordinal);
        return content.EachPosition(p => p with { Expectations = Expect(p, byPosition[p.Key]) });
    }

    private static IReadOnlyList<ExpectationPart> Expect(
        PositionPart position,
        IEnumerable<(string Item, int? Level)> cells
    )
    {
        var expectations = position.Expectations.ToDictionary(e => e.Item, StringComparer.Ordinal);
        foreach (var (item, cell) in cells)
        {
            if (cell is not { } level)
                expectations.Remove(item);
            else if (expectations.TryGetValue(item, out var e))
                expectations[item] = e with { Level = level, Desired = e.Desired > level ? e.Desired : null };
            else
                expectations[item] = new(item, level);
        }
        return [.. expectations.Values];
    }
}
