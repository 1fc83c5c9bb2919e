using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Trellis.Accounts;
using Trellis.Data;
using Trellis.Demo;

namespace Trellis.Browser.Tests.Support;

/// <summary>A demo company of a test class on a port of its own, in the Chromium of the run.</summary>
public sealed class Site(DemoBrowser run) : IAsyncLifetime
{
    /// <summary>How long a page may take on a busy machine, in milliseconds.</summary>
    internal const float Patience = 120_000;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"trellis-browser-{Guid.CreateVersion7():N}");
    private readonly Dictionary<string, string> _signedIn = [];
    private readonly ConcurrentQueue<string> _complaints = [];
    private DataDirectory _directory = null!;
    private WebApplication _app = null!;
    private Task<IReadOnlyList<(string Who, string Path)>>? _places;

    public string Url { get; private set; } = "";

    /// <summary>The day it is where the demo company is.</summary>
    public DateOnly Today => run.Today;

    public async Task InitializeAsync()
    {
        _directory = run.Copy(_folder);
        _app = run.Build(_directory);
        await _app.StartAsync();
        Url = _app.Urls.First();
    }

    /// <summary>Every page, found once for all tests of a class.</summary>
    public Task<IReadOnlyList<(string Who, string Path)>> Places() => _places ??= Support.Places.All(this);

    /// <summary>
    /// A page of somebody who is signed in (by the first part of their address), or of nobody (""). What the page's
    /// console complains of fails the test.
    /// </summary>
    public async Task<IPage> Open(string who, int width = 1280, bool dark = false, bool script = true)
    {
        var context = await run.Chromium.NewContextAsync(
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
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                _complaints.Enqueue($"{page.Url}: {message.Text}");
        };
        if (who.Length == 0 || _signedIn.ContainsKey(who))
            return page;

        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Work email").FillAsync($"{who}@larkspur.example");
        await page.GetByLabel("Password").FillAsync(DemoSignIns.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.Arrives("**/today");
        _signedIn[who] = await context.StorageStateAsync();
        return page;
    }

    /// <summary>What consoles complained of: scripts and styles that the policy blocked, errors.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _directory.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
