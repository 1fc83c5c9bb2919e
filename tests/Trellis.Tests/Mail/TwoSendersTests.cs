using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MimeKit;
using Trellis.Mail;

namespace Trellis.Tests.Mail;

/// <summary>
/// Two senders on one database that die at any moment: nothing is lost, and nothing that was sent and written down is sent
/// once more.
/// </summary>
[Trait("Takes", "long")]
public abstract class TwoSendersTests(Provider provider) : MailWorld(provider)
{
    private const int Messages = 300;
    private readonly Deadly _deadly = new(new(20261129));

    protected override void Configure(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton<IMailServer>(_deadly));

    [Fact]
    public async Task Each_of_hundreds_of_messages_arrives_and_none_twice_that_was_written_down()
    {
        string[] people = [World.Ada, World.Una, World.Max, World.Fox, World.Sky, World.Ops, World.Fin, World.Adm];
        await App.Write([
            .. Enumerable
                .Range(0, Messages)
                .Select(n => new Message
                {
                    PersonId = Of(people[n % people.Length]),
                    Kind = "stipend.asked",
                    Link = $"/n/{n:0000}",
                    At = App.Clock.UtcNow().AddSeconds(n - Messages),
                }),
        ]);
        var rounds = 0;
        while ((await App.Messages()).Exists(m => m.State != MessageState.Sent))
        {
            (++rounds).ShouldBeLessThan(Messages);
            await Task.WhenAll(Live(), Live());
            App.Clock.Advance(MailLeases.Length);
        }
        _deadly.Killed.ShouldBeGreaterThan(10, "they died often enough to tell");
        var arrived = Office.Taken.CountBy(m => m.Row()).ToDictionary();
        arrived.Count.ShouldBe(Messages);
        arrived
            .Where(a => a.Value != 1 + _deadly.AfterAccept.Count(id => id == a.Key))
            .ShouldBeEmpty("a second time only where a sender died before it could write down the first");
        foreach (var person in people)
            Office
                .Taken.Where(m => m.To.Mailboxes.Single().Address == person)
                .Select(m => m.Linked("/n/")[..4])
                .ShouldBeInOrder();
    }

    /// <summary>A sender that works until there is nothing to do, or until it dies.</summary>
    private async Task Live()
    {
        try
        {
            await Send();
        }
        catch (KilledException) { }
    }

    private sealed class KilledException() : Exception("killed");

    /// <summary>A connection that now and then ends the sender: before the message is handed over, or after.</summary>
    private sealed class Deadly(Random random) : IMailServer
    {
        private readonly SmtpMailServer _real = new();
        private readonly Lock _gate = new();
        private int _killed;

        public ConcurrentBag<string> AfterAccept { get; } = [];
        public int Killed => _killed;

        public async Task<IMailConnection> Connect(MailSettings settings, CancellationToken ct) =>
            new Connection(this, await _real.Connect(settings, ct));

        private bool Dies()
        {
            lock (_gate)
                return random.Next(18) == 0;
        }

        private sealed class Connection(Deadly server, IMailConnection real) : IMailConnection
        {
            public async Task<Delivery> Send(MimeMessage mail, CancellationToken ct)
            {
                if (server.Dies())
                    throw Kill();
                var delivery = await real.Send(mail, ct);
                if (delivery.End != DeliveryEnd.Accepted || !server.Dies())
                    return delivery;
                server.AfterAccept.Add(mail.Row());
                throw Kill();
            }

            private KilledException Kill()
            {
                Interlocked.Increment(ref server._killed);
                return new();
            }

            public ValueTask DisposeAsync() => real.DisposeAsync();
        }
    }

    public sealed class OnSqlite() : TwoSendersTests(Provider.Sqlite);

    public sealed class OnPostgres() : TwoSendersTests(Provider.Postgres);
}
