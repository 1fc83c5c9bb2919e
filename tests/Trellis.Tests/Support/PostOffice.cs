using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SmtpServer;
using SmtpServer.Mail;
using SmtpServer.Net;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Trellis.Tests.Support;

/// <summary>A mail server in this process: it takes what comes, or refuses as it is told.</summary>
public sealed class PostOffice : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    private PostOffice(int port)
    {
        Port = port;
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add(new Store(this));
        services.Add((IMailboxFilterFactory)new Filter(this));
        _running = new SmtpServer.SmtpServer(
            new SmtpServerOptionsBuilder()
                .ServerName("localhost")
                .Endpoint(e => e.Endpoint(new IPEndPoint(IPAddress.Loopback, port)))
                .Build(),
            services
        ).StartAsync(_stop.Token);
    }

    public int Port { get; }

    /// <summary>What it took, in its order.</summary>
    public ConcurrentQueue<MimeMessage> Taken { get; } = new();

    /// <summary>What it answers to an address; null takes mail for it.</summary>
    public Func<string, SmtpResponse?> Answer { get; set; } = _ => null;

    /// <summary>The settings with which Trellis sends to it.</summary>
    public MailSettings Settings => new("127.0.0.1", Port, MailSecurity.None, "trellis@small-garden.example", null);

    public static PostOffice Open()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        return new(port);
    }

    /// <summary>What was taken for an address, by subject.</summary>
    public List<string> To(string email) =>
        [.. Taken.Where(m => m.To.Mailboxes.Any(t => t.Address == email)).Select(m => m.Subject!)];

    public async ValueTask DisposeAsync()
    {
        if (_running.IsCompleted)
            return; // a test has closed it
        await _stop.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException) { }
    }

    private sealed class Store(PostOffice office) : MessageStore
    {
        public override Task<SmtpResponse> SaveAsync(
            ISessionContext context,
            IMessageTransaction transaction,
            ReadOnlySequence<byte> buffer,
            CancellationToken cancellationToken
        )
        {
            using var bytes = new MemoryStream(buffer.ToArray());
            office.Taken.Enqueue(MimeMessage.Load(bytes, CancellationToken.None));
            return Task.FromResult(SmtpResponse.Ok);
        }
    }

    private sealed class Filter(PostOffice office) : MailboxFilter, IMailboxFilterFactory
    {
        public IMailboxFilter CreateInstance(ISessionContext context) => this;

        public override Task<bool> CanDeliverToAsync(
            ISessionContext context,
            IMailbox to,
            IMailbox from,
            CancellationToken cancellationToken
        ) =>
            office.Answer($"{to.User}@{to.Host}") is { } refusal
                ? throw new SmtpResponseException(refusal)
                : Task.FromResult(true);
    }
}

/// <summary>What stands in a mail.</summary>
public static class MailParts
{
    public static string Text(this MimeMessage mail) => mail.TextBody.ShouldNotBeNull();

    /// <summary>The message of which the mail was made.</summary>
    public static string Row(this MimeMessage mail) => mail.MessageId.ShouldNotBeNull().Split('@')[0];

    /// <summary>What follows these words in the text.</summary>
    public static string Linked(this MimeMessage mail, string words) =>
        mail.Text()[(mail.Text().IndexOf(words, StringComparison.Ordinal) + words.Length)..];
}
