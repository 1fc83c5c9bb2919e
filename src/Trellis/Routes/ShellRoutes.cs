namespace Trellis.Routes;

/// <summary>Addresses of the pages about Trellis itself.</summary>
public static class ShellRoutes
{
    /// <summary>The first page: one's growth, or signing in.</summary>
    public const string First = "/";
    public const string Help = "/help";
    public const string WhoCanSeeWhat = "/who-can-see-what";
    public const string Accessibility = "/accessibility";
    public const string Api = "/api";
    public const string NotAvailable = "/not-available";
}
