#pragma warning disable RS0030
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Stipends.Receipts;

namespace Trellis.Tests.Data;

/// <summary>The folder in which servers share receipts: whose it is, and what happens while it is not there.</summary>
public sealed class SharedFilesTests : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("trellis-test-files-").FullName;
    private TestDatabase _database = null!;

    private string Shared => Path.Combine(_root, "shared");

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.Create(Provider.Postgres);
        (await Start("one", _database)).ShouldBeNull();
    }

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task Another_server_of_the_same_database_joins_without_a_word() =>
        (await Start("two", _database)).ShouldBeNull();

    [Fact]
    public async Task The_folder_of_another_installation_is_never_adopted()
    {
        await using var other = await TestDatabase.Create(Provider.Postgres);
        (await Start("other", other, files: null)).ShouldBeNull();
        foreach (var adopt in new[] { false, true })
        {
            var problem = (await Start("two", other, Shared, adopt)).ShouldBeOfType<Problem.Refused>();
            problem.Code.ShouldBe("data.mismatch");
            problem.Message.ShouldContain("--files");
            problem.Message.ShouldNotContain("--adopt");
        }
    }

    [Fact]
    public async Task While_something_else_is_in_its_place_nothing_is_kept_and_nothing_said_to_be_missing()
    {
        using var directory = DataDirectory.Open(Path.Combine(_root, "one"), "a test", Shared).Value!;
        var store = new ReceiptStore(directory);
        var kept = (await store.Put(new MemoryStream(ReceiptFiles.Pdf("kept")), default)).Value!;
        Directory.Move(Shared, Shared + ".away");
        Directory.CreateDirectory(Shared); // an empty mount point
        directory.Room().IsWritable.ShouldBeFalse();
        var fault = await Should.ThrowAsync<FilesAwayException>(() =>
            store.Put(new MemoryStream(ReceiptFiles.Pdf("lost")), default)
        );
        Faults.Of(fault)!.Code.ShouldBe("data.files-away");
        Should.Throw<FilesAwayException>(() => store.Open(kept.Hash));
        Directory.EnumerateFileSystemEntries(Shared).ShouldBeEmpty();
        Directory.Delete(Shared);
        Directory.Move(Shared + ".away", Shared);
        await using var open = store.Open(kept.Hash);
        open.ShouldNotBeNull();
    }

    [Fact]
    public async Task Keys_of_an_older_version_move_into_the_database_and_what_is_no_key_stays()
    {
        var keys = Path.Combine(_root, "one", "keys");
        Directory.CreateDirectory(keys);
        await File.WriteAllTextAsync(Path.Combine(keys, "key-1.xml"), "<key id='1'/>");
        await File.WriteAllTextAsync(Path.Combine(keys, "key-2.xml"), "garbage");
        (await Start("one", _database)).ShouldBeNull();
        Directory.GetFiles(keys).Select(Path.GetFileName).ShouldBe(["key-2.xml"]);
        (
            await With(
                "one",
                _database,
                Shared,
                (_, db) => db.DataProtectionKeys.Select(k => k.FriendlyName).ToListAsync()
            )
        ).ShouldBe(["key-1"]);
    }

    private Task<Problem?> Start(string server, TestDatabase database) => Start(server, database, Shared);

    private Task<Problem?> Start(string server, TestDatabase database, string? files, bool adopt = false) =>
        With(
            server,
            database,
            files,
            async (services, _) =>
                (
                    await services.GetRequiredService<OpenInstallation>().Handle(new(Serves: true, adopt), default)
                ).Problem
        );

    private async Task<T> With<T>(
        string server,
        TestDatabase database,
        string? files,
        Func<IServiceProvider, AppDb, Task<T>> work
    )
    {
        using var directory = DataDirectory.Open(Path.Combine(_root, server), "a test", files).Value!;
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddTrellis(new(directory, database.Connection))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<AppDb>());
    }
}
