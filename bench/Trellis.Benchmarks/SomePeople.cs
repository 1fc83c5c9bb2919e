using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Assessments;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Benchmarks;

/// <summary>As many people beyond the demo company as it takes, each with two assessments.</summary>
internal static class SomePeople
{
    public static async Task Write(AppDb db, int people)
    {
        var asked = (await db.Set<Expectation>().AsNoTracking().ToListAsync()).ToLookup(e => e.PositionId);
        var version = await db.Set<FrameworkVersion>().OrderBy(v => v.Number).Select(v => v.Id).FirstAsync();
        var positions = asked.Select(a => a.Key).OrderBy(k => k.Value).ToList();
        var existing = await db.Set<Person>().AsNoTracking().CountAsync();
        var now = DateTime.SpecifyKind(new DateTime(2026, 1, 1), DateTimeKind.Utc);
        var managers = new List<Id<Person>>();
        db.ChangeTracker.Clear();
        for (var n = existing; n < people; n++)
        {
            var position = positions[n % positions.Count];
            var person = new Person
            {
                Email = $"p{n}@bench.example",
                EmailKey = Names.Key($"p{n}@bench.example"),
                Name = $"Person {n}",
                StartsOn = new(2024, 1, 1),
            };
            PeopleRules.Set(
                person,
                person.StartsOn,
                position,
                managers.Count == 0 ? null : managers[n / 8 % managers.Count],
                40 * 60
            );
            if (n % 8 == 0)
                managers.Add(person.Id);
            db.Add(person);
            var round = new AssessmentRound
            {
                PersonId = person.Id,
                PositionId = position,
                FrameworkVersionId = version,
                OpenedAt = now,
                CompletedAt = now,
            };
            db.Add(round);
            foreach (var kind in new[] { AssessmentKind.Self, AssessmentKind.Final })
            {
                var assessment = new Assessment
                {
                    RoundId = round.Id,
                    PersonId = person.Id,
                    RaterId = person.Id,
                    Kind = kind,
                    StartedAt = now,
                    SubmittedAt = now,
                    Audience = "",
                };
                foreach (var e in asked[position])
                    assessment.Ratings.Add(
                        new()
                        {
                            AssessmentId = assessment.Id,
                            ItemId = e.ItemId,
                            Rated = Rated.At(2),
                            SavedAt = now,
                        }
                    );
                db.Add(assessment);
            }
            if (n % 500 != 0)
                continue;
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
