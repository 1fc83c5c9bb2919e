namespace Trellis.Frameworks.Draft;

/// <summary>Changing the parts of a draft through the API.</summary>
public static class DraftPartsModule
{
    public static void MapDraftParts(this RouteGroupBuilder api)
    {
        var draft = api.MapGroup("/frameworks/{id}/draft")
            .RequireAuthorization(Policies.Editors)
            .Opens(Persona.PeopleOps);
        draft.MapPut(
            "/about",
            async (Id<Framework> id, AboutInput body, SavePart<AboutPart> save, CancellationToken ct) =>
                (await save.Handle(id, "", body, ct)).ToDone().ToHttp()
        );
        draft.MapPut(
            "/competencies/{key}",
            async (
                Id<Framework> id,
                string key,
                CompetencyInput body,
                SavePart<CompetencyPart> save,
                CancellationToken ct
            ) => (await save.Handle(id, key, body, ct)).ToHttp()
        );
        draft.MapPost(
            "/competencies",
            async (Id<Framework> id, CompetencyInput body, SavePart<CompetencyPart> save, CancellationToken ct) =>
                (await save.Handle(id, null, body, ct)).ToHttp()
        );
        draft.MapPut(
            "/categories/{key}",
            async (
                Id<Framework> id,
                string key,
                CategoryInput body,
                SavePart<CategoryPart> save,
                CancellationToken ct
            ) => (await save.Handle(id, key, body, ct)).ToHttp()
        );
        draft.MapPost(
            "/categories",
            async (Id<Framework> id, CategoryInput body, SavePart<CategoryPart> save, CancellationToken ct) =>
                (await save.Handle(id, null, body, ct)).ToHttp()
        );
        draft.MapPut(
            "/scales/{key}",
            async (Id<Framework> id, string key, ScaleInput body, SavePart<ScalePart> save, CancellationToken ct) =>
                (await save.Handle(id, key, body, ct)).ToHttp()
        );
        draft.MapPost(
            "/scales",
            async (Id<Framework> id, ScaleInput body, SavePart<ScalePart> save, CancellationToken ct) =>
                (await save.Handle(id, null, body, ct)).ToHttp()
        );
        draft.MapPut(
            "/families/{key}",
            async (Id<Framework> id, string key, FamilyInput body, SavePart<FamilyPart> save, CancellationToken ct) =>
                (await save.Handle(id, key, body, ct)).ToHttp()
        );
        draft.MapPost(
            "/families",
            async (Id<Framework> id, FamilyInput body, SavePart<FamilyPart> save, CancellationToken ct) =>
                (await save.Handle(id, null, body, ct)).ToHttp()
        );
        draft.MapPut(
            "/roles/{key}",
            async (Id<Framework> id, string key, RoleInput body, SavePart<RolePart> save, CancellationToken ct) =>
                (await save.Handle(id, key, body, ct)).ToHttp()
        );
        draft.MapPost(
            "/roles",
            async (Id<Framework> id, RoleInput body, SavePart<RolePart> save, CancellationToken ct) =>
                (await save.Handle(id, null, body, ct)).ToHttp()
        );
        draft.MapPut(
            "/positions/{key}",
            async (
                Id<Framework> id,
                string key,
                PositionInput body,
                SavePart<PositionPart> save,
                CancellationToken ct
            ) => (await save.Handle(id, key, body, ct)).ToHttp()
        );
        draft.MapPost(
            "/positions",
            async (Id<Framework> id, PositionInput body, SavePart<PositionPart> save, CancellationToken ct) =>
                (await save.Handle(id, null, body, ct)).ToHttp()
        );
        draft.MapPut(
            "/positions/{key}/expectations/{item}",
            async (
                Id<Framework> id,
                string key,
                string item,
                SaveExpectation.Request body,
                SaveExpectation save,
                CancellationToken ct
            ) => (await save.Handle(id, key, item, body, ct)).ToDone().ToHttp()
        );
        draft.MapPut(
            "/expectations",
            async (Id<Framework> id, SaveExpectations.Request body, SaveExpectations save, CancellationToken ct) =>
                (await save.Handle(id, body, ct)).ToDone().ToHttp()
        );
        draft.MapDelete(
            "/{kind}/{key}",
            async (Id<Framework> id, string kind, string key, RemovePart remove, CancellationToken ct) =>
                DraftRoutes.KindOf(kind) is { } part
                    ? (await remove.Handle(id, part, key, ct)).ToDone().ToHttp()
                    : new Problem.Missing("This part").ToHttp<Done>()
        );
    }
}
