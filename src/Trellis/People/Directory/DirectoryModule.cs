namespace Trellis.People.Directory;

/// <summary>The directory and the organisation chart, for everybody who is signed in.</summary>
public static class DirectoryModule
{
    public static IServiceCollection AddDirectory(this IServiceCollection services) =>
        services.AddScoped<Colleagues>().AddScoped<OrganisationChart>();

    public static void MapDirectory(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/directory",
                async (string? search, int? page, Colleagues colleagues, CancellationToken ct) =>
                    TypedResults.Ok(await colleagues.Load(search, page ?? 1, ct))
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/directory/chart",
                async (Id<Person>? at, OrganisationChart chart, CancellationToken ct) =>
                    (await chart.Load(at, ct)).OrMissing("This person")
            )
            .Opens(Persona.SignedIn);
    }
}
