namespace Trellis.Routes;

/// <summary>Addresses of what is waiting for the viewer.</summary>
public static class InboxRoutes
{
    /// <summary>The home page of everybody who is signed in.</summary>
    public const string Today = "/today";

    /// <summary>A page of what is new, on the home page.</summary>
    public static string NewOf(int page) => $"{Today}?page={page}#new";
}
