using Microsoft.AspNetCore.Mvc;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Inbox;
using Trellis.Messages;

namespace Trellis.Growth.Learning;

/// <summary>What learning resources register and answer.</summary>
public static class LearningModule
{
    public static IServiceCollection AddLearning(this IServiceCollection services) =>
        services
            .AddActivities(typeof(ResourceActivity))
            .AddMessages(typeof(ResourceMessages))
            .AddScoped<ResourceList>()
            .AddScoped<ResourceView>()
            .AddScoped<ResourceSuggestions>()
            .AddScoped<ResourceItems>()
            .AddScoped<ResourceDraft>()
            .AddScoped<ProposeResource>()
            .AddScoped<ChangeResource>()
            .AddScoped<DecideResource>()
            .AddScoped<RetireResource>()
            .AddScoped<TellUse>()
            .AddScoped<ForgetUse>()
            .AddScoped<ImportResources>()
            .AddScoped<MyResourceData>()
            .AddScoped<ITaskSource, ResourceTasks>();

    public static void MapLearning(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/learning",
                async (
                    Id<Item>? item,
                    string? kind,
                    string? state,
                    string? text,
                    int? page,
                    ResourceList list,
                    CancellationToken ct
                ) => (await list.Load(ResourceFilter.Read(item, kind, state, text), page ?? 1, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapPost(
                "/learning",
                async (ProposeResource.Request body, ProposeResource propose, CancellationToken ct) =>
                    (await propose.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/learning/{id}",
                async (Id<LearningResource> id, ResourceView view, CancellationToken ct) =>
                    (await view.Load(id, ct)).OrMissing("This learning resource")
            )
            .Opens(Persona.SignedIn);
        api.MapPut(
                "/learning/{id}",
                async (
                    Id<LearningResource> id,
                    ChangeResource.Request body,
                    ChangeResource change,
                    CancellationToken ct
                ) => (await change.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps, sees: Persona.SignedIn & ~Persona.PeopleOps);
        api.MapPost(
                "/learning/{id}/decision",
                async (
                    Id<LearningResource> id,
                    DecideResource.Request body,
                    DecideResource decide,
                    CancellationToken ct
                ) => (await decide.Handle(id, body, ct)).ToHttp()
            )
            .RequireAuthorization(Policies.Editors)
            .Opens(Persona.PeopleOps);
        api.MapPut(
                "/learning/{id}/retirement",
                async (Id<LearningResource> id, RetireResource retire, CancellationToken ct) =>
                    (await retire.Handle(id, isRetired: true, ct)).ToHttp()
            )
            .RequireAuthorization(Policies.Editors)
            .Opens(Persona.PeopleOps);
        api.MapDelete(
                "/learning/{id}/retirement",
                async (Id<LearningResource> id, RetireResource retire, CancellationToken ct) =>
                    (await retire.Handle(id, isRetired: false, ct)).ToHttp()
            )
            .RequireAuthorization(Policies.Editors)
            .Opens(Persona.PeopleOps);
        api.MapPost("/learning/import", Import)
            .TakesFile("text/csv", "application/octet-stream")
            .Opens(Persona.PeopleOps)
            .RequireAuthorization(Policies.Editors);
        api.MapPut(
                "/learning/{id}/use",
                async (Id<LearningResource> id, TellUse.Request body, TellUse tell, CancellationToken ct) =>
                    (await tell.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapDelete(
                "/learning/{id}/use",
                async (Id<LearningResource> id, ForgetUse forget, CancellationToken ct) =>
                    (await forget.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
    }

    private static async Task<Answer<ImportReport<ImportResources.Counts>>> Import(
        HttpContext http,
        string? dryRun,
        [FromQuery] string[]? column,
        [AsParameters] TableQuery table,
        ImportResources import,
        CancellationToken ct
    )
    {
        if (Switch.Read("dryRun", dryRun, out var isDry) is { } unclear)
            return unclear.ToHttp<ImportReport<ImportResources.Counts>>();
        var columns = ColumnChoices.Read(column ?? []);
        if (columns.Problem is { } wrong)
            return wrong.ToHttp<ImportReport<ImportResources.Counts>>();
        var format = table.Read();
        if (format.Problem is { } unknown)
            return unknown.ToHttp<ImportReport<ImportResources.Counts>>();
        var file = await Uploads.Body(http, ct, "resources.csv") with { Format = format.Value! };
        return (await import.Handle(new(file, Providers: null, isDry, columns.Value), ct)).ToHttp();
    }

    public static void MapLearningActions(this RouteGroupBuilder actions)
    {
        actions
            .MapPost(
                "/learning/{id}/retirement",
                async (Id<LearningResource> id, HttpContext http, RetireResource retire, CancellationToken ct) =>
                {
                    var form = await http.Request.ReadFormAsync(ct);
                    var isRetired = form["keep"] != "1";
                    return (await retire.Handle(id, isRetired, ct)).ToRedirect(
                        http,
                        LearningRoutes.Of(id),
                        isRetired ? "The resource is retired." : "The resource is kept again."
                    );
                }
            )
            .Opens(Persona.PeopleOps);
        actions
            .MapPost(
                "/learning/{id}/use/removal",
                async (Id<LearningResource> id, HttpContext http, ForgetUse forget, CancellationToken ct) =>
                    (await forget.Handle(id, ct)).ToRedirect(http, LearningRoutes.Of(id), "What you said is removed.")
            )
            .Opens(Persona.SignedIn);
    }
}
