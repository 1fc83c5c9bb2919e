using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Trellis.Accounts;
using Trellis.Data;
using Trellis.Demo;
using Trellis.Kit;

namespace Trellis.Browser.Tests.Support;

/// <summary>The demo company on a port of its own, and one Chromium for all tests of a class.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"trellis-browser-{Guid.CreateVersion7():N}");
    private DataDirectory _directory = null!;
    private WebApplication _app = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private readonly Dictionary<string, string> _signedIn = [];

    private Task<IReadOnlyList<(string Who, string Path)>>? _places;

    public string Url { get; private set; } = "";

    /// <summary>
    /// The day it is where the demo company is, which is yesterday for some hours of every day in UTC.
    /// </summary>
    public static DateOnly Today => Clock.Day(DateTime.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));

    public async Task InitializeAsync()
    {
        _directory = DataDirectory.Open(_folder, "a browser test").Value!;
        _app = App.Build(App.Create(new(_directory, null, "http://127.0.0.1:0")));
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AppDb>().Migrate(default);
            (await scope.ServiceProvider.GetRequiredService<DemoCompany>().MoveIn(default)).ShouldBeNull();
        }
        await _app.StartAsync();
        Url = _app.Urls.First();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("TRELLIS_CHROMIUM") ?? "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>Every page, found once for all tests of a class.</summary>
    public Task<IReadOnlyList<(string Who, string Path)>> Places() => _places ??= Support.Places.All(this);

    /// <summary>
    /// A page of somebody who is signed in (by the first part of their address), or of nobody (""). What the page's
    /// console complains of fails the test.
    /// </summary>
    public async Task<IPage> Open(string who, int width = 1280, bool dark = false, bool script = true)
    {
        var context = await _browser.NewContextAsync(
            new()
            {
                BaseURL = Url,
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                JavaScriptEnabled = script,
                ReducedMotion = ReducedMotion.Reduce,
                StorageState = _signedIn.TryGetValue(who, out var state) ? state : null,
            }
        );
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                Complaints.Add($"{page.Url}: {message.Text}");
        };
        if (who.Length == 0 || _signedIn.ContainsKey(who))
            return page;

        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Work email").FillAsync($"{who}@larkspur.example");
        await page.GetByLabel("Password").FillAsync(DemoSignIns.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync("**/growth");
        _signedIn[who] = await context.StorageStateAsync();
        return page;
    }

    /// <summary>What consoles complained of: scripts and styles that the policy blocked, errors.</summary>
    public List<string> Complaints { get; } = [];

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _directory.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
