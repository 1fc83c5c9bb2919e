namespace Trellis.Reviews.Coworkers;

/// <summary>How many requests for feedback people have open, over all reviews: a number, and never about whom.</summary>
public sealed class OpenRequests(AppDb db, Viewer me)
{
    /// <summary>The numbers of those who have any.</summary>
    public async Task<IReadOnlyDictionary<Id<Person>, int>> Load(
        IReadOnlyCollection<Id<Person>> people,
        CancellationToken ct
    ) =>
        await db.For(me.AsTrellis())
            .CoworkerRequests.Where(c =>
                people.Contains(c.CoworkerId)
                && c.AskedAt != null
                && c.SubmittedAt == null
                && c.DeclinedAt == null
                && c.ClosedAt == null
            )
            .GroupBy(c => c.CoworkerId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
}
