namespace Trellis.Reviews.Opening;

/// <summary>
/// What decides whether an annual 360 can open for people, in a few queries however many they are. Read as Trellis: it is
/// for who opens reviews, never for who reads them.
/// </summary>
public sealed class AnnualCandidates(AppDb db, Viewer me)
{
    /// <param name="Held">Conversations of earlier 360s, in any order.</param>
    /// <param name="CountedFrom">The days from which earlier 360s were counted, cancelled ones too.</param>
    public sealed record Candidate(
        Id<Person> Id,
        string Name,
        AnnualFacts Facts,
        IReadOnlyList<DateOnly> Held,
        IReadOnlyList<DateOnly> CountedFrom
    );

    /// <summary>The people of a query, in no particular order.</summary>
    public async Task<IReadOnlyList<Candidate>> Load(IQueryable<Person> people, CancellationToken ct)
    {
        var all = db.For(me.AsTrellis());
        var rows = await people
            .AsNoTracking()
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.StartsOn,
                p.EndsOn,
                HasPosition = all.EmploymentsToday.Any(e =>
                    e.PersonId == p.Id
                    && all.FrameworkVersions.Any(v =>
                        v.Number == v.Framework!.InForce && v.FrameworkId == e.Position!.FrameworkId
                    )
                ),
            })
            .ToListAsync(ct);
        var ids = people.Select(p => p.Id);
        var reviews = (
            await all
                .Reviews.Where(r => ids.Contains(r.PersonId))
                .Where(r => r.EndedAt == null || r.Kind == ReviewKind.Annual360)
                .Select(r => new
                {
                    r.PersonId,
                    r.Kind,
                    r.CountedFrom,
                    IsOpen = r.EndedAt == null,
                    HeldOn = r.Facts.Where(f => f.Act == ReviewAct.HoldConversation).Max(f => (DateOnly?)f.On),
                })
                .ToListAsync(ct)
        ).ToLookup(r => r.PersonId);
        var recorded = (
            await all
                .ConversationsOnRecord.Where(c => c.Kind == ObligationKind.Annual360 && c.VoidedAt == null)
                .Where(c => ids.Contains(c.PersonId))
                .Select(c => new { c.PersonId, c.On })
                .ToListAsync(ct)
        ).ToLookup(c => c.PersonId, c => c.On);
        var leaves = (await all.Leaves.Where(l => ids.Contains(l.PersonId)).ToListAsync(ct)).ToLookup(
            l => l.PersonId,
            l => new LeaveTime(l.Id, l.From, l.Until)
        );
        return rows.ConvertAll(p =>
        {
            var annual = reviews[p.Id].Where(r => r.Kind == ReviewKind.Annual360).ToList();
            List<DateOnly> held = [.. annual.Select(r => r.HeldOn).OfType<DateOnly>(), .. recorded[p.Id]];
            return new Candidate(
                p.Id,
                p.Name,
                new(
                    p.StartsOn,
                    p.EndsOn,
                    p.HasPosition,
                    reviews[p.Id].Any(r => r.IsOpen),
                    held.Count > 0 ? held.Max() : null,
                    [.. leaves[p.Id]]
                ),
                held,
                annual.ConvertAll(r => r.CountedFrom)
            );
        });
    }
}
