#pragma warning disable RS0030
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Skills;

/// <summary>Levels in skills as final assessments gave them, and what programs send.</summary>
internal static class Skilled
{
    /// <summary>A final assessment of one person in one skill or competency, so many days ago.</summary>
    public static Task<int> Rated(
        this World world,
        string person,
        string item,
        int level,
        int ago = 10,
        AssessmentKind kind = AssessmentKind.Final
    ) =>
        world.App.Db(async db =>
        {
            var at = world.App.Clock.GetUtcNow().UtcDateTime.AddDays(-ago);
            var version = await db.Set<FrameworkVersion>().Select(v => v.Id).FirstAsync();
            var position = await db.Set<Employment>()
                .Where(e => e.PersonId == world.People[person])
                .Select(e => e.PositionId!.Value)
                .FirstAsync();
            var round = new AssessmentRound
            {
                PersonId = world.People[person],
                PositionId = position,
                FrameworkVersionId = version,
                OpenedAt = at,
                CompletedAt = at,
            };
            var assessment = new Assessment
            {
                RoundId = round.Id,
                PersonId = world.People[person],
                RaterId = world.People[kind == AssessmentKind.Self ? person : World.Sky],
                Kind = kind,
                StartedAt = at,
                SubmittedAt = at,
                Audience = "",
            };
            assessment.Ratings.Add(
                new()
                {
                    AssessmentId = assessment.Id,
                    ItemId = (await db.Set<Item>().SingleAsync(i => i.Name == item)).Id,
                    Rated = Domain.Kernel.Rated.At(level),
                    SavedAt = at,
                }
            );
            db.AddRange(round, assessment);
            return await db.SaveChangesAsync();
        });

    public static Task<HttpResponseMessage> ShareSkills(this Browser browser, Id<Person> manager) =>
        browser.Client.PostAsJsonAsync("/api/me/skills/shares", new { manager });

    public static async Task<Id<Certificate>> Certified(this Browser browser, string name, DateOnly? expiresOn = null)
    {
        var answer = await browser.Client.PostAsJsonAsync("/api/me/certificates", new { name, expiresOn });
        return Id<Certificate>.Parse((await answer.Ok()).GetValue<string>(), null);
    }
}
