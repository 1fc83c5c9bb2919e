using Microsoft.Extensions.DependencyInjection;
using Trellis.Mail;
using Trellis.Messages;

namespace Trellis.Tests.Mail;

/// <summary>A world of its own with a mail server beside it. Nothing is sent until a test says so.</summary>
public abstract class MailWorld(Provider provider) : InWorld, IAsyncLifetime
{
    private World _world = null!;

    protected override World World => _world;
    protected PostOffice Office { get; } = PostOffice.Open();

    public async Task InitializeAsync() =>
        _world = await World.Start(
            provider,
            with: o => o with { Mail = Office.Settings, PublicUrl = "https://trellis.small-garden.example" },
            configure: Configure
        );

    /// <summary>Changes what the product runs on.</summary>
    protected virtual void Configure(IServiceCollection services) { }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        await Office.DisposeAsync();
    }

    /// <summary>What the sender does when it wakes. Returns how many messages it tried.</summary>
    protected async Task<int> Send() =>
        (await App.Run((services, _) => services.GetRequiredService<SendMessages>().Handle(default))).Value;

    protected Task<int> Write(string email, string kind, string link = "/today", int minutesAgo = 0) =>
        App.Write(
            new Message
            {
                PersonId = Of(email),
                Kind = kind,
                Link = link,
                ById = Of(World.Max),
                Number = 2,
                Day = Today,
                At = App.Clock.UtcNow().AddMinutes(-minutesAgo),
            }
        );

    /// <summary>What somebody wants of a kind, whatever the default.</summary>
    protected Task<int> Choose(string email, string kind, Cadence cadence) =>
        App.Db(db =>
        {
            db.Add(
                new MessageChoice
                {
                    PersonId = Of(email),
                    Kind = kind,
                    Cadence = cadence,
                }
            );
            return db.SaveChangesAsync();
        });

    protected MessageKinds Kinds => App.Services.GetRequiredService<MessageKinds>();
}
