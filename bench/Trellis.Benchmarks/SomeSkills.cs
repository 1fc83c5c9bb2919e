using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Assessments;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Benchmarks;

/// <summary>A team of so many people under somebody of the demo company, with a final level of each of so many skills.</summary>
internal static class SomeSkills
{
    /// <param name="lead">The address of whoever leads them, who counts as one of the people.</param>
    public static async Task Write(AppDb db, string lead, int people, int skills)
    {
        var leader = await db.Set<Person>().Include(p => p.Employments).SingleAsync(p => p.Email == lead);
        var own = leader.Employments.OrderBy(e => e.From).Last().PositionId;
        var position = await db.Set<Position>().Where(p => p.Id != own).OrderBy(p => p.Slug).FirstAsync();
        var required = await db.Set<Expectation>()
            .Where(e => (e.PositionId == position.Id || e.PositionId == own) && e.Item is Skill)
            .Select(e => e.ItemId)
            .Distinct()
            .ToListAsync();
        var competency = await db.Set<Competency>()
            .Where(c => c.Status == Status.Published && c.Category!.Status == Status.Published)
            .OrderBy(c => c.Key)
            .FirstAsync();
        var version = await db.Set<FrameworkVersion>().OrderBy(v => v.Number).Select(v => v.Id).FirstAsync();
        for (var n = required.Count; n < skills; n++)
        {
            var skill = new Skill
            {
                FrameworkId = competency.FrameworkId,
                CompetencyId = competency.Id,
                Key = $"bench-skill-{n}",
                Name = $"Skill number {n}",
                NameKey = Names.Key($"Skill number {n}"),
            };
            db.AddRange(
                skill,
                new Expectation
                {
                    PositionId = position.Id,
                    ItemId = skill.Id,
                    Level = 1 + n % 5,
                }
            );
            required.Add(skill.Id);
        }
        for (var p = 1; p < people; p++)
            db.AddRange(Of(p, leader, position, version, required));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static object[] Of(
        int number,
        Person leader,
        Position position,
        Id<FrameworkVersion> version,
        List<Id<Item>> skills
    )
    {
        var at = DateTime.SpecifyKind(new DateTime(2026, 1, 1), DateTimeKind.Utc);
        var person = new Person
        {
            Email = $"skilled{number}@bench.example",
            EmailKey = Names.Key($"skilled{number}@bench.example"),
            Name = $"Skilled {number}",
            StartsOn = new(2024, 1, 1),
        };
        PeopleRules.Set(person, person.StartsOn, position.Id, leader.Id, 40 * 60);
        var round = new AssessmentRound
        {
            PersonId = person.Id,
            PositionId = position.Id,
            FrameworkVersionId = version,
            OpenedAt = at,
            CompletedAt = at,
        };
        var final = new Assessment
        {
            RoundId = round.Id,
            PersonId = person.Id,
            RaterId = leader.Id,
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
                        Rated = Rated.At(1 + (int)(unchecked((uint)(number * 73_856_093 ^ n * 19_349_663)) >> 7) % 5),
                        SavedAt = at,
                    }
            )
        );
        return [person, round, final];
    }
}
