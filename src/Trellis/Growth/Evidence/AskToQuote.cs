using Trellis.Messages;

namespace Trellis.Growth.Evidence;

/// <summary>Asks the writer of a quote whether more people may read it.</summary>
public sealed class AskToQuote(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<EvidenceItem> id, CancellationToken ct)
    {
        if (await db.For(me).Evidence.SingleOrDefaultAsync(e => e.Id == id, ct) is not { } evidence)
            return new Problem.Missing("This evidence");
        if (EvidenceRules.RefuseAsking(evidence.Consent) is { } refused)
            return refused;
        (evidence.Consent, evidence.ConsentAt) = (QuoteConsent.Asked, me.Now);
        evidence.Version++;
        db.Tell(me, EvidenceMessages.Asked, evidence.WriterId!.Value, GrowthRoutes.Quote(id));
        db.Record(me, EvidenceActivity.Asked, id.ToString(), evidence.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
