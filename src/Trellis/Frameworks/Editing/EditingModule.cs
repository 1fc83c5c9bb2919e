using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Editing;

/// <summary>
/// The table of contents of the editor: the buttons of its pages, and the same commands for programs.
/// </summary>
public static class EditingModule
{
    /// <summary>How a kind of part is called in addresses.</summary>
    public static string Slug(this PartKind kind) =>
        kind switch
        {
            PartKind.Category => "categories",
            PartKind.Competency => "competencies",
            PartKind.Family => "families",
            _ => $"{kind.ToString().ToLowerInvariant()}s",
        };

    private static PartKind? Kind(string slug) =>
        Enum.GetValues<PartKind>()
            .Where(k => k != PartKind.Framework && k.Slug() == slug)
            .Select(k => (PartKind?)k)
            .FirstOrDefault();

    public static void MapEditingActions(this RouteGroupBuilder actions)
    {
        var draft = actions.MapGroup("/framework/{id}/draft").RequireAuthorization(Policies.Editors);
        actions
            .MapPost(
                "/framework/{id}/drafts",
                async (Id<Framework> id, HttpContext http, StartDraft start, CancellationToken ct) =>
                    (await start.Handle(id, ct)).ToRedirect(http, $"/framework/{id}/draft", null)
            )
            .Opens(Persona.PeopleOps)
            .RequireAuthorization(Policies.Editors);
        draft
            .MapPost(
                "/discard",
                async (Id<Framework> id, HttpContext http, DiscardDraft discard, CancellationToken ct) =>
                    (await discard.Handle(id, ct)).ToRedirect(
                        http,
                        "/framework",
                        "The draft is discarded. What is published stays as it is."
                    )
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPost(
                "/{kind}/{key}/order",
                async (
                    Id<Framework> id,
                    string kind,
                    string key,
                    HttpContext http,
                    ShiftPart shift,
                    CancellationToken ct
                ) =>
                {
                    var up = (await http.Request.ReadFormAsync(ct))["up"] == "1";
                    return Kind(kind) is { } part
                        ? (await shift.Handle(id, part, key, up, ct)).ToRedirect(
                            http,
                            http.Back($"/framework/{id}/draft"),
                            null
                        )
                        : TypedResults.StatusCode(StatusCodes.Status404NotFound);
                }
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPost(
                "/{kind}/{key}/removal",
                async (
                    Id<Framework> id,
                    string kind,
                    string key,
                    HttpContext http,
                    RemovePart remove,
                    CancellationToken ct
                ) =>
                    Kind(kind) is { } part
                        ? (await remove.Handle(id, part, key, ct)).ToRedirect(
                            http,
                            $"/framework/{id}/draft{Home(part)}",
                            "Taken out of the draft."
                        )
                        : TypedResults.StatusCode(StatusCodes.Status404NotFound)
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPost(
                "/{kind}/{key}/restoration",
                async (
                    Id<Framework> id,
                    string kind,
                    string key,
                    HttpContext http,
                    RestorePart restore,
                    CancellationToken ct
                ) =>
                    Kind(kind) is { } part and (PartKind.Competency or PartKind.Role)
                        ? (await restore.Handle(id, part, key, ct)).ToRedirect(
                            http,
                            $"/framework/{id}/draft/{kind}/{key}",
                            "It is back in the draft, as it stood when it was last published."
                        )
                        : TypedResults.StatusCode(StatusCodes.Status404NotFound)
            )
            .Opens(Persona.PeopleOps);
    }

    public static void MapEditing(this RouteGroupBuilder api)
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
                    (
                        await compare.Load(id, from, to, ct) is { } view
                            ? new
                            {
                                view.From,
                                view.To,
                                Changes = view.Changes.Select(c => new
                                {
                                    c.Part,
                                    c.Key,
                                    c.Kind,
                                    c.Heading,
                                    Sentence = FrameworkImpact.Describe(
                                        c,
                                        c.Level is { } level ? view.Impacts.GetValueOrDefault(level) : null
                                    ),
                                    c.Before,
                                    c.After,
                                }),
                            }
                            : null
                    ).OrMissing("These versions")
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
                        await contents.Load(id, null, ct) is { } now ? FrameworkSearch.Find(now.Content, find) : null
                    ).OrMissing("This framework")
            )
            .Opens(Persona.SignedIn);

        var draft = api.MapGroup("/frameworks/{id}/draft").RequireAuthorization(Policies.Editors);
        api.MapGet(
                "/frameworks/{id}/draft",
                async (Id<Framework> id, Desk desk, CancellationToken ct) =>
                    (
                        await desk.Load(id, ct) is { } view
                            ? new
                            {
                                view.Draft.Number,
                                BasedOn = view.Before?.Number,
                                view.Revision,
                                Changes = view.Changes.Select(c => c.Sentence),
                                view.Content,
                                Seen = Fingerprints(view.Content),
                            }
                            : null
                    ).OrMissing("A draft")
            )
            .Opens(Persona.PeopleOps)
            .RequireAuthorization(Policies.Editors);
        api.MapPost(
                "/frameworks/{id}/draft",
                async (Id<Framework> id, StartDraft start, CancellationToken ct) =>
                    (await start.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps)
            .RequireAuthorization(Policies.Editors);
        api.MapDelete(
                "/frameworks/{id}/draft",
                async (Id<Framework> id, DiscardDraft discard, CancellationToken ct) =>
                    (await discard.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps)
            .RequireAuthorization(Policies.Editors);
        draft
            .MapPost(
                "/publication",
                async (Id<Framework> id, PublishDraft.Request body, PublishDraft publish, CancellationToken ct) =>
                    (await publish.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPut(
                "/about",
                async (Id<Framework> id, SaveAbout.Request body, SaveAbout save, CancellationToken ct) =>
                    (await save.Handle(id, body, ct)).ToDone().ToHttp()
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPut(
                "/competencies/{key}",
                async (
                    Id<Framework> id,
                    string key,
                    SaveCompetency.Request body,
                    SaveCompetency save,
                    CancellationToken ct
                ) => (await save.Handle(id, key, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPost(
                "/competencies",
                async (Id<Framework> id, SaveCompetency.Request body, SaveCompetency save, CancellationToken ct) =>
                    (await save.Handle(id, null, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPut(
                "/categories/{key}",
                async (
                    Id<Framework> id,
                    string key,
                    SaveCategory.Request body,
                    SaveCategory save,
                    CancellationToken ct
                ) => (await save.Handle(id, key, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPost(
                "/categories",
                async (Id<Framework> id, SaveCategory.Request body, SaveCategory save, CancellationToken ct) =>
                    (await save.Handle(id, null, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPut(
                "/scales/{key}",
                async (Id<Framework> id, string key, SaveScale.Request body, SaveScale save, CancellationToken ct) =>
                    (await save.Handle(id, key, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPost(
                "/scales",
                async (Id<Framework> id, SaveScale.Request body, SaveScale save, CancellationToken ct) =>
                    (await save.Handle(id, null, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPut(
                "/families/{key}",
                async (Id<Framework> id, string key, SaveFamily.Request body, SaveFamily save, CancellationToken ct) =>
                    (await save.Handle(id, key, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPost(
                "/families",
                async (Id<Framework> id, SaveFamily.Request body, SaveFamily save, CancellationToken ct) =>
                    (await save.Handle(id, null, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPut(
                "/roles/{key}",
                async (Id<Framework> id, string key, SaveRole.Request body, SaveRole save, CancellationToken ct) =>
                    (await save.Handle(id, key, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPost(
                "/roles",
                async (Id<Framework> id, SaveRole.Request body, SaveRole save, CancellationToken ct) =>
                    (await save.Handle(id, null, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPut(
                "/positions/{key}",
                async (
                    Id<Framework> id,
                    string key,
                    SavePosition.Request body,
                    SavePosition save,
                    CancellationToken ct
                ) => (await save.Handle(id, key, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPost(
                "/positions",
                async (Id<Framework> id, SavePosition.Request body, SavePosition save, CancellationToken ct) =>
                    (await save.Handle(id, null, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPut(
                "/positions/{key}/expectations/{item}",
                async (
                    Id<Framework> id,
                    string key,
                    string item,
                    SaveExpectation.Request body,
                    SaveExpectation save,
                    CancellationToken ct
                ) => (await save.Handle(id, key, item, body, ct)).ToDone().ToHttp()
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapPut(
                "/expectations",
                async (Id<Framework> id, SaveExpectations.Request body, SaveExpectations save, CancellationToken ct) =>
                    (await save.Handle(id, body, ct)).ToDone().ToHttp()
            )
            .Opens(Persona.PeopleOps);
        draft
            .MapDelete(
                "/{kind}/{key}",
                async (Id<Framework> id, string kind, string key, RemovePart remove, CancellationToken ct) =>
                    Kind(kind) is { } part
                        ? (await remove.Handle(id, part, key, ct)).ToDone().ToHttp()
                        : new Problem.Missing("This part").ToHttp()
            )
            .Opens(Persona.PeopleOps);
    }

    /// <summary>What to send back as "seen" when a part is changed, by kind and key.</summary>
    private static Dictionary<string, Dictionary<string, string>> Fingerprints(FrameworkContent c) =>
        new(StringComparer.Ordinal)
        {
            ["about"] = new() { [""] = ContentJson.Fingerprint(SaveAbout.Of(c)) },
            ["scales"] = c.Scales.ToDictionary(x => x.Key, ContentJson.Fingerprint),
            ["categories"] = c.Categories.ToDictionary(x => x.Key, ContentJson.Fingerprint),
            ["competencies"] = c.Competencies.ToDictionary(x => x.Key, ContentJson.Fingerprint),
            ["families"] = c.Families.ToDictionary(x => x.Key, ContentJson.Fingerprint),
            ["roles"] = c.Roles.ToDictionary(x => x.Key, x => ContentJson.Fingerprint(SaveRole.Fact(x))),
            ["positions"] = c.Positions.ToDictionary(
                x => x.Position.Key,
                x => ContentJson.Fingerprint(SavePosition.Fact(x.Position))
            ),
            ["expectations"] = c
                .Positions.SelectMany(p => p.Position.Expectations.Select(e => (Key: $"{p.Position.Key}/{e.Item}", e)))
                .ToDictionary(x => x.Key, x => ContentJson.Fingerprint(x.e)),
        };

    private static string Home(PartKind kind) =>
        kind switch
        {
            PartKind.Scale => "/scales",
            PartKind.Family or PartKind.Role or PartKind.Position => "/roles",
            _ => "",
        };
}
