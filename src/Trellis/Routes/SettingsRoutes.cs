namespace Trellis.Routes;

/// <summary>Addresses of the settings of the organisation.</summary>
public static class SettingsRoutes
{
    public const string Organisation = "/organisation/settings";
}
