namespace Trellis.Settings;

/// <summary>The table of contents of the settings of the organisation.</summary>
public static class SettingsModule
{
    public static IServiceCollection AddSettings(this IServiceCollection services) =>
        services.AddScoped<ChangeOrganisation>().AddActivities(typeof(SettingsActivity));
}
