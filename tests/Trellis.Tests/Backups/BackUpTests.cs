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
public abstract class BackUpTests(Provider provider) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trellis-backup-").FullName;
    private World _world = null!;
    private TestDatabase _database = null!;

    private string Archive => Path.Combine(_folder, "backup.zip");

    public async Task InitializeAsync()
    {
        _world = await World.Start(provider, DateOnly.FromDateTime(DateTime.UtcNow));
        _database = await _world.App.HandOver();
    }

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<Result<Manifest>> BackUp() =>
        new BackUp(_database.Directory.Path, _database.Connection, TimeProvider.System).Handle(Archive, default);

    private static async Task<Result<RestoreBackup.Restored>> Restore(
        TestDatabase into,
        string archive,
        bool force = false
    ) => await new RestoreBackup(into.Directory, into.Connection, TimeProvider.System).Handle(archive, force, default);

    [Fact]
    [Trait("Takes", "long")]
    public async Task What_was_acknowledged_before_it_began_is_in_it_and_nothing_is_half_there()
    {
        await using var server = await Server.Start(_database.Directory.Path, _database.Connection);
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
        await using var restored = await TestDatabase.Create(provider);
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
            supports = _world.Writing,
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
        Directory.CreateDirectory(Path.Combine(_database.Directory.Path, "keys"));
        await File.WriteAllTextAsync(Path.Combine(_database.Directory.Path, "keys", "key-1.xml"), "<key/>");
        var manifest = (await BackUp()).Value.ShouldNotBeNull();
        manifest.Counts.ShouldBe((8, 1, 3));
        await using var restored = await TestDatabase.Create(provider);
        (await Restore(restored, Archive)).Problem.ShouldBeNull();
        string[] Files(TestDatabase of, string below) =>
            [
                .. Directory
                    .GetFiles(Path.Combine(of.Directory.Path, below), "*", SearchOption.AllDirectories)
                    .Select(f => Path.GetRelativePath(of.Directory.Path, f) + " " + File.ReadAllText(f))
                    .Order(StringComparer.Ordinal),
            ];
        Files(restored, "receipts").ShouldBe(Files(_database, "receipts"));
        Files(restored, "keys").ShouldBe(Files(_database, "keys"));
    }

    [Fact]
    public async Task A_receipt_that_was_taken_away_meanwhile_is_found_in_the_trash()
    {
        var store = new ReceiptStore(_database.Directory);
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
        Directory.Delete(_database.Directory.Receipts, recursive: true);
        (await BackUp()).Problem!.Code().ShouldBe("backup.receipt-missing");
        Directory.EnumerateFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_restore_goes_into_an_empty_place_or_moves_aside_what_is_there()
    {
        (await BackUp()).Problem.ShouldBeNull();
        await using var restored = await TestDatabase.Create(provider);
        (await Restore(restored, Archive)).Value!.MovedTo.ShouldBeNull();
        (await Restore(restored, Archive)).Problem!.Code().ShouldBe("restore.not-empty");
        var aside = (await Restore(restored, Archive, force: true)).Value!.MovedTo.ShouldNotBeNull();
        File.Exists(Path.Combine(aside, provider == Provider.Sqlite ? "trellis.db" : "postgres.dump"))
            .ShouldBeTrue("what was there is kept");
        Directory.GetFiles(Path.Combine(aside, "receipts"), "*", SearchOption.AllDirectories).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_start_after_a_restore_that_did_not_end_is_refused_until_it_is_run_again()
    {
        (await BackUp()).Problem.ShouldBeNull();
        await using var restored = await TestDatabase.Create(provider);
        Directory.CreateDirectory(Path.Combine(restored.Directory.Path, DataDirectory.MovingName));
        await using (
            var services = new ServiceCollection()
                .AddLogging()
                .AddTrellis(new(restored.Directory, restored.Connection))
                .BuildServiceProvider()
        )
        {
            await using var scope = services.CreateAsyncScope();
            var refused = await scope
                .ServiceProvider.GetRequiredService<OpenInstallation>()
                .Handle(new(Serves: true), default);
            refused.Problem.ShouldNotBeNull().Code().ShouldBe("restore.unfinished");
        }
        (await Restore(restored, Archive, force: true)).Problem.ShouldBeNull();
        Directory.Exists(Path.Combine(restored.Directory.Path, DataDirectory.MovingName)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_backup_that_was_cut_or_changed_is_refused_and_changes_nothing()
    {
        (await BackUp()).Problem.ShouldBeNull();
        var whole = await File.ReadAllBytesAsync(Archive);
        await File.WriteAllBytesAsync(Archive, whole[..^2000]);
        (await VerifyBackup.Handle(Archive, null, default)).Problem!.Code().ShouldBe("backup.damaged");

        await File.WriteAllBytesAsync(Archive, whole);
        Change("receipts/", "changed");
        await using var restored = await TestDatabase.Create(provider);
        var problem = (await Restore(restored, Archive)).Problem.ShouldNotBeNull();
        problem.Code().ShouldBe("backup.damaged");
        problem.Message.ShouldContain("was changed or damaged");
        restored.Directory.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("keys/../../outside.xml")]
    [InlineData("receipts/aa/short")]
    public async Task An_archive_reaches_nothing_outside_its_places(string path)
    {
        (await BackUp()).Problem.ShouldBeNull();
        using (var zip = ZipFile.Open(Archive, ZipArchiveMode.Update))
        {
            Manifest manifest;
            await using (var json = zip.GetEntry(Manifest.Name)!.Open())
                manifest = Manifest.Read(json)!;
            zip.GetEntry(Manifest.Name)!.Delete();
            zip.CreateEntry(path);
            await using var changed = zip.CreateEntry(Manifest.Name).Open();
            await changed.WriteAsync(
                (
                    manifest with
                    {
                        Files =
                        [
                            .. manifest.Files,
                            new(path, 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                        ],
                    }
                ).ToJson()
            );
        }
        await using var restored = await TestDatabase.Create(provider);
        (await Restore(restored, Archive))
            .Problem.ShouldNotBeNull()
            .Message.ShouldContain("is no file of a data directory");
        Directory
            .EnumerateFileSystemEntries(Path.GetDirectoryName(restored.Directory.Path)!, "outside*")
            .ShouldBeEmpty();
    }

    /// <summary>Writes other bytes into the first entry below a place.</summary>
    private void Change(string below, string text)
    {
        using var zip = ZipFile.Open(Archive, ZipArchiveMode.Update);
        var entry = zip.Entries.First(e => e.FullName.StartsWith(below, StringComparison.Ordinal));
        using var writer = new StreamWriter(entry.Open());
        writer.Write(text);
    }

    public sealed class OnSqlite() : BackUpTests(Provider.Sqlite);

    public sealed class OnPostgres() : BackUpTests(Provider.Postgres)
    {
        [Fact]
        public async Task A_database_that_a_server_uses_is_never_restored_over()
        {
            (await BackUp()).Problem.ShouldBeNull();
            await using var used = new Npgsql.NpgsqlConnection(_database.Connection);
            await used.OpenAsync();
            using var elsewhere = DataDirectory.Open(Path.Combine(_folder, "elsewhere"), "a test").Value!;
            var refused = await new RestoreBackup(elsewhere, _database.Connection, TimeProvider.System).Handle(
                Archive,
                force: true,
                default
            );
            refused.Problem.ShouldNotBeNull().Code().ShouldBe("restore.in-use");
        }
    }
}
