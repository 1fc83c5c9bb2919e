using Trellis.Frameworks.Exchange.Export;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Frameworks.Exchange.Mapping;

namespace Trellis.Frameworks.Exchange;

/// <summary>Importing and exporting frameworks as files, and the CASE API.</summary>
public static class ExchangeModule
{
    public static IServiceCollection AddExchange(this IServiceCollection services) =>
        services
            .AddScoped<ImportFramework>()
            .AddScoped<BeginFramework>()
            .AddScoped<TableChoices>()
            .AddScoped<SaveMapping>()
            .AddScoped<DropMapping>()
            .AddScoped<ExportFramework>()
            .AddScoped<CasePackageCache>();

    public static void MapExchange(this RouteGroupBuilder api)
    {
        api.MapGet(
                "/frameworks/{id}/export",
                (Id<Framework> id, string? format, HttpContext http, ExportFramework export, CancellationToken ct) =>
                    Download(id, format, http, export, ct)
            )
            .GivesFile("application/zip", "application/json")
            .Opens(Persona.SignedIn);
        api.MapPost(
                "/frameworks",
                async (BeginFramework.Request body, BeginFramework begin, CancellationToken ct) =>
                    (await begin.Handle(body, ct)).ToHttp()
            )
            .RequireAuthorization(Policies.Editors)
            .Opens(Persona.PeopleOps);
        api.MapPost("/frameworks/import", Import)
            .TakesFile("application/zip", "application/yaml", "application/json", "text/csv")
            .RequireAuthorization(Policies.Editors)
            .Opens(Persona.PeopleOps);
    }

    /// <summary>Exports as downloads, and the CASE API.</summary>
    public static void MapFrameworkFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet(
                "/framework/{id}/export",
                (Id<Framework> id, string? format, HttpContext http, ExportFramework export, CancellationToken ct) =>
                    Download(id, format, http, export, ct)
            )
            .RequireAuthorization(Policies.People)
            .Opens(Persona.SignedIn);
        app.MapCase();
    }

    private static async Task<IResult> Download(
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

    private static async Task<Answer<ImportReport<FrameworkCounts>>> Import(
        string? name,
        string? dryRun,
        string? draft,
        string? allowRemovals,
        [AsParameters] TableQuery table,
        HttpContext http,
        ImportFramework import,
        CancellationToken ct
    )
    {
        var (isDryRun, intoDraft, removalsAllowed) = (false, false, false);
        var unclear =
            Switch.Read("dryRun", dryRun, out isDryRun)
            ?? Switch.Read("draft", draft, out intoDraft)
            ?? Switch.Read("allowRemovals", allowRemovals, out removalsAllowed);
        if (unclear is not null)
            return unclear.ToHttp<ImportReport<FrameworkCounts>>();
        var format = table.Read();
        if (format.Problem is { } unknown)
            return unknown.ToHttp<ImportReport<FrameworkCounts>>();
        var file = await Uploads.Body(http, ct, FileName(http.Request.ContentType)) with { Format = format.Value! };
        var parsed = Formats.Read([file], Formats.Auto, name ?? "Framework");
        if (parsed.Problem is { } unreadable)
            return unreadable.ToHttp<ImportReport<FrameworkCounts>>();
        var request = new ImportFramework.Request(
            parsed.Value!,
            name,
            isDryRun,
            intoDraft,
            AllowRemovals: removalsAllowed
        );
        return (await import.Handle(request, ct)).ToHttp();
    }

    /// <summary>A name for the body of a request, by which its format is found.</summary>
    private static string FileName(string? contentType) =>
        contentType?.Split(';')[0].Trim() switch
        {
            "application/zip" => "framework.zip",
            "application/yaml" => "framework.yml",
            "text/csv" => "framework.csv",
            _ => "framework.json",
        };
}
