namespace Trellis.Stipends.Account;

/// <summary>Voids a fact that was recorded wrongly. It stays in the record of activity.</summary>
public sealed class VoidFact(AppDb db, Viewer me, StipendAccounts accounts)
{
    public Task<Result<Id<Person>>> Handle(Id<StipendFact> id, CancellationToken ct) =>
        db.InSerializedTransaction(() => Void(id, ct), ct);

    private async Task<Result<Id<Person>>> Void(Id<StipendFact> id, CancellationToken ct)
    {
        if (
            await db.For(me).StipendFacts.SingleOrDefaultAsync(f => f.Id == id, ct) is not { } fact
            || await accounts.For(fact.PersonId, ct) is not { } account
        )
            return new Problem.Missing("This fact");
        if (
            fact.PersonId == me.PersonId
            || (!me.IsPeopleOps && (account.ManagerId != me.PersonId || fact.Kind == StipendFactKind.PolicyGroup))
        )
            return new Problem.Forbidden();
        if (fact.VoidedAt is not null)
            return fact.PersonId;
        fact.VoidedAt = me.Now;
        db.Record(me, StipendActivity.FactVoided, fact.PersonId.ToString(), fact.PersonId, fact.Kind.ToString());
        return await db.Save(ct) is { } problem ? problem : fact.PersonId;
    }
}
