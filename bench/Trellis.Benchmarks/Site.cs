using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Accounts;
using Trellis.Data;
using Trellis.Demo;
using Trellis.Domain.Assessments;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;
using Trellis.Domain.Stipends;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Jobs;
using Trellis.Mail;

namespace Trellis.Benchmarks;

/// <summary>
/// A running Trellis with a number of people: the demo company, and as many more as it takes, each with two
/// assessments.
/// </summary>
public sealed class Site : IAsyncDisposable
{
    private readonly DataDirectory _directory;
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private Site(DataDirectory directory, WebApplication app, HttpClient client) =>
        (_directory, _app, _client) = (directory, app, client);

    public static async Task<Site> Start(int people)
    {
        var directory = DataDirectory
            .Open(Path.Combine(Path.GetTempPath(), $"trellis-bench-{Guid.CreateVersion7():N}"), "the bench")
            .Value!;
        var builder = App.Create(new(directory, null, "http://127.0.0.1:0"));
        // what runs by itself would do part of what is measured, or work beside it
        foreach (var byItself in new[] { typeof(JobRunner), typeof(MailSender) })
            builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == byItself));
        var app = App.Build(builder);
        app.MapGet("/bench/plaintext", () => "Hello, World!").AllowAnonymous();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await db.Migrate(default);
            if (await scope.ServiceProvider.GetRequiredService<DemoCompany>().MoveIn(default) is { } problem)
                throw new InvalidOperationException(problem.Message);
            await SomePeople.Write(db, people);
        }
        await app.StartAsync();
        var client = new HttpClient(
            new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }
        )
        {
            BaseAddress = new(app.Urls.First()),
        };
        (
            await client.PostAsJsonAsync(
                "/api/session",
                new { email = DemoSignIns.All[0].Email, password = DemoSignIns.Password }
            )
        ).EnsureSuccessStatusCode();
        return new(directory, app, client);
    }

    /// <summary>Sends requests one after another and gives the time of each.</summary>
    public async Task<IReadOnlyList<double>> Measure(string url, int requests)
    {
        var times = new double[requests];
        for (var i = 0; i < requests; i++)
        {
            var clock = Stopwatch.GetTimestamp();
            using var answer = await _client.GetAsync(url);
            await answer.Content.LoadIntoBufferAsync();
            times[i] = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
            if (answer.StatusCode != HttpStatusCode.OK)
                throw new InvalidOperationException($"{url} answered {answer.StatusCode}");
        }
        return times;
    }

    public async Task<int> Import(string folder)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ViewerSource>().ActAsOperator(default);
        var parsed = Formats.Read(folder, "ddat");
        var report = await scope
            .ServiceProvider.GetRequiredService<ImportFramework>()
            .Handle(new(parsed.Value!, null, false), default);
        return report.Value!.Added + report.Value.Unchanged;
    }

    /// <summary>Does something as the operator of the machine.</summary>
    public async Task<T> AsOperator<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ViewerSource>().ActAsOperator(default);
        return await work(scope.ServiceProvider);
    }

    /// <summary>Signs in as somebody of the demo company.</summary>
    public async Task SignIn(int person) =>
        (
            await _client.PostAsJsonAsync(
                "/api/session",
                new { email = DemoSignIns.All[person].Email, password = DemoSignIns.Password }
            )
        ).EnsureSuccessStatusCode();

    /// <summary>
    /// Brings a framework in, changes three texts in its draft, and says its address. Gives the seconds that the way in
    /// and the way out took.
    /// </summary>
    public async Task<(string Path, double In, double Out)> Edited(FrameworkContent content)
    {
        var clock = Stopwatch.StartNew();
        Guid id;
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ViewerSource>().ActAsOperator(default);
            var parsed = new ParsedFramework(content.Name, new(), [], []) { Content = content, HasOurKeys = true };
            id = (
                await scope
                    .ServiceProvider.GetRequiredService<ImportFramework>()
                    .Handle(new(parsed, null, false), default)
            )
                .Value!
                .Framework!
                .Value;
        }
        var seconds = clock.Elapsed.TotalSeconds;
        clock.Restart();
        await Measure($"/framework/{id}/export", 1);
        var back = clock.Elapsed.TotalSeconds;
        (await _client.PostAsync($"/api/frameworks/{id}/draft", null)).EnsureSuccessStatusCode();
        var cells = Enumerable
            .Range(0, 3)
            .Select(n => new
            {
                position = "r-0-1",
                item = $"c-{n}",
                was = 1,
                level = 2,
            });
        (
            await _client.PutAsJsonAsync($"/api/frameworks/{id}/draft/expectations", new { cells })
        ).EnsureSuccessStatusCode();
        return ($"/framework/{id}", seconds, back);
    }

    /// <summary>What a page answers.</summary>
    public Task<byte[]> Read(string url) => _client.GetByteArrayAsync(url);

    /// <summary>Writes rows, as a company would have them.</summary>
    public async Task Write(Func<AppDb, Task> rows)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await rows(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    /// <inheritdoc cref="SomeSpending"/>
    public async Task Spend()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await SomeSpending.Write(
            scope.ServiceProvider.GetRequiredService<AppDb>(),
            scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime
        );
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _directory.Dispose();
        Directory.Delete(_directory.Path, recursive: true);
    }
}
