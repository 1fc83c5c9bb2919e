#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which evidence exists for a viewer: product.md §5 and §7.</summary>
public sealed partial class Sight
{
    /// <summary>Your own collection. Nobody else reads it, whatever their role.</summary>
    public IQueryable<EvidenceItem> Evidence => db.Set<EvidenceItem>().Where(e => _me != null && e.PersonId == _me);

    /// <summary>
    /// Evidence that quotes you and whose owner asked for your consent. You read your own words and who wants to use them.
    /// </summary>
    public IQueryable<EvidenceItem> QuotesOfMe =>
        db.Set<EvidenceItem>()
            .Where(e =>
                _me != null
                && e.WriterId == _me
                && (
                    e.Consent == QuoteConsent.Asked
                    || e.Consent == QuoteConsent.Agreed
                    || e.Consent == QuoteConsent.Declined
                )
            );

    /// <summary>
    /// What is attached to the ratings that you see: of your own all, of others what needs no consent or has it.
    /// </summary>
    public IQueryable<RatingEvidence> RatingEvidence =>
        db.Set<RatingEvidence>()
            .Where(r =>
                Assessments.Any(a => a.Id == r.AssessmentId)
                && (
                    r.Evidence!.PersonId == _me
                    || r.Evidence.Consent == QuoteConsent.NotNeeded
                    || r.Evidence.Consent == QuoteConsent.Agreed
                )
            );
}
