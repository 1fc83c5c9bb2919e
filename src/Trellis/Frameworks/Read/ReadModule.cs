namespace Trellis.Frameworks.Read;

/// <summary>Reading the version that holds today.</summary>
public static class ReadModule
{
    public static IServiceCollection AddFrameworkReading(this IServiceCollection services) =>
        services.AddScoped<FindPosition>().AddScoped<FrameworkBrowser>().AddScoped<FrameworkNames>();

    public static void MapFrameworkReading(this RouteGroupBuilder api)
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
                "/competencies/{id}",
                async (Id<Item> id, FrameworkBrowser browser, CancellationToken ct) =>
                    ((await browser.Load(null, id, null, ct))?.Open).OrMissing("This competency")
            )
            .Opens(Persona.SignedIn);
    }
}
