namespace Trellis.Accounts;

/// <summary>The session of whoever is asking.</summary>
public static class ViewerSession
{
    /// <summary>The session in which they are signed in; null outside one.</summary>
    public static Id<Session>? Session(this Viewer me) => me.SessionId is { } id ? new(id) : null;
}
