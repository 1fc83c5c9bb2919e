#pragma warning disable RS0030
using Trellis.Tests.Data;

namespace Trellis.Tests.Mail;

/// <summary>
/// Two servers on one PostgreSQL, each its own process, that are killed while they send: every message arrives, in order
/// for each person, and none arrives again that was written down as sent.
/// </summary>
[Trait("Takes", "long")]
public sealed class KilledSendersTests : IAsyncDisposable
{
    private const int Messages = 200,
        Kills = 4;
    private static readonly string[] People = [World.Ada, World.Una, World.Max, World.Fox, World.Sky, World.Ops];
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("trellis-test-senders-");
    private readonly PostOffice _office = PostOffice.Open();
    private readonly Random _random = new(20261129);

    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        _root.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_message_arrives_and_none_again_that_was_written_down()
    {
        var world = await World.Start(Provider.Postgres, DateOnly.FromDateTime(DateTime.UtcNow));
        var written = Written(world);
        await world.App.Write(written);
        var ids = written.Select(m => m.Id).ToHashSet();
        await using var database = await world.App.HandOver();
        Directory.Move(
            Path.Combine(database.Directory.Path, "receipts"),
            Directory.CreateDirectory(Files) + "/receipts"
        );
        var settled = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills; kill++)
        {
            await SendUntil(database, taken: _random.Next(10, 50));
            var sent = await Sent(database, ids);
            foreach (var (id, count) in Arrived().Where(a => sent.Contains(a.Key) && !settled.ContainsKey(a.Key)))
                settled[id] = count;
            sent.Except(settled.Keys).ShouldBeEmpty("what is written down as sent has arrived");
            await EndLeases(database);
        }
        await SendUntil(database, taken: null, ids);

        var arrived = Arrived();
        arrived.Keys.Where(id => ids.Contains(Id<Message>.Parse(id, null))).Count().ShouldBe(Messages);
        settled.Count.ShouldBeGreaterThan(Kills, "they were killed in the middle");
        settled.Where(s => arrived[s.Key] != s.Value).ShouldBeEmpty();
        foreach (var person in People)
            _office
                .Taken.Where(m => m.To.Mailboxes.Single().Address == person)
                .Where(m => m.Text().Contains("/n/", StringComparison.Ordinal))
                .Select(m => m.Linked("/n/")[..4])
                .ShouldBeInOrder();
    }

    private string Files => Path.Combine(_root.FullName, "files");

    private static Message[] Written(World world) =>
        [
            .. Enumerable
                .Range(0, Messages)
                .Select(n => new Message
                {
                    PersonId = world.People[People[n % People.Length]],
                    Kind = "stipend.asked",
                    Link = $"/n/{n:0000}",
                    At = world.App.Clock.UtcNow().AddDays(-1).AddSeconds(n),
                }),
        ];

    /// <summary>
    /// Runs two servers until the mail server has been offered so many messages, and kills both; or until everything is
    /// sent.
    /// </summary>
    private async Task SendUntil(TestDatabase database, int? taken, HashSet<Id<Message>>? all = null)
    {
        var (left, enough) = (taken ?? int.MaxValue, new TaskCompletionSource());
        _office.Answer = _ =>
        {
            if (Interlocked.Decrement(ref left) == 0)
                enough.TrySetResult();
            return null;
        };
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await using var one = await Start("one", database);
        await using var two = await Start("two", database);
        if (all is null)
            await enough.Task.WaitAsync(patience.Token);
        else
            while ((await Sent(database, all)).Count < all.Count)
                await Task.Delay(50, patience.Token);
        one.Kill();
        two.Kill();
    }

    private Task<Server> Start(string name, TestDatabase database) =>
        Server.StartWith(
            new()
            {
                ["Trellis__Mail__Host"] = "127.0.0.1",
                ["Trellis__Mail__Port"] = $"{_office.Port}",
                ["Trellis__Mail__Security"] = "none",
                ["Trellis__Mail__From"] = "trellis@small-garden.example",
            },
            Path.Combine(_root.FullName, name),
            database.Connection,
            "--files",
            Files,
            "--public-url",
            "https://trellis.small-garden.example"
        );

    private Dictionary<string, int> Arrived() => _office.Taken.CountBy(m => m.Row()).ToDictionary();

    private static async Task<HashSet<string>> Sent(TestDatabase database, HashSet<Id<Message>> ids) =>
        [
            .. (
                await CrashWorld.Open(
                    database,
                    (_, db) =>
                        db.Set<Message>().Where(m => m.State == MessageState.Sent).Select(m => m.Id).ToListAsync()
                )
            )
                .Where(ids.Contains)
                .Select(id => id.ToString()),
        ];

    /// <summary>Both are dead: what they held is free again, as it would be three minutes later.</summary>
    private static Task<int> EndLeases(TestDatabase database) =>
        CrashWorld.Open(
            database,
            (_, db) =>
                db.Set<Message>()
                    .Where(m => m.LeasedUntil != null)
                    .ExecuteUpdateAsync(m => m.SetProperty(x => x.LeasedUntil, (DateTime?)null))
        );
}
