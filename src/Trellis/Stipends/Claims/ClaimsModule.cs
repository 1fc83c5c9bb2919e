using Trellis.Stipends.Requests;

namespace Trellis.Stipends.Claims;

/// <summary>What claims register and answer.</summary>
public static class ClaimsModule
{
    public static IServiceCollection AddClaims(this IServiceCollection services) =>
        services.AddScoped<ClaimPurchase>().AddScoped<ConfirmPurchase>().AddScoped<ReturnClaim>();

    public static void MapClaims(this IEndpointRouteBuilder stipend)
    {
        stipend
            .MapPost(
                "/requests/{id}/claim",
                async (Id<StipendRequest> id, ClaimPurchase.Request body, ClaimPurchase claim, CancellationToken ct) =>
                    (await claim.Handle(id, body, ct)).Brief()
            )
            .Opens(
                Persona.Self,
                sees: Persona.Manager | Persona.PeopleOps | Persona.Finance,
                refusals: Refusals.Stipend
            );
        stipend
            .MapPost(
                "/requests/{id}/confirmation",
                async (Id<StipendRequest> id, ConfirmPurchase confirm, CancellationToken ct) =>
                    (await confirm.Handle(id, ct)).Brief()
            )
            .Opens(Persona.Own, sees: Persona.PeopleOps | Persona.Finance, refusals: Refusals.Stipend);
        stipend
            .MapPost(
                "/requests/{id}/return",
                async (Id<StipendRequest> id, ReturnClaim.Request body, ReturnClaim giveBack, CancellationToken ct) =>
                    (await giveBack.Handle(id, body, ct)).Brief()
            )
            .Opens(
                Persona.Self | Persona.Finance,
                sees: Persona.Manager | Persona.PeopleOps,
                refusals: Refusals.Stipend
            );
    }

    public static void MapClaimsActions(this RouteGroupBuilder stipend)
    {
        stipend
            .MapPost(
                "/requests/{id}/confirmation",
                async (Id<StipendRequest> id, HttpContext http, ConfirmPurchase confirm, CancellationToken ct) =>
                    (await confirm.Handle(id, ct)).ToRedirect(
                        http,
                        StipendRoutes.Request(id),
                        "Confirmed. Finance can pay it now."
                    )
            )
            .Opens(Persona.Own, refusals: Refusals.Stipend);
    }
}
