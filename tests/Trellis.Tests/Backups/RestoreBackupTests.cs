using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Backups;
using Trellis.Stipends.Receipts;

namespace Trellis.Tests.Backups;

/// <summary>A backup comes back into an empty place, whole, or is refused and changes nothing.</summary>
public abstract class RestoreBackupTests(Provider provider) : BackupWorld(provider)
{
    [Fact]
    public async Task A_restore_goes_into_an_empty_place_or_moves_aside_what_is_there()
    {
        (await BackUp()).Problem.ShouldBeNull();
        await using var restored = await TestDatabase.Create(Provider);
        (await Restore(restored, Archive)).Value!.MovedTo.ShouldBeNull();
        (await Restore(restored, Archive)).Problem!.Code().ShouldBe("restore.not-empty");
        var aside = (await Restore(restored, Archive, force: true)).Value!.MovedTo.ShouldNotBeNull();
        File.Exists(Path.Combine(aside, Provider == Provider.Sqlite ? "trellis.db" : "postgres.dump"))
            .ShouldBeTrue("what was there is kept");
        Directory.GetFiles(Path.Combine(aside, "receipts"), "*", SearchOption.AllDirectories).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_start_after_a_restore_that_did_not_end_is_refused_until_it_is_run_again()
    {
        (await BackUp()).Problem.ShouldBeNull();
        await using var restored = await TestDatabase.Create(Provider);
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
        await using var restored = await TestDatabase.Create(Provider);
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
        await using var restored = await TestDatabase.Create(Provider);
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

    public sealed class OnSqlite() : RestoreBackupTests(Provider.Sqlite);

    public sealed class OnPostgres() : RestoreBackupTests(Provider.Postgres)
    {
        [Fact]
        public async Task A_database_that_a_server_uses_is_never_restored_over()
        {
            (await BackUp()).Problem.ShouldBeNull();
            await using var used = new Npgsql.NpgsqlConnection(Database.Connection);
            await used.OpenAsync();
            using var elsewhere = DataDirectory.Open(Path.Combine(Folder, "elsewhere"), "a test").Value!;
            var refused = await new RestoreBackup(elsewhere, Database.Connection, TimeProvider.System).Handle(
                Archive,
                force: true,
                default
            );
            refused.Problem.ShouldNotBeNull().Code().ShouldBe("restore.in-use");
        }
    }
}
