namespace Trellis.Kit;

/// <summary>Lists, a page at a time.</summary>
public static class Paging
{
    /// <summary>
    /// The number of the page to show where this one is asked for, from 1: the first where it is less, the last where
    /// there are not that many.
    /// </summary>
    public static async Task<int> PageAt<T>(this IQueryable<T> all, int asked, int size, CancellationToken ct)
    {
        if (asked <= 1)
            return 1;
        var count = await all.CountAsync(ct);
        return Math.Clamp(asked, 1, Math.Max(1, (count - 1) / size + 1));
    }
}
