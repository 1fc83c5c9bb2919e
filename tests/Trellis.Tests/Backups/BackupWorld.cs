using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Backups;
using Trellis.Stipends.Receipts;

namespace Trellis.Tests.Backups;

/// <summary>The small organisation, while no server runs on it, and a place for its backup.</summary>
public abstract class BackupWorld(Provider provider) : IAsyncLifetime
{
    protected Provider Provider => provider;
    protected string Folder { get; } = Directory.CreateTempSubdirectory("trellis-backup-").FullName;
    protected World World { get; private set; } = null!;
    protected TestDatabase Database { get; private set; } = null!;

    protected string Archive => Path.Combine(Folder, "backup.zip");

    public async Task InitializeAsync()
    {
        World = await World.Start(provider, DateOnly.FromDateTime(DateTime.UtcNow));
        Database = await World.App.HandOver();
    }

    public async Task DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected Task<Result<Manifest>> BackUp() =>
        new BackUp(Database.Directory.Path, Database.Connection, TimeProvider.System).Handle(Archive, default);

    protected static async Task<Result<RestoreBackup.Restored>> Restore(
        TestDatabase into,
        string archive,
        bool force = false
    ) => await new RestoreBackup(into.Directory, into.Connection, TimeProvider.System).Handle(archive, force, default);
}
