#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Support;

/// <summary>A company cycle whose final assessments are drafted, ready to be compared.</summary>
public static class Levelling
{
    /// <summary>The managers and People Ops of the small organisation, whom Sky manages, with a final level of Writing each.</summary>
    public static readonly (string Email, int Final)[] OfSky =
    [
        (World.Max, 2),
        (World.Fox, 3),
        (World.Ops, 3),
        (World.Fin, 4),
        (World.Adm, 2),
    ];

    /// <summary>
    /// An open cycle in which every conversation was held and every lead has drafted a level of Writing: of Ada at 3, of Una
    /// at 2, of Sky’s people as above. Both views are the final level, but for the selves of Sky’s people, who see
    /// themselves one level lower where they can.
    /// </summary>
    public static async Task<Id<Cycle>> LevelledCycle(this World world)
    {
        var id = await world.OpenedCycle(new { isLevelled = true, coworkersLeast = 0 });
        await world.App.Db(async db =>
        {
            var reviews = await db.Set<Review>()
                .Include(r => r.Round)
                .Where(r => r.CycleId == id && r.EndedAt == null)
                .ToListAsync();
            foreach (var review in reviews)
                if (LeadOf(world, review.PersonId) is { } lead)
                    world.Draft(db, review, lead.Lead, lead.Level);
            return await db.SaveChangesAsync();
        });
        return id;
    }

    /// <summary>The same, with the rating calibration under way.</summary>
    public static async Task<Id<Cycle>> ComparedCycle(this World world)
    {
        var id = await world.LevelledCycle();
        var begun = await (await world.App.As(World.Ops)).Act(id, "rating-calibration", new { withoutRest = true });
        begun.StatusCode.ShouldBe(HttpStatusCode.NoContent, await begun.Content.ReadAsStringAsync());
        return id;
    }

    private static (Id<Person> Lead, int Level)? LeadOf(World world, Id<Person> person) =>
        person == world.People[World.Ada] ? (world.People[World.Max], 3)
        : person == world.People[World.Una] ? (world.People[World.Fox], 2)
        : OfSky.FirstOrDefault(s => world.People[s.Email] == person) is { Email: not null } one
            ? (world.People[World.Sky], one.Final)
        : null;

    /// <summary>Both views of somebody, a conversation that was held, and a final level that is drafted.</summary>
    public static void Draft(this World world, AppDb db, Review review, Id<Person> lead, int level)
    {
        var at = world.App.Clock.GetUtcNow().UtcDateTime;
        var self = lead == world.People[World.Sky] ? Math.Max(1, level - 1) : level;
        db.AddRange(
            Rated(AssessmentKind.Self, review.PersonId, self, at),
            Rated(AssessmentKind.Manager, lead, level, at),
            Rated(AssessmentKind.Final, lead, level, null),
            new ReviewOutcome
            {
                ReviewId = review.Id,
                WriterId = lead,
                Audience = "Read by those who may.",
                SavedAt = at,
            },
            new ReviewFact
            {
                ReviewId = review.Id,
                Act = ReviewAct.HoldConversation,
                On = world.App.Clock.Today,
                At = at,
                ById = lead,
                ByName = "Somebody",
            }
        );
        review.Round!.CompletedAt = at;

        Assessment Rated(AssessmentKind kind, Id<Person> rater, int given, DateTime? sent)
        {
            var assessment = new Assessment
            {
                RoundId = review.RoundId!.Value,
                PersonId = review.PersonId,
                RaterId = rater,
                Kind = kind,
                StartedAt = at,
                SubmittedAt = sent,
                Audience = "Read by those who may.",
            };
            assessment.Ratings.Add(
                new()
                {
                    AssessmentId = assessment.Id,
                    ItemId = world.Writing,
                    Rated = Domain.Kernel.Rated.At(given),
                    SavedAt = at,
                }
            );
            return assessment;
        }
    }
}
