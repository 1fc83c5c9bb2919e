#pragma warning disable RS0030
namespace Trellis.Tests.Cli;

/// <summary>Mail at the command line: a test message, what could not be delivered, what somebody gets when.</summary>
[Collection(nameof(Terminal))]
public sealed class MailCommandsTests : IAsyncLifetime
{
    private const string Ada = "ada@example.org";
    private readonly Installation _here = new();
    private readonly PostOffice _office = PostOffice.Open();
    private readonly Dictionary<string, string?> _settings;

    public MailCommandsTests() =>
        _settings = new()
        {
            ["Trellis__Mail__Host"] = "127.0.0.1",
            ["Trellis__Mail__Port"] = $"{_office.Port}",
            ["Trellis__Mail__Security"] = "none",
            ["Trellis__Mail__From"] = "trellis@example.org",
        };

    public async Task InitializeAsync()
    {
        foreach (var (name, value) in _settings)
            Environment.SetEnvironmentVariable(name, value);
        await _here.Run("user", "add", Ada, "--name", "Ada Example", "--role", "admin");
    }

    public async Task DisposeAsync()
    {
        foreach (var name in _settings.Keys)
            Environment.SetEnvironmentVariable(name, null);
        await _office.DisposeAsync();
        _here.Dispose();
    }

    [Fact]
    public async Task A_test_message_goes_out_now()
    {
        (await _here.Run("mail", "test", Ada, "--json")).Json()["to"]!.GetValue<string>().ShouldBe(Ada);
        _office.To(Ada).ShouldBe(["A test message from Trellis"]);
        (await _here.Run("mail", "test", "nonsense")).Code.ShouldBe(5);
    }

    [Fact]
    public async Task What_could_not_be_delivered_is_listed_and_goes_out_again()
    {
        (await _here.Run("mail", "list")).Out.ShouldBe($"No messages are parked.{Environment.NewLine}");
        await _here.Db(async db =>
        {
            db.Add(
                new Message
                {
                    PersonId = (await db.Set<Person>().SingleAsync()).Id,
                    Kind = "stipend.asked",
                    Link = "/stipend/requests/1",
                    At = new(2026, 5, 14, 9, 0, 0, DateTimeKind.Utc),
                    EndedAt = new(2026, 5, 17, 9, 0, 0, DateTimeKind.Utc),
                    State = MessageState.Parked,
                    Why = "550 No such mailbox",
                }
            );
            return await db.SaveChangesAsync();
        });
        var listed = await _here.Run("mail", "list", "--parked");
        listed.Out.ShouldBe($"2026-05-17 09:00  {Ada}  stipend.asked: 550 No such mailbox{Environment.NewLine}");
        (await _here.Run("mail", "list", "--json")).Json().AsArray().Count.ShouldBe(1);
        (await _here.Run("mail", "retry", "--json")).Json()["messages"]!.GetValue<int>().ShouldBe(1);
        (await _here.Run("mail", "list", "--json")).Json().AsArray().Count.ShouldBe(0);
        (await _here.Db(db => db.Set<Message>().Select(m => m.State).SingleAsync())).ShouldBe(MessageState.Waiting);
    }

    [Fact]
    public async Task What_somebody_gets_when_is_shown_and_changed()
    {
        (await _here.Run("mail", "choices", Ada)).Out.ShouldContain("weekly   stipend.paid: ");
        var changed = await _here.Run("mail", "choices", Ada, "--kind", "stipend.paid", "--when", "never", "--json");
        changed.Json().AsArray().Single(k => k!["kind"]!.GetValue<string>() == "stipend.paid")!["cadence"]!
            .GetValue<string>()
            .ShouldBe("never");
        (await _here.Run("mail", "choices", Ada, "--kind", "stipend.asked", "--when", "never")).Code.ShouldBe(5);
        (await _here.Run("mail", "choices", Ada, "--kind", "stipend.paid")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task Several_people_are_invited_and_whoever_is_unknown_is_named()
    {
        await _here.Run("user", "add", "bob@example.org", "--name", "Bob Example", "--role", "employee");
        var invited = (await _here.Run("user", "invite", Ada, "bob@example.org", "--json")).Json();
        invited["invited"]!.AsArray().Select(n => n!.GetValue<string>()).ShouldBe(["Ada Example", "Bob Example"]);
        (await _here.Db(db => db.Set<Message>().CountAsync(m => m.Kind == "account.invitation"))).ShouldBe(2);
        (await _here.Run("user", "invite", "nobody@example.org")).Code.ShouldBe(3);
    }
}
