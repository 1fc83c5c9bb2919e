using Trellis.Frameworks.Criteria;
using Trellis.Frameworks.Editing;
using Trellis.Frameworks.Export;
using Trellis.Frameworks.Import;
using Trellis.Frameworks.Import.Mapping;
using Trellis.Frameworks.Proposals;
using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks;

/// <summary>The table of contents of frameworks and careers: what it registers and what it answers.</summary>
public static class FrameworksModule
{
    public static IServiceCollection AddFrameworks(this IServiceCollection services) =>
        services
            .AddScoped<FindPosition>()
            .AddScoped<PositionList>()
            .AddScoped<ComparePositions>()
            .AddScoped<NearestPositions>()
            .AddScoped<PositionView>()
            .AddScoped<FrameworkBrowser>()
            .AddScoped<Careers>()
            .AddScoped<ChooseTarget>()
            .AddScoped<ImportFramework>()
            .AddScoped<BeginFramework>()
            .AddScoped<Propose>()
            .AddScoped<DecideProposal>()
            .AddScoped<ProposalList>()
            .AddScoped<ProgressionCriteria>()
            .AddScoped<PublishCriteria>()
            .AddScoped<FrameworkNames>()
            .AddScoped<Contents>()
            .AddScoped<PutInForce>()
            .AddScoped<Affected>()
            .AddScoped<RoundWords>()
            .AddScoped<StartDraft>()
            .AddScoped<DiscardDraft>()
            .AddScoped<EditDraft>()
            .AddScoped<PublishDraft>()
            .AddScoped<VersionList>()
            .AddScoped<CompareVersions>()
            .AddScoped<CompetencyHistory>()
            .AddScoped<Desk>()
            .AddScoped<UsedKeys>()
            .AddScoped<RetiredList>()
            .AddScoped<ReviewDraft>()
            .AddScoped<SaveCompetency>()
            .AddScoped<SaveCategory>()
            .AddScoped<SaveScale>()
            .AddScoped<SaveFamily>()
            .AddScoped<SaveRole>()
            .AddScoped<SavePosition>()
            .AddScoped<SaveExpectations>()
            .AddScoped<SaveExpectation>()
            .AddScoped<SaveAbout>()
            .AddScoped<RemovePart>()
            .AddScoped<ShiftPart>()
            .AddScoped<RestorePart>()
            .AddScoped<TableChoices>()
            .AddScoped<SaveMapping>()
            .AddScoped<DropMapping>()
            .AddScoped<ExportFramework>()
            .AddScoped<CaseShelf>()
            .AddMemoryCache(o => o.SizeLimit = 200_000_000);

    public static void MapFrameworks(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/frameworks",
                async (FrameworkBrowser browser, CancellationToken ct) =>
                    (await browser.Load(null, null, null, ct)).OrMissing("A framework")
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/frameworks/{id}",
                async (Id<Framework> id, string? find, FrameworkBrowser browser, CancellationToken ct) =>
                    (await browser.Load(id, null, find, ct)).OrMissing("This framework")
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/frameworks/{id}/export",
                (Id<Framework> id, string? format, HttpContext http, ExportFramework export, CancellationToken ct) =>
                    Export(id, format, http, export, ct)
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/competencies/{id}",
                async (Id<Item> id, FrameworkBrowser browser, CancellationToken ct) =>
                    ((await browser.Load(null, id, null, ct))?.Open).OrMissing("This competency")
            )
            .Opens(Persona.SignedIn);
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
            .Opens(Persona.PeopleOps)
            .RequireAuthorization(Policies.Editors);
        api.MapPost(
                "/frameworks",
                async (BeginFramework.Request body, BeginFramework begin, CancellationToken ct) =>
                    (await begin.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps)
            .RequireAuthorization(Policies.Editors);
        api.MapPost(
                "/frameworks/import",
                async (
                    string? name,
                    string? dryRun,
                    string? draft,
                    string? allowRemovals,
                    HttpContext http,
                    ImportFramework import,
                    CancellationToken ct
                ) =>
                {
                    var (isDry, isDraft, removes) = (false, false, false);
                    if (
                        (
                            Switch.Read("dryRun", dryRun, out isDry)
                            ?? Switch.Read("draft", draft, out isDraft)
                            ?? Switch.Read("allowRemovals", allowRemovals, out removes)
                        ) is
                        { } unclear
                    )
                        return unclear.ToHttp();
                    var type = http.Request.ContentType?.Split(';')[0].Trim() ?? "";
                    var file = await Uploads.Body(
                        http,
                        ct,
                        type switch
                        {
                            "application/zip" => "framework.zip",
                            "application/yaml" => "framework.yml",
                            "text/csv" => "framework.csv",
                            _ => "framework.json",
                        }
                    );
                    var parsed = Formats.Read([file], Formats.Auto, name ?? "Framework");
                    return parsed.Problem is { } unreadable
                        ? unreadable.ToHttp()
                        : (
                            await import.Handle(new(parsed.Value!, name, isDry, isDraft, AllowRemovals: removes), ct)
                        ).ToHttp();
                }
            )
            .Opens(Persona.PeopleOps)
            .RequireAuthorization(Policies.Editors);
        api.MapGet(
                "/frameworks/{id}/criteria/{family}",
                async (Id<Framework> id, string family, ProgressionCriteria criteria, CancellationToken ct) =>
                    (await criteria.Load(id, family, ct)).OrMissing("This family")
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/positions",
                async (string? search, PositionList list, CancellationToken ct) =>
                    TypedResults.Ok(await list.Load(search, ct))
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/positions/{slug}",
                async (string slug, PositionView view, CancellationToken ct) =>
                    (await view.Load(slug, ct)).OrMissing("This position")
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/positions/{slug}/nearest",
                async (string slug, int? top, NearestPositions nearest, CancellationToken ct) =>
                    (await nearest.Load(slug, top ?? 10, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/gap",
                async (string? from, string? to, ComparePositions compare, CancellationToken ct) =>
                    (await compare.Load(from, to, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapPut(
                "/me/targets/{slug}",
                async (string slug, ChooseTarget choose, CancellationToken ct) =>
                    (await choose.Handle(slug, true, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapDelete(
                "/me/targets/{slug}",
                async (string slug, ChooseTarget choose, CancellationToken ct) =>
                    (await choose.Handle(slug, false, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
    }

    /// <summary>Files to take along, and the CASE API.</summary>
    public static void MapFrameworkFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet(
                "/framework/{id}/export",
                (Id<Framework> id, string? format, HttpContext http, ExportFramework export, CancellationToken ct) =>
                    Export(id, format, http, export, ct)
            )
            .Opens(Persona.SignedIn)
            .RequireAuthorization(Policies.People);
        app.MapCase();
    }

    private static async Task<IResult> Export(
        Id<Framework> id,
        string? format,
        HttpContext http,
        ExportFramework export,
        CancellationToken ct
    )
    {
        var exported = await export.Handle(new(id.ToString(), format, CaseApi.Address(http)), ct);
        if (exported.Problem is { } problem)
            return problem.ToHttp();
        var (name, type, bytes) = exported.Value!.Download();
        return TypedResults.File(bytes, type, name);
    }

    public static void MapFrameworkActions(this RouteGroupBuilder actions)
    {
        actions
            .MapPost(
                "/framework/{id}/criteria",
                async (Id<Framework> id, HttpContext http, PublishCriteria publish, CancellationToken ct) =>
                {
                    var form = await http.Request.ReadFormAsync(ct);
                    var isPublic = form["public"] == "1";
                    return (await publish.Handle(id, isPublic, ct)).ToRedirect(
                        http,
                        $"/framework/{id}/criteria/{Names.Slug(form["family"].ToString())}",
                        isPublic
                            ? "Anybody with the address can read the criteria now, without signing in."
                            : "The criteria are for people here again."
                    );
                }
            )
            .Opens(Persona.PeopleOps)
            .RequireAuthorization(Policies.Editors);
        actions
            .MapPost(
                "/careers/{slug}/target",
                async (string slug, HttpContext http, ChooseTarget choose, CancellationToken ct) =>
                {
                    var drop = (await http.Request.ReadFormAsync(ct))["drop"] == "1";
                    return (await choose.Handle(slug, !drop, ct)).ToRedirect(
                        http,
                        $"/careers/{slug}",
                        drop
                            ? "This is no longer your target."
                            : "This is your target now. My growth compares you with it."
                    );
                }
            )
            .Opens(Persona.SignedIn);
    }
}
