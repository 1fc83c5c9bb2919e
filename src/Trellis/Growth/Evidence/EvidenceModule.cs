using Trellis.Inbox;
using Trellis.Messages;

namespace Trellis.Growth.Evidence;

/// <summary>What evidence registers and answers.</summary>
public static class EvidenceModule
{
    public static IServiceCollection AddEvidence(this IServiceCollection services) =>
        services
            .AddActivities(typeof(EvidenceActivity))
            .AddMessages(typeof(EvidenceMessages))
            .AddScoped<EvidenceSources>()
            .AddScoped<MyEvidence>()
            .AddScoped<KeepEvidence>()
            .AddScoped<RemoveEvidence>()
            .AddScoped<AskToQuote>()
            .AddScoped<AnswerToQuote>()
            .AddScoped<MyEvidenceData>()
            .AddScoped<ITaskSource, EvidenceTasks>();

    public static void MapEvidence(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/me/evidence",
                async (int? page, MyEvidence collection, CancellationToken ct) =>
                    TypedResults.Ok(await collection.Load(page ?? 1, ct))
            )
            .Opens(Persona.SignedIn);
        api.MapPost(
                "/me/evidence",
                async (KeepEvidence.Request body, KeepEvidence keep, CancellationToken ct) =>
                    (await keep.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapDelete(
                "/evidence/{id}",
                async (Id<EvidenceItem> id, RemoveEvidence remove, CancellationToken ct) =>
                    (await remove.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapPost(
                "/evidence/{id}/consent",
                async (Id<EvidenceItem> id, AskToQuote ask, CancellationToken ct) => (await ask.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapPut(
                "/quotes/{id}/agreement",
                async (Id<EvidenceItem> id, AnswerToQuote answer, CancellationToken ct) =>
                    (await answer.Handle(id, isAgreed: true, ct)).ToHttp()
            )
            .Opens(Persona.Manager);
        api.MapDelete(
                "/quotes/{id}/agreement",
                async (Id<EvidenceItem> id, AnswerToQuote answer, CancellationToken ct) =>
                    (await answer.Handle(id, isAgreed: false, ct)).ToHttp()
            )
            .Opens(Persona.Manager);
    }

    public static void MapEvidenceActions(this RouteGroupBuilder actions)
    {
        actions
            .MapPost(
                GrowthRoutes.KeepEvidence,
                async (HttpContext http, KeepEvidence keep, CancellationToken ct) =>
                {
                    var form = await http.Request.ReadFormAsync(ct);
                    var request = new KeepEvidence.Request
                    {
                        Source = Enum.TryParse<EvidenceSource>(form["source"], out var source) ? source : null,
                        From = Guid.TryParse(form["from"], out var from) ? from : null,
                    };
                    return (await keep.Handle(request, ct)).ToRedirect(
                        http,
                        GrowthRoutes.Evidence,
                        "In your collection."
                    );
                }
            )
            .Opens(Persona.SignedIn);
        actions
            .MapPost(
                "/evidence/{id}/removal",
                async (Id<EvidenceItem> id, HttpContext http, RemoveEvidence remove, CancellationToken ct) =>
                    (await remove.Handle(id, ct)).ToRedirect(
                        http,
                        GrowthRoutes.Evidence,
                        "Removed from your collection."
                    )
            )
            .Opens(Persona.Self);
        actions
            .MapPost(
                "/evidence/{id}/consent",
                async (Id<EvidenceItem> id, HttpContext http, AskToQuote ask, CancellationToken ct) =>
                    (await ask.Handle(id, ct)).ToRedirect(http, GrowthRoutes.Evidence, "The writer is asked.")
            )
            .Opens(Persona.Self);
        actions
            .MapPost(
                "/quotes/{id}/agreement",
                async (Id<EvidenceItem> id, HttpContext http, AnswerToQuote answer, CancellationToken ct) =>
                    (await answer.Handle(id, isAgreed: true, ct)).ToRedirect(
                        http,
                        GrowthRoutes.Quote(id),
                        "You agreed to be quoted."
                    )
            )
            .Opens(Persona.Manager);
        actions
            .MapPost(
                "/quotes/{id}/declining",
                async (Id<EvidenceItem> id, HttpContext http, AnswerToQuote answer, CancellationToken ct) =>
                    (await answer.Handle(id, isAgreed: false, ct)).ToRedirect(
                        http,
                        GrowthRoutes.Quote(id),
                        "You declined to be quoted."
                    )
            )
            .Opens(Persona.Manager);
    }
}
