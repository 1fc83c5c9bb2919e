namespace Trellis.Settings;

/// <summary>The table of contents of the settings of the organisation.</summary>
public static class SettingsModule
{
    public static IServiceCollection AddSettings(this IServiceCollection services) =>
        services
            .AddScoped<ChangeOrganisation>()
            .AddScoped<OrganisationSettings>()
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
                    (await change.Handle(body, ct)).ToHttp(o => new OrganisationSettings.View(
                        o.Name,
                        o.TimeZone,
                        o.IdleMinutes
                    ))
            )
            .Opens(Persona.Admin)
            .RequireAuthorization(Policies.Admins);
    }
}
