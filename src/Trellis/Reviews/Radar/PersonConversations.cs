namespace Trellis.Reviews.Radar;

/// <summary>
/// What one person is promised, and what People Ops recorded of it: for themselves, their manager and People Ops.
/// </summary>
public sealed class PersonConversations(AppDb db, Viewer me, Obligations obligations)
{
    public sealed record View(
        Id<Person> Id,
        string Name,
        string? Manager,
        bool IsAway,
        IReadOnlyList<Promise> Promises,
        IReadOnlyList<Recorded> OnRecord,
        IReadOnlyList<ReviewLine> Reviews,
        bool MayRecord,
        bool MayOpen,
        DateOnly? FirstDay
    );

    /// <param name="State">
    /// upcoming, due, overdue, done, not-yet, not-tracked (it was due before Trellis) or paused (on leave).
    /// </param>
    /// <param name="DueOn">Null where an open-ended leave leaves no date.</param>
    /// <param name="IsMoved">Whether leave, or a review that opened on another day, moved it.</param>
    public sealed record Promise(
        string Kind,
        string State,
        DateOnly? DueOn,
        bool IsMoved,
        DateOnly? PlannedOn,
        DateOnly? LastOn,
        DateOnly? NextOn
    );

    /// <param name="By">The name of whoever recorded it.</param>
    public sealed record Recorded(Id<ConversationOnRecord> Id, string Kind, DateOnly On, string By);

    /// <summary>A review of the person.</summary>
    /// <param name="EndedAt">Null while it is open.</param>
    public sealed record ReviewLine(Id<Review> Id, ReviewKind Kind, DateOnly OpenedOn, DateTime? EndedAt);

    /// <summary>The lines as the page shows them, beside the answer for programs.</summary>
    public IReadOnlyList<Obligation> Shown { get; private set; } = [];

    public async Task<View?> Load(Id<Person> id, CancellationToken ct)
    {
        var sight = db.For(me);
        if (await sight.ObligationPeople.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person)
            return null;
        await db.RecordReading(me, RadarActivity.Read, id, ct);
        var line = await obligations.Of(id, me.Today, ct);
        var recorded = await sight
            .ConversationsOnRecord.Where(c => c.PersonId == id && c.VoidedAt == null)
            .OrderByDescending(c => c.On)
            .ThenBy(c => c.Kind)
            .Select(c => new
            {
                c.Id,
                c.Kind,
                c.On,
                c.ByName,
            })
            .ToListAsync(ct);
        var reviews = await sight
            .Reviews.Where(r => r.PersonId == id)
            .OrderByDescending(r => r.OpenedAt)
            .Select(r => new ReviewLine(r.Id, r.Kind, r.OpenedOn, r.EndedAt))
            .ToListAsync(ct);
        Shown = line?.All ?? [];
        return new(
            id,
            person.Name,
            line?.Manager,
            line?.IsAway == true,
            [
                .. Shown.Select(o => new Promise(
                    o.Kind.Word(),
                    o.State.Word(),
                    o.DueOn,
                    o.IsMoved,
                    o.PlannedOn,
                    o.LastOn,
                    o.NextOn
                )),
            ],
            recorded.ConvertAll(c => new Recorded(c.Id, c.Kind.Word(), c.On, c.ByName)),
            reviews,
            Can.RecordConversations(me) && id != me.PersonId,
            Can.RecordConversations(me) && id != me.PersonId && reviews.TrueForAll(r => r.EndedAt is not null),
            (await obligations.Terms(ct)).FirstDay
        );
    }
}
