using Trellis.Inbox;

namespace Trellis.Growth.Promotions;

/// <summary>What promotion cases register and answer.</summary>
public static class PromotionsModule
{
    public static IServiceCollection AddPromotions(this IServiceCollection services) =>
        services
            .AddActivities(typeof(PromotionActivity))
            .AddScoped<PromotionActs>()
            .AddScoped<PromotionList>()
            .AddScoped<PromotionView>()
            .AddScoped<StartPromotion>()
            .AddScoped<WritePromotion>()
            .AddScoped<AddToPromotion>()
            .AddScoped<SharePromotion>()
            .AddScoped<ClosePromotion>()
            .AddScoped<MyPromotionData>()
            .AddScoped<ITaskSource, PromotionTasks>();

    public static void MapPromotions(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/me/promotion-cases",
                async (PromotionList list, CancellationToken ct) => TypedResults.Ok(await list.Load(ct))
            )
            .Opens(Persona.SignedIn);
        api.MapPost(
                "/me/promotion-cases",
                async (StartPromotion.Request body, StartPromotion start, CancellationToken ct) =>
                    (await start.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/promotion-cases/{id}",
                async (Id<PromotionCase> id, PromotionView view, CancellationToken ct) =>
                    (await view.Load(id, ct)).OrMissing("This promotion case")
            )
            .Opens(Persona.Own);
        api.MapPut(
                "/promotion-cases/{id}",
                async (Id<PromotionCase> id, WritePromotion.Request body, WritePromotion write, CancellationToken ct) =>
                    (await write.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapPost(
                "/promotion-cases/{id}/evidence",
                async (Id<PromotionCase> id, AddToPromotion.Request body, AddToPromotion add, CancellationToken ct) =>
                    (await add.Handle(id, body, isAdded: true, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapDelete(
                "/promotion-cases/{id}/evidence/{item}/{evidence}",
                async (
                    Id<PromotionCase> id,
                    Id<Item> item,
                    Id<EvidenceItem> evidence,
                    AddToPromotion add,
                    CancellationToken ct
                ) => (await add.Handle(id, new() { Item = item, Evidence = evidence }, isAdded: false, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapPut(
                "/promotion-cases/{id}/sharing",
                async (Id<PromotionCase> id, SharePromotion share, CancellationToken ct) =>
                    (await share.Handle(id, isShared: true, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapDelete(
                "/promotion-cases/{id}/sharing",
                async (Id<PromotionCase> id, SharePromotion share, CancellationToken ct) =>
                    (await share.Handle(id, isShared: false, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapPost(
                "/promotion-cases/{id}/closing",
                async (Id<PromotionCase> id, ClosePromotion close, CancellationToken ct) =>
                    (await close.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
    }
}
