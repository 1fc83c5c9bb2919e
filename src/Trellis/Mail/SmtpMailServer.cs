using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Trellis.Mail;

/// <summary>A mail server that speaks SMTP.</summary>
public sealed class SmtpMailServer : IMailServer
{
    /// <summary>How long one step of the conversation may take: all of them together end before the lease does.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public async Task<IMailConnection> Connect(MailSettings settings, CancellationToken ct)
    {
        var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, Options(settings.Security), ct);
            if (settings.User is { } user)
                await client.AuthenticateAsync(user, settings.Password ?? "", ct);
            return new Connection(client);
        }
        catch (Exception e) when (IsAway(e) && !ct.IsCancellationRequested)
        {
            client.Dispose();
            throw new MailServerAwayException(e.Message, e);
        }
    }

    private static SecureSocketOptions Options(MailSecurity security) =>
        security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.Starttls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };

    private static bool IsAway(Exception e) =>
        e
            is SocketException
                or IOException
                or TimeoutException
                or OperationCanceledException
                or ProtocolException
                or CommandException
                or AuthenticationException
                or SslHandshakeException
                or NotSupportedException
                or ServiceNotConnectedException;

    private sealed class Connection(SmtpClient client) : IMailConnection
    {
        public async Task<Delivery> Send(MimeMessage mail, CancellationToken ct)
        {
            try
            {
                await client.SendAsync(mail, ct);
                return Delivery.Accepted;
            }
            catch (SmtpCommandException e)
            {
                // that the sender is refused says nothing of the receiver: an administrator corrects it
                var isFinal = (int)e.StatusCode >= 500 && e.ErrorCode != SmtpErrorCode.SenderNotAccepted;
                var end =
                    isFinal ? DeliveryEnd.Refused
                    : client.IsConnected ? DeliveryEnd.NotNow
                    : DeliveryEnd.Lost;
                return new(end, $"{(int)e.StatusCode} {e.Message}");
            }
            catch (Exception e) when (IsAway(e) && !ct.IsCancellationRequested)
            {
                return new(DeliveryEnd.Lost, e.Message);
            }
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                await client.DisconnectAsync(quit: true, CancellationToken.None);
            }
            catch (Exception e) when (IsAway(e)) { } // it is gone already
            client.Dispose();
        }
    }
}
