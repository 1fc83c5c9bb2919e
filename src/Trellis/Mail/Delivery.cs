namespace Trellis.Mail;

/// <summary>How handing over a message ended.</summary>
/// <param name="Why">What the server said, or what went wrong; empty where it took the message.</param>
public sealed record Delivery(DeliveryEnd End, string Why = "")
{
    public static readonly Delivery Accepted = new(DeliveryEnd.Accepted);
}

/// <summary>What a mail server does with a message.</summary>
public enum DeliveryEnd
{
    /// <summary>It took the message.</summary>
    Accepted,

    /// <summary>Not now: it is worth another try on the same connection.</summary>
    NotNow,

    /// <summary>The connection is gone; whether it took the message is not known.</summary>
    Lost,

    /// <summary>It never will: this receiver, or this message, is refused for good.</summary>
    Refused,
}
