using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Backups;
using Trellis.Stipends.Receipts;

namespace Trellis.Tests.Backups;

/// <summary>
/// A backup made while people save holds everything that was acknowledged before it began, whole, and comes back as it
/// was.
/// </summary>
public abstract class BackUpTests(Provider provider) : BackupWorld(provider)
{
    [Fact]
    [Trait("Takes", "long")]
    public async Task What_was_acknowledged_before_it_began_is_in_it_and_nothing_is_half_there()
    {
        await using var server = await Server.Start(Database.Directory.Path, Database.Connection);
        var cookie = await server.SignIn(World.Ada);
        using var ada = server.Client(cookie);
        var (acknowledged, last) = (new ConcurrentDictionary<int, bool>(), 0);
        using var stop = new CancellationTokenSource();
        var writers = Enumerable
            .Range(0, 4)
            .Select(_ =>
                Task.Run(async () =>
                {
                    while (!stop.IsCancellationRequested)
                    {
                        var number = Interlocked.Increment(ref last);
                        var answer = await ada.PostAsJsonAsync("/api/stipend/requests", Wish(number));
                        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
                        acknowledged[number] = true;
                    }
                })
            )
            .ToList();
        while (acknowledged.Count < 60)
            await Task.WhenAny(Task.Delay(10), Task.WhenAll(writers));
        var before = acknowledged.Keys.ToHashSet();
        (await BackUp()).Problem.ShouldBeNull();
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        (await VerifyBackup.Handle(Archive, null, default)).Problem.ShouldBeNull();
        await using var restored = await TestDatabase.Create(Provider);
        (await Restore(restored, Archive)).Problem.ShouldBeNull();
        restored.Directory.Dispose();
        var (wishes, entries, history) = await Look(restored);
        wishes.IsSupersetOf(before).ShouldBeTrue($"{before.Except(wishes).Count()} of {before.Count} are missing");
        history.SetEquals(wishes).ShouldBeTrue("each request has its history, written in the same transaction");
        entries.ShouldBe(3, "the ledger is as it was");
        await using var again = await Server.Start(restored.Directory.Path, restored.Connection);
        (await again.Client(cookie).GetAsync(new Uri("/api/me", UriKind.Relative))).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized,
            "no session comes back"
        );
        (await again.Client().GetStringAsync(new Uri("/health", UriKind.Relative))).ShouldBe("ok");
        again.Said.ShouldNotContain("receipt");
    }

    private object Wish(int number) =>
        new
        {
            once = Guid.CreateVersion7(),
            kind = "professional-development",
            what = $"Wish {number}",
            provider = "School",
            category = "Course",
            supports = World.Writing,
            why = "To write well.",
            amount = 1.00,
            spendOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(80),
        };

    private static async Task<(HashSet<int> Wishes, int Entries, HashSet<int> History)> Look(TestDatabase database)
    {
        using var directory = DataDirectory.Open(database.Directory.Path, "a test").Value.ShouldNotBeNull();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddTrellis(new(directory, database.Connection))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var requests = await db.Set<StipendRequest>()
            .Where(r => r.What.StartsWith("Wish "))
            .Include(r => r.History)
            .ToListAsync();
        static int Number(StipendRequest r) =>
            int.Parse(r.What[5..], System.Globalization.CultureInfo.InvariantCulture);
        var entries = await db.Set<LedgerEntry>().CountAsync(l => l.Amount == new Money(100_00));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return (
            requests.Select(Number).ToHashSet(),
            entries,
            requests.Where(r => r.History.Count > 0).Select(Number).ToHashSet()
        );
    }

    [Fact]
    public async Task It_holds_receipts_and_keys_and_comes_back_to_the_byte()
    {
        Directory.CreateDirectory(Path.Combine(Database.Directory.Path, "keys"));
        await File.WriteAllTextAsync(Path.Combine(Database.Directory.Path, "keys", "key-1.xml"), "<key/>");
        var manifest = (await BackUp()).Value.ShouldNotBeNull();
        manifest.Counts.ShouldBe((8, 1, 3));
        await using var restored = await TestDatabase.Create(Provider);
        (await Restore(restored, Archive)).Problem.ShouldBeNull();
        string[] Files(TestDatabase of, string below) =>
            [
                .. Directory
                    .GetFiles(Path.Combine(of.Directory.Path, below), "*", SearchOption.AllDirectories)
                    .Select(f => Path.GetRelativePath(of.Directory.Path, f) + " " + File.ReadAllText(f))
                    .Order(StringComparer.Ordinal),
            ];
        Files(restored, "receipts").ShouldBe(Files(Database, "receipts"));
        Files(restored, "keys").ShouldBe(Files(Database, "keys"));
    }

    [Fact]
    public async Task A_receipt_that_was_taken_away_meanwhile_is_found_in_the_trash()
    {
        var store = new ReceiptStore(Database.Directory);
        store.Reconcile(new HashSet<string>(), new(2026, 5, 14)).Trashed.ShouldBe(1);
        (await BackUp()).Value.ShouldNotBeNull().Counts.Receipts.ShouldBe(1);
    }

    [Fact]
    public async Task A_backup_never_replaces_a_file_and_leaves_nothing_of_one_that_failed()
    {
        await File.WriteAllTextAsync(Archive, "something else");
        (await BackUp()).Problem!.Code().ShouldBe("backup.exists");
        (await File.ReadAllTextAsync(Archive)).ShouldBe("something else");
        File.Delete(Archive);
        Directory.Delete(Database.Directory.Receipts, recursive: true);
        (await BackUp()).Problem!.Code().ShouldBe("backup.receipt-missing");
        Directory.EnumerateFileSystemEntries(Folder).ShouldBeEmpty();
    }

    public sealed class OnSqlite() : BackUpTests(Provider.Sqlite);

    public sealed class OnPostgres() : BackUpTests(Provider.Postgres);
}
