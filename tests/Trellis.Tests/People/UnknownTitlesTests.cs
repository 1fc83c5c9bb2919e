#pragma warning disable RS0030
using Microsoft.Extensions.DependencyInjection;
using Trellis.People;

namespace Trellis.Tests.People;

/// <summary>Titles of a table that are no position here.</summary>
public abstract class UnknownTitlesTests(WorldFixture fixture) : SharedWorld(fixture)
{
    private static readonly string[] Titles = ["Astronaut", "Maker", "astronaut", "Ninja", " Astronaut"];

    private static string Table(string mark) =>
        "email,name,start_date,title\n"
        + string.Concat(Titles.Select((t, i) => $"{mark}{i}@example.org,P {i},2026-01-01,{t}\n"));

    [Fact]
    public async Task Equal_ones_are_said_once_with_their_lines() =>
        (await App.Findings(Table("once")))
            .Select(f => (f.Line, f.Message))
            .ShouldBe([
                (
                    2,
                    "3 lines say \"Astronaut\", which is no position here: lines 2, 4, 6. Import the framework first, or "
                        + "leave the cell empty."
                ),
                (5, "The position \"Ninja\" is not known. Import the framework first, or leave the cell empty."),
            ]);

    [Fact]
    public async Task They_can_be_left_out()
    {
        var known = $"email,name,start_date,title\n{World.Ada},Ada Example,2025-04-09,Sorcerer\n";
        var imported = await App.RunAs(
            null,
            s =>
                s.GetRequiredService<ImportPeople>()
                    .Handle(
                        new(
                            World.File("people.csv", Table("left") + known.Split('\n')[1]),
                            false,
                            WithoutPositions: true
                        ),
                        default
                    )
        );
        imported.Problem.ShouldBeNull();
        imported
            .Value!.Warnings.Where(w => w.Line > 1)
            .Select(w => (w.Line, w.Message))
            .ShouldBe([
                (
                    2,
                    "3 lines say \"Astronaut\", which is no position here: lines 2, 4, 6. It is left out: new people have "
                        + "no position, everybody else keeps theirs."
                ),
                (
                    5,
                    "The position \"Ninja\" is not known. It is left out: new people have no position, everybody else "
                        + "keeps theirs."
                ),
                (
                    7,
                    "The position \"Sorcerer\" is not known. It is left out: new people have no position, everybody else "
                        + "keeps theirs."
                ),
            ]);
        var positions = await App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Email.StartsWith("left") || p.Email == World.Ada)
                .OrderBy(p => p.Email)
                .Select(p => (string?)p.Employments.OrderByDescending(e => e.From).First().Position!.Title)
                .ToListAsync()
        );
        positions.ShouldBe(["Maker", null, "Maker", null, null, null]);
    }

    public sealed class OnSqlite(SqliteWorld world) : UnknownTitlesTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : UnknownTitlesTests(world), IClassFixture<PostgresWorld>;
}
