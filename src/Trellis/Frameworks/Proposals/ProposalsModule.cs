using Trellis.Inbox;

namespace Trellis.Frameworks.Proposals;

/// <summary>What people propose about competencies, and how editors answer.</summary>
public static class ProposalsModule
{
    public static IServiceCollection AddProposals(this IServiceCollection services) =>
        services
            .AddScoped<ITaskSource, ProposalTasks>()
            .AddScoped<Propose>()
            .AddScoped<DecideProposal>()
            .AddScoped<ProposalList>();

    public static void MapProposals(this RouteGroupBuilder api)
    {
        api.MapGet(
                "/competencies/{id}/proposals",
                async (Id<Item> id, int? page, ProposalList list, CancellationToken ct) =>
                    TypedResults.Ok(await list.Load(null, id, page ?? 1, ct))
            )
            .Opens(Persona.SignedIn);
        api.MapPost(
                "/competencies/{id}/proposals",
                async (Id<Item> id, Propose.Request body, Propose propose, CancellationToken ct) =>
                    (await propose.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/proposals",
                async (string? which, int? page, ProposalList list, CancellationToken ct) =>
                    TypedResults.Ok(await list.Load(which, null, page ?? 1, ct))
            )
            .Opens(Persona.SignedIn);
        api.MapPost(
                "/proposals/{id}/decision",
                async (Id<Proposal> id, DecideProposal.Request body, DecideProposal decide, CancellationToken ct) =>
                    (await decide.Handle(id, body, ct)).ToHttp()
            )
            .RequireAuthorization(Policies.Editors)
            .Opens(Persona.PeopleOps);
    }
}
