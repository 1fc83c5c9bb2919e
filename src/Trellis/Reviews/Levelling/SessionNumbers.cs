using Microsoft.Extensions.Caching.Memory;

namespace Trellis.Reviews.Levelling;

/// <summary>
/// The numbers of a rating calibration for the viewer. What was compared never changes, so they are worked out once for
/// each reader, and kept in memory while they are looked at.
/// </summary>
public sealed class SessionNumbers(AppDb db, Viewer me, IMemoryCache cache)
{
    /// <summary>About how many bytes a row of one manager and one competency takes.</summary>
    private const int RowSize = 200;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <param name="cycle">A cycle whose rating calibration has begun.</param>
    public async Task<LevellingNumbers> Load(Cycle cycle, CancellationToken ct)
    {
        var key = (typeof(SessionNumbers), cycle.Id, me.PersonId);
        if (cache.TryGetValue(key, out LevellingNumbers? known))
            return known!;
        // counts are made of levels that the viewer may not read one by one
        var all = db.For(me.AsTrellis());
        var sessions = await all
            .Cycles.Where(c => c.LevellingBeganAt <= cycle.LevellingBeganAt)
            .OrderBy(c => c.LevellingBeganAt)
            .ThenBy(c => c.Id)
            .Select(c => c.Id)
            .ToListAsync(ct);
        var until = sessions.IndexOf(cycle.Id) + 1;
        var compared = (
            await all.ComparedFinals.AsNoTracking().Where(f => sessions.Contains(f.CycleId)).ToListAsync(ct)
        ).ToLookup(f => f.CycleId);
        var numbers = LevellingNumbers.For(me.PersonId, [.. sessions.Take(until).Select(id => compared[id].ToList())]);
        return cache.Set(
            key,
            numbers,
            new MemoryCacheEntryOptions { Size = 1000 + RowSize * numbers.Levels.Rows.Count, SlidingExpiration = Kept }
        );
    }
}
