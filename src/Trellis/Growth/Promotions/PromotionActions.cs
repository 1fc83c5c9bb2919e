namespace Trellis.Growth.Promotions;

/// <summary>The buttons of promotion cases.</summary>
public static class PromotionActions
{
    public static void MapPromotionActions(this RouteGroupBuilder actions)
    {
        actions
            .MapPost(
                "/promotion-cases/{id}/evidence/{item}/{evidence}/removal",
                async (
                    Id<PromotionCase> id,
                    Id<Item> item,
                    Id<EvidenceItem> evidence,
                    HttpContext http,
                    AddToPromotion add,
                    CancellationToken ct
                ) =>
                    (await add.Handle(id, new() { Item = item, Evidence = evidence }, isAdded: false, ct)).ToRedirect(
                        http,
                        GrowthRoutes.Promotion(id),
                        "The evidence is removed from the case."
                    )
            )
            .Opens(Persona.Self);
        actions
            .MapPost(
                "/promotion-cases/{id}/sharing",
                async (Id<PromotionCase> id, HttpContext http, SharePromotion share, CancellationToken ct) =>
                    (await share.Handle(id, isShared: true, ct)).ToRedirect(
                        http,
                        GrowthRoutes.Promotion(id),
                        "The case is shared with your manager."
                    )
            )
            .Opens(Persona.Self);
        actions
            .MapPost(
                "/promotion-cases/{id}/unsharing",
                async (Id<PromotionCase> id, HttpContext http, SharePromotion share, CancellationToken ct) =>
                    (await share.Handle(id, isShared: false, ct)).ToRedirect(
                        http,
                        GrowthRoutes.Promotion(id),
                        "The case is no longer shared."
                    )
            )
            .Opens(Persona.Self);
        actions
            .MapPost(
                "/promotion-cases/{id}/closing",
                async (Id<PromotionCase> id, HttpContext http, ClosePromotion close, CancellationToken ct) =>
                    (await close.Handle(id, ct)).ToRedirect(http, GrowthRoutes.Promotions, "The case is closed.")
            )
            .Opens(Persona.Self);
    }
}
