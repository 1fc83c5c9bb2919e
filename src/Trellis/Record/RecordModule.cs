namespace Trellis.Record;

/// <summary>The table of contents of the record of activity.</summary>
public static class RecordModule
{
    public static IServiceCollection AddRecord(this IServiceCollection services) =>
        services
            .AddSingleton<ActivityKinds>()
            .AddScoped<ActivityLog>()
            .AddScoped<SecurityRecord>()
            .AddActivities(typeof(RecordActivity));

    public static void MapRecord(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/activity",
                async (int? page, ActivityLog log, CancellationToken ct) =>
                    TypedResults.Ok(await log.Load(page ?? 1, ct))
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/security",
                async (
                    string? kind,
                    string? person,
                    DateOnly? from,
                    DateOnly? until,
                    int? page,
                    SecurityRecord record,
                    CancellationToken ct
                ) => (await record.Load(new(kind, person, from, until), page ?? 1, ct)).OrMissing("This page")
            )
            .Opens(Persona.Admin, refusals: Refusals.Access)
            .RequireAuthorization(Policies.Admins);
    }
}
