using System.ComponentModel.DataAnnotations;
using Trellis.Assessments;

namespace Trellis.Growth.Promotions;

/// <summary>Puts a piece of one's own evidence beside an expectation of a promotion case, or takes it away.</summary>
public sealed class AddToPromotion(AppDb db, Viewer me, PromotionActs acts)
{
    public sealed class Request
    {
        [Required(ErrorMessage = "Choose an expectation.")]
        public Id<Item>? Item { get; set; }

        [Required(ErrorMessage = "Choose a piece of evidence.")]
        public Id<EvidenceItem>? Evidence { get; set; }
    }

    public Task<Result<Done>> Handle(Id<PromotionCase> id, Request request, bool isAdded, CancellationToken ct) =>
        db.InSerializedTransaction(() => Add(id, request, isAdded, ct), ct);

    private async Task<Result<Done>> Add(Id<PromotionCase> id, Request request, bool isAdded, CancellationToken ct)
    {
        var begun = await acts.Draft(id, ct);
        if (begun.Value is not { } promotion)
            return begun.Problem!;
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var (sight, item, evidence) = (db.For(me), request.Item!.Value, request.Evidence!.Value);
        if (!await sight.Evidence.AnyAsync(e => e.Id == evidence, ct))
            return new Problem.Missing("This evidence");
        var asked = await sight.Requirements([promotion.PositionId], ct);
        if (!asked[promotion.PositionId].Any(r => r.Key == item))
            return new Problem.Missing("This expectation");
        var all = sight.CaseEvidence.Where(x => x.CaseId == id);
        var found = await all.SingleOrDefaultAsync(x => x.ItemId == item && x.EvidenceId == evidence, ct);
        if (isAdded == (found is not null))
            return Done.It;
        if (isAdded && await all.CountAsync(ct) >= PromotionRules.MostEvidence)
            return new Problem.Refused(
                "promotion.many",
                $"{PromotionRules.MostEvidence} pieces of evidence stand in this case. Remove one first."
            );
        if (found is not null)
            db.Remove(found);
        else
            db.Add(
                new CaseEvidence
                {
                    CaseId = id,
                    EvidenceId = evidence,
                    ItemId = item,
                    At = me.Now,
                }
            );
        promotion.Version++;
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
