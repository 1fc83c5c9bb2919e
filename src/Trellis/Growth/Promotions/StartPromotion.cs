using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Promotions;

/// <summary>Starts a promotion case of one's own for a position. One is open at a time.</summary>
public sealed class StartPromotion(AppDb db, Viewer me)
{
    public sealed class Request
    {
        [Required(ErrorMessage = "Choose a position.")]
        public Id<Position>? Position { get; set; }
    }

    public Task<Result<Id<PromotionCase>>> Handle(Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Start(request, ct), ct);

    private async Task<Result<Id<PromotionCase>>> Start(Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (me.PersonId is not { } person)
            return new Problem.Forbidden();
        var sight = db.For(me);
        var position = request.Position!.Value;
        if (!await sight.Positions.AnyAsync(p => p.Id == position && p.RetiredAt == null, ct))
            return new Problem.Missing("This position");
        var open = await sight
            .PromotionCases.Where(c => c.PersonId == person && c.ClosedAt == null)
            .Select(c => new { c.Id, c.PositionId })
            .SingleOrDefaultAsync(ct);
        if (open is not null)
            return open.PositionId == position
                ? open.Id
                : new Problem.Refused(
                    "promotion.open",
                    "A promotion case of yours is open. Close it first.",
                    "Position"
                );
        var started = new PromotionCase
        {
            PersonId = person,
            PositionId = position,
            StartedAt = me.Now,
        };
        db.Add(started);
        db.Record(me, PromotionActivity.Started, started.Id.ToString(), person);
        return await db.Save(ct) is { } problem ? problem : started.Id;
    }
}
