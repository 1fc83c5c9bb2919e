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
        var (drafts, items) = await Fill(database);
        var kept = new Dictionary<(Id<Assessment>, Id<Item>), (string Text, int Version)>();
        var cookies = new List<string>();

        foreach (var (round, killAfter) in new[] { 1, 40, 80 }.Select((k, i) => (i, k)))
        {
            await using var server = await Server.Start(database.Directory.Path, database.Connection);
            while (cookies.Count < Writers)
                cookies.Add(await server.SignIn(Email(cookies.Count)));
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
            var moment in new[] { "keys", "trellis.db", "trellis.db-wal" }.Take(provider == Provider.Sqlite ? 3 : 1)
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
        await Open(
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

    /// <summary>A few people with a draft each, at a position that asks for many things.</summary>
    private static Task<(List<Id<Assessment>> Drafts, List<Id<Item>> Items)> Fill(TestDatabase database) =>
        Open(
            database,
            async (services, db) =>
            {
                await db.Migrate(default);
                db.Add(new Organisation { Name = "Crash Garden", TimeZone = "UTC" });
                var hash = services
                    .GetRequiredService<Microsoft.AspNetCore.Identity.IPasswordHasher<Account>>()
                    .HashPassword(null!, World.Password);
                await db.SaveChangesAsync();
                var content = new FrameworkContent
                {
                    Name = "F",
                    Scales =
                    [
                        new("four", "Four", [.. Enumerable.Range(1, 4).Select(l => new LevelPart($"Level {l}"))]),
                    ],
                    Competencies =
                    [
                        .. Enumerable.Range(0, Things).Select(i => new CompetencyPart($"c{i}", $"C{i}", "four")),
                    ],
                    Families = [new("fam", "Fam")],
                    Roles =
                    [
                        new("r", "R", "fam")
                        {
                            Positions =
                            [
                                new("p", "P")
                                {
                                    Expectations =
                                    [
                                        .. Enumerable.Range(0, Things).Select(i => new ExpectationPart($"c{i}", 2)),
                                    ],
                                },
                            ],
                        },
                    ],
                };
                await services.GetRequiredService<ViewerSource>().ActAsOperator(default);
                (
                    await services
                        .GetRequiredService<ImportFramework>()
                        .Handle(
                            new(new("F", new(), [], []) { Content = content, HasOurKeys = true }, null, DryRun: false),
                            default
                        )
                ).Problem.ShouldBeNull();
                var items = await db.Set<Item>().OrderBy(i => i.Order).ToListAsync();
                var position = await db.Set<Position>().SingleAsync();
                var version = await db.Set<FrameworkVersion>().SingleAsync();
                var drafts = new List<Id<Assessment>>();
                foreach (var n in Enumerable.Range(0, Writers))
                {
                    var person = new Person
                    {
                        Email = Email(n),
                        EmailKey = Names.Key(Email(n)),
                        Name = $"Writer {n}",
                        StartsOn = new(2020, 1, 1),
                    };
                    PeopleRules.Set(person, person.StartsOn, position.Id, null, 2400);
                    var round = new AssessmentRound
                    {
                        PersonId = person.Id,
                        PositionId = position.Id,
                        FrameworkVersionId = version.Id,
                        OpenedAt = DateTime.UnixEpoch,
                    };
                    var draft = new Assessment
                    {
                        RoundId = round.Id,
                        PersonId = person.Id,
                        RaterId = person.Id,
                        Kind = AssessmentKind.Self,
                        StartedAt = DateTime.UnixEpoch,
                        Audience = "You.",
                    };
                    db.AddRange(
                        person,
                        round,
                        draft,
                        new Account
                        {
                            PersonId = person.Id,
                            UserName = Email(n),
                            NormalizedUserName = person.EmailKey,
                            Email = Email(n),
                            NormalizedEmail = person.EmailKey,
                            PasswordHash = hash,
                            SecurityStamp = "x",
                        }
                    );
                    drafts.Add(draft.Id);
                }
                await db.SaveChangesAsync();
                return (drafts, items.ConvertAll(i => i.Id));
            }
        );

    /// <summary>
    /// The database through the library, while no server runs: opening it is also the check that nothing is still held.
    /// </summary>
    private static async Task<T> Open<T>(TestDatabase database, Func<IServiceProvider, AppDb, Task<T>> work)
    {
        using var directory = DataDirectory
            .Open(database.Directory.Path, "a test")
            .Value.ShouldNotBeNull("the killed server must not hold the directory");
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddTrellis(new(directory, database.Connection))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var answer = await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<AppDb>());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return answer;
    }

    private static string Email(int n) => $"writer{n}@example.org";

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
