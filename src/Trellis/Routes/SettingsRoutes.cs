namespace Trellis.Routes;

/// <summary>Addresses of the settings of the organisation.</summary>
public static class SettingsRoutes
{
    public const string Organisation = "/organisation/settings";

    /// <summary>What annual 360s start with.</summary>
    public const string Reviews = "/settings/reviews";

    /// <summary>The logo of the organisation with this content.</summary>
    public static string Logo(string hash) => $"/api/organisation/logo?v={hash}";
}
