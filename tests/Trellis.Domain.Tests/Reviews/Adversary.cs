namespace Trellis.Domain.Tests.Reviews;

/// <summary>
/// A reader who knows the rules, keeps everything they were ever shown, and thinks through every assignment of levels to
/// people that would have looked the same to them.
/// </summary>
internal static class Adversary
{
    /// <summary>
    /// What the reader learns in some world: the first cell that has one level only in all worlds that look the same to
    /// them. Null where there is none in any world.
    /// </summary>
    /// <param name="cells">Levels to find out, one for each person (and item or cycle).</param>
    /// <param name="levels">Each cell has a level from 1 to this one.</param>
    /// <param name="known">Cells that the reader knows.</param>
    /// <param name="see">Everything the reader is shown, over all times, in a world.</param>
    /// <param name="believes">Which worlds the reader holds possible; null for all.</param>
    public static string? Learns(
        int cells,
        int levels,
        IReadOnlyCollection<int> known,
        Func<int[], string> see,
        Func<int[], bool>? believes = null
    )
    {
        Dictionary<string, (int[] Levels, int[] Example)> alike = [];
        foreach (var world in Worlds(cells, levels))
        {
            if (believes is not null && !believes(world))
                continue;
            var sight = $"{string.Concat(known.Select(c => world[c]))}|{see(world)}";
            if (!alike.TryGetValue(sight, out var seen))
                alike[sight] = seen = (new int[cells], [.. world]);
            for (var cell = 0; cell < cells; cell++)
                seen.Levels[cell] |= 1 << world[cell];
        }
        foreach (var (sight, (possible, example)) in alike)
            for (var cell = 0; cell < cells; cell++)
                if (!known.Contains(cell) && int.IsPow2(possible[cell]))
                    return $"cell {cell} in {string.Concat(example)}, seen {sight}";
        return null;
    }

    /// <summary>Every assignment of levels to cells; the array is the same one each time.</summary>
    private static IEnumerable<int[]> Worlds(int cells, int levels)
    {
        var world = Enumerable.Repeat(1, cells).ToArray();
        while (true)
        {
            yield return world;
            var cell = 0;
            while (cell < cells && world[cell] == levels)
                world[cell++] = 1;
            if (cell == cells)
                yield break;
            world[cell]++;
        }
    }
}
