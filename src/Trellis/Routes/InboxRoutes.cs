namespace Trellis.Routes;

/// <summary>Addresses of what is waiting for the viewer.</summary>
public static class InboxRoutes
{
    /// <summary>The home page of everybody who is signed in.</summary>
    public const string Today = "/today";
}
