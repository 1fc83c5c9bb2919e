using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Trellis.Accounts;
using Trellis.Jobs;
using Trellis.Mail;

namespace Trellis.Tests.Support;

/// <summary>
/// The product, whole, on a fresh database, answering in memory. What it does by itself as time passes is left to the
/// tests.
/// </summary>
public sealed class TestApp : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly WebApplication _app;
    private readonly Dictionary<string, Browser> _signedIn = [];

    private TestApp(TestDatabase database, WebApplication app) => (_database, _app) = (database, app);

    /// <summary>The day on which tests begin that do not care.</summary>
    public static readonly DateOnly Today = new(2026, 5, 14);

    public TestClock Clock { get; private init; } = null!;
    public IServiceProvider Services => _app.Services;

    /// <summary>Where somebody opens the page of the first run: the link that the server prints.</summary>
    public string StartLink => Services.GetRequiredService<StartToken>().Path;

    /// <summary>A header with which a test says from which network address a request comes.</summary>
    public const string From = "X-Test-From";

    /// <param name="slowHash">Passwords are hashed as in production; otherwise quickly, because most tests sign in for
    /// another reason.</param>
    /// <param name="database">The database to run on, and to throw away; otherwise a fresh one. Another process may run
    /// on it too.</param>
    /// <param name="with">Changes how it is run.</param>
    /// <param name="configure">Changes what is registered, for a test of what the product runs on.</param>
    public static async Task<TestApp> Start(
        Provider provider,
        DateOnly? today = null,
        bool slowHash = false,
        Func<AppOptions, AppOptions>? with = null,
        Action<IServiceCollection>? configure = null,
        TestDatabase? database = null
    )
    {
        database ??= await TestDatabase.CreateMigrated(provider);
        var clock = new TestClock(today ?? Today);
        var options = new AppOptions(database.Directory, database.Connection)
        {
            Patience = TimeSpan.FromMinutes(5),
            Grace = TimeSpan.FromMilliseconds(100),
        };
        var builder = App.Create(with is null ? options : with(options));
        builder.Services.AddSingleton<IStartupFilter, FromFilter>();
        builder.WebHost.UseTestServer();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(JobRunner)));
        builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(MailSender)));
        if (!slowHash)
            builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
        configure?.Invoke(builder.Services);
        var app = App.Build(builder);
        await app.StartAsync();
        return new(database, app) { Clock = clock };
    }

    private sealed class FromFilter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (http, go) =>
                    {
                        if (http.Request.Headers[From].ToString() is { Length: > 0 } from)
                            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
                        return go(http);
                    }
                );
                next(app);
            };
    }

    /// <summary>A browser that has not signed in.</summary>
    public Browser Anonymous() => new(_app.GetTestServer());

    /// <summary>The browser of somebody who is signed in; the same one each time.</summary>
    public async Task<Browser> As(string email, string password = World.Password)
    {
        if (_signedIn.TryGetValue(email, out var known))
            return known;
        var browser = Anonymous();
        var answer = await browser.Client.PostAsJsonAsync("/api/session", new { email, password });
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent, $"{email} could not sign in");
        return _signedIn[email] = browser;
    }

    /// <summary>The browser of somebody who signs in once more: a session does not last for weeks.</summary>
    public Task<Browser> Again(string email)
    {
        _signedIn.Remove(email);
        return As(email);
    }

    /// <summary>Asks the product to stop, as the system does; what is under way goes on for a moment.</summary>
    public void AskToStop() => _app.Lifetime.StopApplication();

    /// <summary>Runs something in a scope of its own, as the operator.</summary>
    public async Task<T> Run<T>(Func<IServiceProvider, AppDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ViewerSource>().ActAsOperator(default);
        return await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    public Task<T> Db<T>(Func<AppDb, Task<T>> work) => Run((_, db) => work(db));

    /// <summary>The database on which it runs.</summary>
    public TestDatabase Database => _database;

    /// <summary>Ends the product and leaves its database and data directory to another process.</summary>
    public async Task<TestDatabase> HandOver()
    {
        await _app.DisposeAsync();
        _database.Directory.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools(); // what was written ahead goes into the file
        Npgsql.NpgsqlConnection.ClearAllPools();
        return _database;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }
}
