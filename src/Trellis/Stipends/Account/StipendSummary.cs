namespace Trellis.Stipends.Account;

/// <summary>
/// The stipend of somebody in a few words, beside their growth: what can be spent, why, and which requests are on their
/// way.
/// </summary>
public sealed class StipendSummary(AppDb db, Viewer me, StipendAccounts accounts)
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
        if (person is not { } id || await accounts.For(id, ct) is not { } account)
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
            account.Name,
            id == me.PersonId,
            account.Quote(me.Today),
            account.PolicyNumber,
            open,
            account.OpensWith(me.Today)
        );
    }
}
