#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which promotion cases exist for a viewer: product.md §5 and §7.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// Your own; what somebody who reports to you today shared with you; and for People Ops what is shared and comes with a
    /// recommendation for the same position that was made since the case was begun and was not withdrawn, never their own.
    /// </summary>
    public IQueryable<PromotionCase> PromotionCases =>
        db.Set<PromotionCase>()
            .Where(c =>
                _me != null
                && (
                    c.PersonId == _me
                    || (c.SharedAt != null && c.ManagerId == _me && Reports.Contains(c.PersonId))
                    || (
                        c.SharedAt != null
                        && me.IsPeopleOps
                        && db.Set<Recommendation>()
                            .Any(r =>
                                r.PersonId == c.PersonId
                                && r.PositionId == c.PositionId
                                && r.Facts.Any(f => f.Act == RecommendationAct.Recommend && f.At >= c.StartedAt)
                                && !r.Facts.Any(f => f.Act == RecommendationAct.Withdraw)
                            )
                    )
                )
            );

    /// <summary>
    /// The evidence in the cases that you see: of your own all, of others what needs no consent or has it.
    /// </summary>
    public IQueryable<CaseEvidence> CaseEvidence =>
        db.Set<CaseEvidence>()
            .Where(x =>
                PromotionCases.Any(c => c.Id == x.CaseId)
                && (
                    x.Evidence!.PersonId == _me
                    || x.Evidence.Consent == QuoteConsent.NotNeeded
                    || x.Evidence.Consent == QuoteConsent.Agreed
                )
            );
}
