namespace Trellis.Stipends.Requests;

/// <summary>The requests that wait for the viewer: as a manager, or in People Ops; and what they decided lately.</summary>
public sealed class Approvals(AppDb db, Viewer me, Books books)
{
    private const int Most = 100;

    public sealed record View(IReadOnlyList<Line> Waiting, IReadOnlyList<Line> Confirm, IReadOnlyList<Line> Elsewhere, string Currency);
    public sealed record Line(Id<StipendRequest> Id, string Person, string What, string Provider, Money Amount, DateOnly AskedOn, DateOnly SpendOn, RequestState State, string? Event);

    /// <summary>None for somebody whom nobody reports to and who is not in People Ops.</summary>
    public async Task<View?> Load(CancellationToken ct)
    {
        if (!Can.DecideOnStipends(me)) return null;
        var sight = db.For(me);
        var open = await sight.StipendRequests.Where(r => r.PersonId != me.PersonId && (r.State == RequestState.Asked || r.State == RequestState.Questioned || r.State == RequestState.Seconding || (r.State == RequestState.Claimed && r.Claim!.LostReason != "" && r.Claim.ConfirmedAt == null)))
            .OrderBy(r => r.AskedAt).ThenBy(r => r.Id).Take(Most).Select(r => new { Line = new Line(r.Id, r.Person!.Name, r.What, r.Provider, r.Amount, r.AskedOn, r.SpendOn, r.State, r.Event!.Name), r.PersonId, Agreed = r.ManagerAgreedAt != null }).ToListAsync(ct);
        var people = open.ConvertAll(o => o.PersonId);
        var actors = (await books.Of(sight.StipendPeople.Where(p => people.Contains(p.Id)), ct)).ToDictionary(b => b.Id, b => me.To(b));
        bool Mine(RequestAct act, Id<Person> person, RequestState state, bool agreed) => actors.TryGetValue(person, out var actor) && RequestRules.May(actor, state, act, agreed);
        return new([.. open.Where(o => o.Line.State is RequestState.Asked or RequestState.Seconding && Mine(RequestAct.Approve, o.PersonId, o.Line.State, o.Agreed)).Select(o => o.Line)],
            [.. open.Where(o => o.Line.State == RequestState.Claimed && Mine(RequestAct.Confirm, o.PersonId, o.Line.State, o.Agreed)).Select(o => o.Line)],
            [.. open.Where(o => o.Line.State == RequestState.Questioned && Mine(RequestAct.Approve, o.PersonId, o.Line.State, o.Agreed)).Select(o => o.Line)], await Finance.ClaimsToPay.Currency(sight, ct));
    }
}
