using Trellis.Inbox;

namespace Trellis.Frameworks.Versions;

/// <summary>Versions of frameworks: their content, what differs between them, and which one is active.</summary>
public static class VersionsModule
{
    public static IServiceCollection AddVersions(this IServiceCollection services) =>
        services
            .AddScoped<ITaskSource, VersionTasks>()
            .AddScoped<ISetupSteps, FrameworkSetup>()
            .AddScoped<Contents>()
            .AddScoped<RoundContent>()
            .AddScoped<StartDraft>()
            .AddScoped<EditDraft>()
            .AddScoped<PublishDraft>()
            .AddScoped<DiscardDraft>()
            .AddScoped<ActivateVersion>()
            .AddScoped<VersionList>()
            .AddScoped<CompareVersions>()
            .AddScoped<CompetencyHistory>();

    public static void MapVersions(this RouteGroupBuilder api)
    {
        api.MapGet(
                "/frameworks/{id}/versions",
                async (Id<Framework> id, VersionList list, CancellationToken ct) =>
                    (await list.Load(id, ct)).OrMissing("This framework")
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/frameworks/{id}/versions/{number:int}",
                async (Id<Framework> id, int number, Contents contents, CancellationToken ct) =>
                    (await contents.Load(id, number, ct)).OrMissing("This version")
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/frameworks/{id}/compare",
                async (Id<Framework> id, int from, int to, CompareVersions compare, CancellationToken ct) =>
                    ComparisonDocument.Of(await compare.Load(id, from, to, ct)).OrMissing("These versions")
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/frameworks/{id}/history/{key}",
                async (Id<Framework> id, string key, CompetencyHistory history, CancellationToken ct) =>
                    (await history.Load(id, key, ct)).OrMissing("This competency")
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/frameworks/{id}/search",
                async (Id<Framework> id, string? find, Contents contents, CancellationToken ct) =>
                    (
                        await contents.Load(id, null, ct) is { } active
                            ? FrameworkSearch.Find(active.Content, find)
                            : null
                    ).OrMissing("This framework")
            )
            .Opens(Persona.SignedIn);
    }
}
