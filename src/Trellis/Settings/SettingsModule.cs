namespace Trellis.Settings;

/// <summary>The table of contents of the settings of the organisation.</summary>
public static class SettingsModule
{
    public static IServiceCollection AddSettings(this IServiceCollection services) =>
        services
            .AddScoped<ChangeOrganisation>()
            .AddScoped<OrganisationSettings>()
            .AddScoped<SetLogo>()
            .AddScoped<RemoveLogo>()
            .AddScoped<OpenLogo>()
            .AddActivities(typeof(SettingsActivity));

    public static void MapSettings(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/organisation",
                async (OrganisationSettings settings, CancellationToken ct) =>
                    (await settings.Load(ct)).OrMissing("This page")
            )
            .Opens(Persona.Admin)
            .RequireAuthorization(Policies.Admins);
        api.MapPut(
                "/organisation",
                async (ChangeOrganisation.Request body, ChangeOrganisation change, CancellationToken ct) =>
                    (await change.Handle(body, ct)).ToHttp(OrganisationSettings.View.Of)
            )
            .Opens(Persona.Admin)
            .RequireAuthorization(Policies.Admins);
        api.MapGet("/organisation/logo", Logo)
            .GivesFile(SetLogo.Types)
            .WithMetadata(new NeedsNoViewer())
            .Opens(Persona.Anybody)
            .AllowAnonymous();
        api.MapPut(
                "/organisation/logo",
                async (HttpContext http, SetLogo set, CancellationToken ct) =>
                    (await set.Handle(http.Request.Body, ct)).ToHttp()
            )
            .TakesFile([.. SetLogo.Types, "application/octet-stream"])
            .Opens(Persona.Admin)
            .RequireAuthorization(Policies.Admins);
        api.MapDelete(
                "/organisation/logo",
                async (RemoveLogo remove, CancellationToken ct) => (await remove.Handle(ct)).ToHttp()
            )
            .Opens(Persona.Admin)
            .RequireAuthorization(Policies.Admins);
    }

    /// <summary>
    /// A browser keeps the logo for a year under the address that names its content (v), and asks again under any other.
    /// </summary>
    private static async Task<IResult> Logo(string? v, HttpContext http, OpenLogo open, CancellationToken ct)
    {
        if (await open.Load(ct) is not { } logo)
            return new Problem.Missing("The logo").ToHttp();
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{logo.Name}\"";
        http.Response.Headers.CacheControl = v == logo.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.File(logo.Content, logo.MediaType, entityTag: new($"\"{logo.Hash}\""));
    }
}
