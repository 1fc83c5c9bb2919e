#pragma warning disable RS0030
using System.IO.Compression;

namespace Trellis.Tests.Growth.Skills;

/// <summary>The page of a very large team stays one page: 200 people and 150 skills.</summary>
public sealed class TeamSkillsPageTests() : OwnWorld(Provider.Sqlite)
{
    private const int People = 200,
        Skills = 150,
        MostBytes = 300_000;

    [Fact]
    public async Task Two_hundred_people_and_150_skills_are_one_table_under_300_KB_compressed()
    {
        await Grow();
        var max = await App.As(World.Max);
        var page = await (await max.Get("/team/skills")).Content.ReadAsByteArrayAsync();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(page);
        packed.Length.ShouldBeLessThan(MostBytes);
        var table = Browser.Parse(System.Text.Encoding.UTF8.GetString(page)).QuerySelector("table.sm")!;
        table.QuerySelectorAll("thead th[scope=col]").Length.ShouldBe(People + 3);
        var rows = table.QuerySelectorAll("tbody tr:has(td)");
        rows.Length.ShouldBe(Skills);
        rows.ShouldAllBe(r => r.QuerySelectorAll("td").Length == People + 2);
        table.ParentElement!.GetAttribute("tabindex").ShouldBe("0");
    }

    /// <summary>Max, Ada and 198 more, each with a level of each of 150 skills that looks drawn by lot.</summary>
    private Task<int> Grow() =>
        App.Db(async db =>
        {
            var writing = await db.Set<Competency>().SingleAsync(c => c.Name == "Writing");
            var position = (await db.Set<Position>().SingleAsync(p => p.Title == "Maker")).Id;
            var version = await db.Set<FrameworkVersion>().Select(v => v.Id).FirstAsync();
            var (at, skills) = (App.Clock.GetUtcNow().UtcDateTime, new List<Id<Item>> { await Item("Spelling") });
            for (var n = 1; n < Skills; n++)
            {
                var skill = new Skill
                {
                    FrameworkId = World.Framework,
                    CompetencyId = writing.Id,
                    Key = $"skill-{n}",
                    Name = $"Skill number {n}",
                    NameKey = Names.Key($"Skill number {n}"),
                };
                db.Add(skill);
                db.Add(
                    new Expectation
                    {
                        PositionId = position,
                        ItemId = skill.Id,
                        Level = 1 + n % 5,
                    }
                );
                skills.Add(skill.Id);
            }
            for (var p = 2; p < People; p++)
            {
                var person = new Person
                {
                    Email = $"p{p}@example.org",
                    EmailKey = Names.Key($"p{p}@example.org"),
                    Name = $"Person {p}",
                    StartsOn = Today.AddDays(-300),
                };
                PeopleRules.Set(person, person.StartsOn, position, Of(World.Max), 40 * 60);
                var round = new AssessmentRound
                {
                    PersonId = person.Id,
                    PositionId = position,
                    FrameworkVersionId = version,
                    OpenedAt = at,
                    CompletedAt = at,
                };
                var final = new Assessment
                {
                    RoundId = round.Id,
                    PersonId = person.Id,
                    RaterId = Of(World.Max),
                    Kind = AssessmentKind.Final,
                    StartedAt = at,
                    SubmittedAt = at,
                    Audience = "",
                };
                final.Ratings.AddRange(
                    skills.Select(
                        (skill, n) =>
                            new Rating
                            {
                                AssessmentId = final.Id,
                                ItemId = skill,
                                Rated = Rated.At(
                                    1 + (int)(unchecked((uint)(p * 73_856_093 ^ n * 19_349_663)) >> 7) % 5
                                ),
                                SavedAt = at,
                            }
                    )
                );
                db.AddRange(person, round, final);
            }
            return await db.SaveChangesAsync();
        });
}
