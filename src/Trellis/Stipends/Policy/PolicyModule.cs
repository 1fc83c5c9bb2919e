namespace Trellis.Stipends.Policy;

/// <summary>What the policy registers and answers.</summary>
public static class PolicyModule
{
    public static IServiceCollection AddPolicy(this IServiceCollection services) =>
        services.AddScoped<PolicyView>().AddScoped<PolicyPreview>().AddScoped<PublishPolicy>();

    public static void MapPolicy(this IEndpointRouteBuilder stipend)
    {
        stipend
            .MapGet(
                "/policies",
                async (PolicyView view, CancellationToken ct) => TypedResults.Ok(await view.Load(null, ct))
            )
            .Opens(Persona.SignedIn);
        stipend
            .MapPost(
                "/policies",
                async (PublishPolicy.Request body, PublishPolicy publish, CancellationToken ct) =>
                    (await publish.Handle(body, ct)).ToHttp(p => new PublishPolicy.Published(p.Id, p.Number))
            )
            .Opens(Persona.PeopleOps)
            .RequireAuthorization(Policies.Editors);
        stipend
            .MapPost(
                "/policies/preview",
                async (PublishPolicy.Request body, PolicyPreview preview, CancellationToken ct) =>
                    (await preview.Load(body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps)
            .RequireAuthorization(Policies.Editors);
    }
}
