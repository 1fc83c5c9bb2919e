namespace Trellis.Routes;

/// <summary>Addresses of messages and mail.</summary>
public static class MessageRoutes
{
    /// <summary>Where one chooses which messages come by mail, and when.</summary>
    public const string Choices = "/account/messages";

    /// <summary>Posting here saves those choices.</summary>
    public const string Choose = "/account/messages/choice";

    /// <summary>How mail is set up, and what could not be delivered.</summary>
    public const string Mail = "/organisation/mail";

    /// <summary>Posting here sends a test message to oneself.</summary>
    public const string Test = "/organisation/mail/test";

    /// <summary>Posting here sends a parked message again; all of them where none is named.</summary>
    public const string Retry = "/organisation/mail/retry";

    /// <summary>A page of what could not be delivered.</summary>
    public static string MailOf(int page) => $"{Mail}?page={page}";
}
