using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using Trellis.Data;
using Trellis.Demo;
using Trellis.Kit;

namespace Trellis.Browser.Tests.Support;

/// <summary>What all classes of a run share: one Chromium, and a demo company that each of them gets a copy of.</summary>
public sealed class DemoBrowser : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"trellis-demo-{Guid.CreateVersion7():N}");
    private readonly DayClock _clock = new();
    private IPlaywright _playwright = null!;

    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>The day it is where the demo company is, which is yesterday for some hours of every day in UTC.</summary>
    public DateOnly Today => Clock.Day(_clock.UtcNow(), DayClock.Zone);

    public async Task InitializeAsync()
    {
        using (var directory = DataDirectory.Open(_folder, "the browser tests").Value!)
        await using (var app = Build(directory))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AppDb>().Migrate(default);
            (await scope.ServiceProvider.GetRequiredService<DemoCompany>().MoveIn(default)).ShouldBeNull();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools(); // what was written ahead goes into the file
        Assertions.SetDefaultExpectTimeout(60_000);
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath =
                    Environment.GetEnvironmentVariable("TRELLIS_CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-gpu-compositing",
                    "--in-process-gpu",
                    "--renderer-process-limit=2",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>The product on a data directory, on whichever port is free.</summary>
    public WebApplication Build(DataDirectory directory)
    {
        var builder = App.Create(new(directory, null, "http://127.0.0.1:0"));
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock));
        return App.Build(builder);
    }

    /// <summary>A copy of the demo company in a folder of its own.</summary>
    public DataDirectory Copy(string to)
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(_folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return DataDirectory.Open(to, "a browser test").Value!;
    }

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        _playwright.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>
    /// The time of this machine; in the last hour of a day, of the next day, so that no run meets a midnight.
    /// </summary>
    private sealed class DayClock : TimeProvider
    {
        public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

        private readonly TimeSpan _ahead =
            TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, Zone).Hour == 23 ? TimeSpan.FromHours(1) : TimeSpan.Zero;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
    }
}

/// <summary>The browser tests, one class after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserRun : ICollectionFixture<DemoBrowser>
{
    public const string Name = "Browser";
}
