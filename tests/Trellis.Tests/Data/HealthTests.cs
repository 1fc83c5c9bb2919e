using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Trellis.Tests.Data;

/// <summary>
/// A database that goes away and a disk that is full, while people work: they hear it in a sentence, what they typed is
/// kept, nothing is half saved, and it goes on by itself once the machine serves again.
/// </summary>
public abstract class HealthTests(Provider provider) : IAsyncLifetime
{
    private readonly Switch _broken = new();
    protected World World { get; private set; } = null!;
    protected TestApp App => World.App;

    public async Task InitializeAsync()
    {
        void Break(IServiceCollection services)
        {
            if (provider == Provider.Sqlite)
                services.ConfigureDbContext<SqliteAppDb>(o => o.AddInterceptors(_broken));
            else
                services.ConfigureDbContext<PostgresAppDb>(o => o.AddInterceptors(_broken));
        }
        World = await World.Start(provider, configure: Break);
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    /// <summary>Breaks what is done on the database while it is on.</summary>
    private sealed class Switch : DbCommandInterceptor
    {
        public Func<DbCommand, Exception?> Fault { get; set; } = _ => null;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        ) => Fault(command) is { } fault ? throw fault : ValueTask.FromResult(result);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        ) => Fault(command) is { } fault ? throw fault : ValueTask.FromResult(result);
    }

    private Exception Away =>
        provider == Provider.Sqlite
            ? new Microsoft.Data.Sqlite.SqliteException("disk I/O error", 10)
            : new NpgsqlException("Failed to connect", new System.Net.Sockets.SocketException(111));

    private Exception? Full(DbCommand command) =>
        !Writes(command) ? null
        : provider == Provider.Sqlite ? new Microsoft.Data.Sqlite.SqliteException("database or disk is full", 13)
        : new PostgresException("could not extend file", "ERROR", "ERROR", PostgresErrorCodes.DiskFull);

    private static bool Writes(DbCommand command) =>
        command.CommandText.Contains("INSERT ", StringComparison.Ordinal)
        || command.CommandText.Contains("UPDATE ", StringComparison.Ordinal);

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    public async Task Readiness_follows_the_database_and_liveness_does_not(string url)
    {
        var anybody = App.Anonymous();
        (await anybody.Text(url)).ShouldBe("ok");
        _broken.Fault = _ => Away;
        var answer = await anybody.Get(url);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("does not answer");
        (await anybody.Text("/health/live")).ShouldBe("ok");
        _broken.Fault = _ => null;
        (await anybody.Text(url)).ShouldBe("ok");
    }

    [Fact]
    public async Task Readiness_says_that_the_directory_cannot_be_written_and_names_no_path()
    {
        var path = App.Database.Directory.Path;
        var moved = path + "-moved";
        Directory.Move(path, moved);
        try
        {
            var answer = await App.Anonymous().Get("/health/ready");
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            var said = await answer.Content.ReadAsStringAsync();
            said.ShouldContain("cannot be written");
            said.ShouldNotContain(path);
        }
        finally
        {
            Directory.Move(moved, path);
        }
    }

    [Fact]
    public async Task A_database_that_is_away_answers_503_with_a_sentence_to_pages_and_programs_and_comes_back_by_itself()
    {
        var ada = await App.As(World.Ada);
        _broken.Fault = _ => Away;
        var page = await ada.Get("/growth");
        page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Headers.RetryAfter.ShouldNotBeNull();
        (await page.Content.ReadAsStringAsync()).ShouldContain("Trellis cannot do this now");
        var api = await ada.Get("/api/me/gap");
        await api.ShouldRefuse(
            HttpStatusCode.ServiceUnavailable,
            provider == Provider.Sqlite ? "data.unreadable" : "data.away"
        );
        api.Headers.RetryAfter.ShouldNotBeNull();
        _broken.Fault = _ => null;
        (await ada.Get("/growth")).StatusCode.ShouldBe(HttpStatusCode.OK, "the session is still alive");
    }

    [Fact]
    public async Task What_was_typed_while_the_database_was_away_is_on_the_page_and_can_be_sent_again()
    {
        const string Words = "Which of the two courses is it?";
        var max = await App.As(World.Max);
        var url = $"/stipend/requests/{World.Asked}";
        var form = (await max.Page(url)).QuerySelector("form:has([name='Decision.Words'])")!;
        var fields = form.QuerySelectorAll("input[name]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        (fields["Decision.Words"], fields["act"]) = (Words, "RequestInformation");
        _broken.Fault = _ => Away;
        var answer = await max.Client.PostAsync(url, new FormUrlEncodedContent(fields));
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var shown = Browser.Parse(await answer.Content.ReadAsStringAsync());
        shown.QuerySelector("main")!.TextContent.ShouldContain(Words);
        var again = shown.QuerySelector("main form")!;
        _broken.Fault = _ => null;

        var kept = again
            .QuerySelectorAll("input[name]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        (await max.Client.PostAsync(again.GetAttribute("action"), new FormUrlEncodedContent(kept))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await App.Db(db => db.Set<StipendRequest>().SingleAsync(r => r.Id == World.Asked))).State.ShouldBe(
            RequestState.NeedsInformation
        );
    }

    [Fact]
    public async Task A_password_is_not_written_onto_that_page()
    {
        var anybody = App.Anonymous();
        var form = (await anybody.Page("/sign-in")).QuerySelector("form")!;
        var fields = form.QuerySelectorAll("input[name]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        (fields["Input.Email"], fields["Input.Password"]) = (World.Ada, "canary-secret words");
        foreach (var secret in TypingAgain.Secrets)
            fields[secret] = "canary-secret words";
        _broken.Fault = _ => Away;
        var answer = await anybody.Client.PostAsync("/sign-in", new FormUrlEncodedContent(fields));
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var said = await answer.Content.ReadAsStringAsync();
        said.ShouldContain(World.Ada);
        said.ShouldNotContain("canary-secret");
    }

    [Fact]
    public async Task While_the_database_is_away_styles_and_liveness_are_there_for_those_who_are_signed_in_too()
    {
        var ada = await App.As(World.Ada);
        var sheet = (await ada.Page("/growth")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        _broken.Fault = _ => Away;
        (await ada.Get(sheet)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ada.Get("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var head = new HttpRequestMessage(HttpMethod.Head, "/health/live");
        (await ada.Client.SendAsync(head)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Words_that_came_without_the_token_of_a_page_are_not_shown_on_that_page()
    {
        var ada = await App.As(World.Ada);
        _broken.Fault = _ => Away;
        using var post = new FormUrlEncodedContent([new("Input.Email", "canary elsewhere")]);
        var answer = await ada.Client.PostAsync("/sign-in", post);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("canary elsewhere");
    }

    [Fact]
    public async Task A_full_disk_lets_people_read_and_saves_nothing_by_half()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        var version = await App.Db(db =>
            db.Set<Rating>().Where(r => r.AssessmentId == World.Draft).Select(r => r.Version).SingleAsync()
        );
        _broken.Fault = Full;
        (await ada.Get("/growth")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await ada.Rate(World.Draft, World.Writing, "2", "canary-half", version)).ShouldRefuse(
            HttpStatusCode.ServiceUnavailable,
            "data.full"
        );
        await (await max.Decide(World.Asked.ToString(), "approve", "It is worth it.")).ShouldRefuse(
            HttpStatusCode.ServiceUnavailable,
            "data.full"
        );
        _broken.Fault = _ => null;
        (await App.Db(db => db.Set<Rating>().CountAsync(r => r.Evidence == "canary-half"))).ShouldBe(0);
        (await App.Db(db => db.Set<StipendRequest>().SingleAsync(r => r.Id == World.Asked))).State.ShouldBe(
            RequestState.PendingApproval
        );
        await (await max.Decide(World.Asked.ToString(), "approve", "It is worth it.")).Ok();
    }

    [Fact]
    public async Task Signing_in_while_the_disk_is_full_ends_with_the_same_sentence()
    {
        _broken.Fault = Full;
        foreach (var email in new[] { World.Ada, "nobody@example.org" })
        {
            var answer = await App.Anonymous()
                .Client.PostAsJsonAsync("/api/session", new { email, password = World.Password });
            await answer.ShouldRefuse(HttpStatusCode.ServiceUnavailable, "data.full");
        }
    }

    public sealed class OnSqlite() : HealthTests(Provider.Sqlite);

    public sealed class OnPostgres() : HealthTests(Provider.Postgres)
    {
        [Fact]
        public async Task A_server_that_ends_all_connections_and_takes_none_for_a_while_is_met_again_by_itself()
        {
            var ada = await App.As(World.Ada);
            var name = new NpgsqlConnectionStringBuilder(App.Database.Connection).Database;
            await App.Database.OnServer($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
            await App.Database.OnServer(
                $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
            );
            (await ada.Get("/growth")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            await App.Database.OnServer($"ALTER DATABASE {name} ALLOW_CONNECTIONS true");
            (await ada.Get("/growth")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }
}
