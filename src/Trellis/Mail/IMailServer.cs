using MimeKit;

namespace Trellis.Mail;

/// <summary>The mail server of the settings, as the sender needs it.</summary>
public interface IMailServer
{
    /// <summary>Opens a connection and signs in.</summary>
    /// <exception cref="MailServerAwayException">It cannot be reached, or refuses the user.</exception>
    Task<IMailConnection> Connect(MailSettings settings, CancellationToken ct);
}

/// <summary>An open connection to a mail server, for one message after the other.</summary>
public interface IMailConnection : IAsyncDisposable
{
    /// <summary>Hands a message over. How that ends is an answer, whatever it is.</summary>
    Task<Delivery> Send(MimeMessage mail, CancellationToken ct);
}

/// <summary>The mail server cannot be reached now, or refuses to let Trellis in.</summary>
public sealed class MailServerAwayException(string message, Exception inner) : Exception(message, inner);
