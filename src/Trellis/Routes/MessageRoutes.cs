namespace Trellis.Routes;

/// <summary>Addresses of messages and mail.</summary>
public static class MessageRoutes
{
    /// <summary>Where one chooses which messages come by mail, and when.</summary>
    public const string Choices = "/account/messages";
}
