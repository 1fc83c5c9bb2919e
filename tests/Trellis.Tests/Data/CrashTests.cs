using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Accounts;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Data;

/// <summary>
/// A server killed in the middle of writing keeps every save that it has acknowledged, and starts again by itself.
/// </summary>
[Trait("Takes", "long")]
public abstract class CrashTests(Provider provider)
{
    private const int Writers = 3,
        Things = 40;

    /// <summary>One save: whose, of what, and the text that nobody else writes.</summary>
    private sealed record Save(int Writer, Id<Assessment> Draft, Id<Item> Item, string Text);

    [Fact]
    public async Task What_was_acknowledged_survives_a_kill_at_any_moment()
    {
        await using var database = await TestDatabase.Create(provider);
        database.Directory.Dispose(); // the server holds it
        var (drafts, items) = await CrashWorld.Fill(database, Writers, Things);
        var kept = new Dictionary<(Id<Assessment>, Id<Item>), (string Text, int Version)>();
        var cookies = new List<string>();

        foreach (var (round, killAfter) in new[] { 1, 40, 80 }.Select((k, i) => (i, k)))
        {
            await using var server = await Server.Start(database.Directory.Path, database.Connection);
            while (cookies.Count < Writers)
                cookies.Add(await server.SignIn(CrashWorld.Email(cookies.Count)));
            var acknowledged = new ConcurrentBag<Save>();
            var tried = new ConcurrentBag<Save>();
            var count = 0;
            using var client = server.Client();
            var saves = (
                from item in Enumerable.Range(0, Things)
                from writer in Enumerable.Range(0, Writers)
                select new Save(writer, drafts[writer], items[item], $"round {round}, writer {writer}, thing {item}")
            ).ToList();
            await Task.WhenAll(
                saves.Select(save =>
                    Write(
                        client,
                        cookies[save.Writer],
                        save,
                        kept.GetValueOrDefault((save.Draft, save.Item)).Version,
                        () =>
                        {
                            acknowledged.Add(save);
                            if (Interlocked.Increment(ref count) == killAfter)
                                server.Kill();
                        },
                        () => tried.Add(save)
                    )
                )
            );

            await server.HasEnded();
            acknowledged.Count.ShouldBeLessThan(saves.Count, "the kill came while saves were on their way");

            kept = await Check(database, acknowledged, tried, kept);
        }

        await using var last = await Server.Start(database.Directory.Path, database.Connection);
        using var reader = last.Client();
        (await Send(reader, cookies[0], HttpMethod.Get, "/growth", null)).StatusCode.ShouldBe(
            HttpStatusCode.OK,
            "who was signed in before the kills still is"
        );
    }

    [Fact]
    public async Task A_kill_during_the_first_start_leaves_nothing_that_hinders_the_next()
    {
        await using var database = await TestDatabase.Create(provider);
        database.Directory.Dispose();
        foreach (
            var moment in new[] { "installation.json.*", "trellis.db", "trellis.db-wal" }.Take(
                provider == Provider.Sqlite ? 3 : 1
            )
        )
            await Server.StartAndKill(database.Directory.Path, database.Connection, moment);
        await using var again = await Server.Start(database.Directory.Path, database.Connection);
        using var client = again.Client();
        (await client.GetStringAsync(new Uri("/health", UriKind.Relative))).ShouldBe("ok");
        if (provider == Provider.Sqlite)
            (await Journal(database)).ShouldBe("wal");
    }

    private static async Task<object?> Journal(TestDatabase database)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={database.Directory.Database};Mode=ReadOnly;Pooling=False"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";
        return await command.ExecuteScalarAsync();
    }

    /// <summary>
    /// Every acknowledged save is there exactly; what was not acknowledged is there whole or not at all.
    /// </summary>
    private async Task<Dictionary<(Id<Assessment>, Id<Item>), (string, int)>> Check(
        TestDatabase database,
        IReadOnlyCollection<Save> acknowledged,
        IReadOnlyCollection<Save> tried,
        Dictionary<(Id<Assessment>, Id<Item>), (string Text, int Version)> before
    ) =>
        await CrashWorld.Open(
            database,
            async (_, db) =>
            {
                var now = await db.Set<Rating>()
                    .AsNoTracking()
                    .ToDictionaryAsync(r => (r.AssessmentId, r.ItemId), r => (r.Evidence, r.Version));
                foreach (var save in acknowledged)
                    now[(save.Draft, save.Item)].Evidence.ShouldBe(save.Text);
                var done = acknowledged.ToHashSet();
                foreach (var save in tried.Where(s => !done.Contains(s)))
                {
                    var text = now.GetValueOrDefault((save.Draft, save.Item)).Evidence;
                    (text == save.Text || text == before.GetValueOrDefault((save.Draft, save.Item)).Text).ShouldBeTrue(
                        $"{save.Text} is half there: {text}"
                    );
                }
                (await db.Set<Trellis.Domain.Record.Activity>().CountAsync(a => a.What == "rating.saved")).ShouldBe(
                    now.Values.Sum(r => r.Version),
                    "each save wrote its line, in its own transaction"
                );
                if (db is SqliteAppDb)
                    (
                        await db
                            .Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check")
                            .ToListAsync()
                    ).ShouldBe(["ok"]);
                return now;
            }
        );

    private static async Task Write(
        HttpClient client,
        string cookie,
        Save save,
        int version,
        Action saved,
        Action tried
    )
    {
        tried();
        try
        {
            var answer = await Send(
                client,
                cookie,
                HttpMethod.Put,
                $"/api/assessments/{save.Draft}/ratings/{save.Item}",
                JsonContent.Create(
                    new
                    {
                        level = "2",
                        evidence = save.Text,
                        version,
                    }
                )
            );
            if (answer.StatusCode == HttpStatusCode.OK)
                saved();
            else
                answer.StatusCode.ShouldBe(HttpStatusCode.Conflict); // told so, and free to try again
        }
        catch (HttpRequestException)
        { /* the kill came first: nothing was promised */
        }
    }

    private static async Task<HttpResponseMessage> Send(
        HttpClient client,
        string cookie,
        HttpMethod method,
        string url,
        HttpContent? body
    )
    {
        using var request = new HttpRequestMessage(method, url) { Content = body, Headers = { { "Cookie", cookie } } };
        return await client.SendAsync(request);
    }

    public sealed class OnSqlite() : CrashTests(Provider.Sqlite);

    public sealed class OnPostgres() : CrashTests(Provider.Postgres);
}
