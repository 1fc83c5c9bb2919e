namespace Trellis.Reviews.Coworkers;

/// <summary>Whether people can be nominated, or asked, in a review: the rules on what stands in the database.</summary>
public sealed class CoworkerChecks(AppDb db, Viewer me, OpenRequests open)
{
    /// <summary>Why these people cannot be nominated, or asked; null if they can.</summary>
    public async Task<Problem?> Refuse(
        ReviewInfo info,
        IReadOnlyList<Id<Person>> people,
        bool isNominating,
        CancellationToken ct
    )
    {
        var sight = db.For(me);
        var known = await sight
            .CoworkerProgress.Where(c => c.ReviewId == info.Id && (c.ClosedAt == null || c.DeclinedAt != null))
            .Select(c => new { c.CoworkerId, IsAsked = c.AskedAt != null })
            .ToListAsync(ct);
        var counting = info.Case.Coworkers.Count(c => c.Counts);
        if (isNominating)
            counting += known.Count(c => !c.IsAsked);
        if (CoworkerRules.RefuseNumber(counting, people.Count, info.Terms.CoworkersMost) is { } many)
            return many;
        var names = await sight
            .Colleagues.Where(c => people.Contains(c.PersonId))
            .ToDictionaryAsync(c => c.PersonId, c => c.Name, ct);
        var counts = await open.Load(people, ct);
        foreach (var one in people)
        {
            if (!names.TryGetValue(one, out var name))
                return new Problem.Missing("This coworker");
            var refused = CoworkerRules.RefuseCoworker(
                one,
                name,
                info.PersonId,
                info.LeadId,
                info.ManagerId,
                known.Exists(c => c.CoworkerId == one && (c.IsAsked || isNominating)),
                counts.GetValueOrDefault(one),
                info.Terms.RequestsMost
            );
            if (refused is not null)
                return refused;
        }
        return null;
    }
}
