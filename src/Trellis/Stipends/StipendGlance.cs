namespace Trellis.Stipends;

/// <summary>
/// The stipend of somebody in a few words, beside their growth: what can be spent, why, and which requests are on their
/// way.
/// </summary>
public sealed class StipendGlance(AppDb db, Viewer me, Books books)
{
    private const int Shown = 5;

    public sealed record View(
        Id<Person> Id,
        string Name,
        bool IsMine,
        StipendQuote Quote,
        int Policy,
        IReadOnlyList<Line> Open,
        Money? OpensWith
    );

    public sealed record Line(Id<StipendRequest> Id, string What, RequestState State);

    public async Task<View?> Load(Id<Person>? person, CancellationToken ct)
    {
        if (person is not { } id || await books.Of(id, ct) is not { } book)
            return null;
        var sight = db.For(me);
        var open = await sight
            .StipendRequests.Where(r =>
                r.PersonId == id
                && r.State != RequestState.Declined
                && r.State != RequestState.Withdrawn
                && r.State != RequestState.Paid
            )
            .OrderByDescending(r => r.AskedAt)
            .Take(Shown)
            .Select(r => new Line(r.Id, r.What, r.State))
            .ToListAsync(ct);
        return new(
            id,
            book.Name,
            id == me.PersonId,
            book.Quote(me.Today),
            book.PolicyNumber,
            open,
            book.OpensWith(me.Today)
        );
    }
}
