using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Accounts;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Data;

/// <summary>What a server is killed on: a database that is opened and filled while no server runs.</summary>
internal static class CrashWorld
{
    /// <summary>A few people with a draft each, at a position that asks for many things.</summary>
    public static Task<(List<Id<Assessment>> Drafts, List<Id<Item>> Items)> Fill(
        TestDatabase database,
        int writers,
        int things
    ) =>
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
                        .. Enumerable.Range(0, things).Select(i => new CompetencyPart($"c{i}", $"C{i}", "four")),
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
                                        .. Enumerable.Range(0, things).Select(i => new ExpectationPart($"c{i}", 2)),
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
                foreach (var n in Enumerable.Range(0, writers))
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
    public static async Task<T> Open<T>(TestDatabase database, Func<IServiceProvider, AppDb, Task<T>> work)
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

    public static string Email(int n) => $"writer{n}@example.org";
}
