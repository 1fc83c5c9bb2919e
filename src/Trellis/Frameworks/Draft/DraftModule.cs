using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Draft;

/// <summary>The draft of a framework: beginning, editing, discarding and publishing it.</summary>
public static class DraftModule
{
    public static IServiceCollection AddDrafts(this IServiceCollection services) =>
        services
            .AddScoped<DraftView>()
            .AddScoped<UsedKeys>()
            .AddScoped<RetiredList>()
            .AddScoped<PublishPreview>()
            .AddScoped(typeof(SavePart<>))
            .AddScoped<ExpectationMatrix>()
            .AddScoped<DraftOutline>()
            .AddScoped<SaveExpectations>()
            .AddScoped<SaveExpectation>()
            .AddScoped<RemovePart>()
            .AddScoped<ShiftPart>()
            .AddScoped<RestorePart>();

    public static void MapDrafts(this RouteGroupBuilder api)
    {
        var editors = api.MapGroup("").RequireAuthorization(Policies.Editors).Opens(Persona.PeopleOps);
        editors.MapGet(
            "/frameworks/{id}/draft",
            async (Id<Framework> id, DraftView draft, CancellationToken ct) =>
                DraftDocument.Of(await draft.Load(id, ct)).OrMissing("A draft")
        );
        editors.MapPost(
            "/frameworks/{id}/draft",
            async (Id<Framework> id, StartDraft start, CancellationToken ct) => (await start.Handle(id, ct)).ToHttp()
        );
        editors.MapDelete(
            "/frameworks/{id}/draft",
            async (Id<Framework> id, DiscardDraft discard, CancellationToken ct) =>
                (await discard.Handle(id, ct)).ToHttp()
        );
        editors.MapPost(
            "/frameworks/{id}/draft/publication",
            async (Id<Framework> id, PublishDraft.Request body, PublishDraft publish, CancellationToken ct) =>
                (await publish.Handle(id, body, ct)).ToHttp()
        );
    }

    public static void MapDraftActions(this RouteGroupBuilder actions)
    {
        actions
            .MapPost(
                "/framework/{id}/drafts",
                async (Id<Framework> id, HttpContext http, StartDraft start, CancellationToken ct) =>
                    (await start.Handle(id, ct)).ToRedirect(http, DraftRoutes.Draft(id), null)
            )
            .RequireAuthorization(Policies.Editors)
            .Opens(Persona.PeopleOps);
        var draft = actions
            .MapGroup("/framework/{id}/draft")
            .RequireAuthorization(Policies.Editors)
            .Opens(Persona.PeopleOps);
        draft.MapPost(
            "/discard",
            async (Id<Framework> id, HttpContext http, DiscardDraft discard, CancellationToken ct) =>
                (await discard.Handle(id, ct)).ToRedirect(
                    http,
                    FrameworkRoutes.Frameworks,
                    "The draft is discarded. What is published stays as it is."
                )
        );
        draft.MapPost("/{kind}/{key}/order", Shift);
        draft.MapPost("/{kind}/{key}/removal", Remove);
        draft.MapPost("/{kind}/{key}/restoration", Restore);
    }

    private static async Task<IResult> Shift(
        Id<Framework> id,
        string kind,
        string key,
        HttpContext http,
        ShiftPart shift,
        CancellationToken ct
    )
    {
        if (DraftRoutes.KindOf(kind) is not { } part)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var up = (await http.Request.ReadFormAsync(ct))["up"] == "1";
        return (await shift.Handle(id, part, key, up, ct)).ToRedirect(http, http.Back(DraftRoutes.Draft(id)), null);
    }

    private static async Task<IResult> Remove(
        Id<Framework> id,
        string kind,
        string key,
        HttpContext http,
        RemovePart remove,
        CancellationToken ct
    )
    {
        if (DraftRoutes.KindOf(kind) is not { } part)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        return (await remove.Handle(id, part, key, ct)).ToRedirect(
            http,
            DraftRoutes.ListOf(id, part),
            "Removed from the draft."
        );
    }

    private static async Task<IResult> Restore(
        Id<Framework> id,
        string kind,
        string key,
        HttpContext http,
        RestorePart restore,
        CancellationToken ct
    )
    {
        if (DraftRoutes.KindOf(kind) is not { } part || part is not (PartKind.Competency or PartKind.Role))
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        return (await restore.Handle(id, part, key, ct)).ToRedirect(
            http,
            DraftRoutes.Part(id, part, key),
            "Restored in the draft, as it was when last published."
        );
    }
}
