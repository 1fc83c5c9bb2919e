using System.Net;
using Npgsql;

namespace Trellis.Tests.Data;

/// <summary>
/// Whoever waits for a turn to move money holds no connection, and hears in time that the turn does not come.
/// </summary>
public abstract class ExclusiveSectionTests(Provider provider) : IAsyncLifetime
{
    private World _world = null!;
    private TestApp App => _world.App;
    private string Asked => _world.Asked.ToString();

    public async Task InitializeAsync() =>
        _world = await World.Start(provider, with: o => o with { Patience = TimeSpan.FromMilliseconds(1500) });

    public async Task DisposeAsync() => await App.DisposeAsync();

    /// <summary>Keeps the turn until it is told to leave.</summary>
    private async Task<Func<Task>> Hold()
    {
        var (entered, leave) = (new TaskCompletionSource(), new TaskCompletionSource());
        async Task<Result<Done>> Stay()
        {
            entered.SetResult();
            await leave.Task;
            return Done.It;
        }
        var holder = App.Run((_, db) => db.InSerializedTransaction(Stay, default));
        await entered.Task;
        return async () =>
        {
            leave.SetResult();
            (await holder).Problem.ShouldBeNull();
        };
    }

    [Fact]
    public async Task A_hundred_who_wait_leave_the_database_to_those_who_read_and_hear_when_to_try_again()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        var release = await Hold();
        var waiting = Enumerable.Range(0, 100).Select(_ => max.Decide(Asked, "approve")).ToList();
        (await ada.Get("/api/stipend/quote")).StatusCode.ShouldBe(HttpStatusCode.OK, "reading goes on meanwhile");
        foreach (var answer in await Task.WhenAll(waiting))
        {
            await answer.ShouldRefuse(HttpStatusCode.ServiceUnavailable, "server.busy");
            answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        }
        await release();
        await (await max.Decide(Asked, "approve", "It is worth it.")).Ok();
    }

    [Fact]
    public async Task A_page_whose_turn_does_not_come_keeps_what_was_typed()
    {
        var max = await App.As(World.Max);
        var page = $"/stipend/requests/{Asked}";
        await max.Page(page); // that he reads it is written down, once an hour
        var release = await Hold();
        const string Words = "Which of the two courses is it?";
        var answer = await max.Submit(
            page,
            "form:has([name='Decision.Words'])",
            ("Decision.Words", Words),
            ("act", "RequestInformation")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        var shown = Browser.Parse(await answer.Content.ReadAsStringAsync());
        shown.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Try again in a few seconds");
        shown.QuerySelector("[name='Decision.Words']")!.TextContent.ShouldContain(Words);
        await release();
    }

    public sealed class OnSqlite() : ExclusiveSectionTests(Provider.Sqlite);

    public sealed class OnPostgres() : ExclusiveSectionTests(Provider.Postgres)
    {
        [Fact]
        public async Task Another_process_that_does_not_end_is_waited_for_no_longer_either()
        {
            var max = await App.As(World.Max);
            var single = new NpgsqlConnectionStringBuilder(App.Database.Connection) { Pooling = false };
            await using var other = new NpgsqlConnection(single.ToString());
            await other.OpenAsync();
            await using var hold = new NpgsqlCommand(
                $"BEGIN; SELECT pg_advisory_xact_lock({PostgresAppDb.MoneyLock})",
                other
            );
            await hold.ExecuteNonQueryAsync();
            await (await max.Decide(Asked, "approve")).ShouldRefuse(HttpStatusCode.ServiceUnavailable, "server.busy");
        }
    }
}
