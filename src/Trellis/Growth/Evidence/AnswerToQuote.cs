using Trellis.Messages;

namespace Trellis.Growth.Evidence;

/// <summary>Agrees to be quoted, or declines. Either answer can be changed; what was read meanwhile stays read.</summary>
public sealed class AnswerToQuote(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<EvidenceItem> id, bool isAgreed, CancellationToken ct)
    {
        if (await db.For(me).QuotesOfMe.SingleOrDefaultAsync(e => e.Id == id, ct) is not { } evidence)
            return new Problem.Missing("This request");
        if (EvidenceRules.RefuseAnswer(evidence.Consent) is { } refused)
            return refused;
        var answer = isAgreed ? QuoteConsent.Agreed : QuoteConsent.Declined;
        if (evidence.Consent == answer)
            return Done.It;
        (evidence.Consent, evidence.ConsentAt) = (answer, me.Now);
        evidence.Version++;
        db.Tell(me, EvidenceMessages.Answered, evidence.PersonId, GrowthRoutes.Evidence);
        db.Record(me, EvidenceActivity.Answered, id.ToString(), evidence.WriterId!.Value);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
