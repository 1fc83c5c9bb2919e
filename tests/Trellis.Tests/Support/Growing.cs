#pragma warning disable RS0030
using System.Net.Http.Json;

namespace Trellis.Tests.Support;

/// <summary>What tests do with goals.</summary>
public static class Growing
{
    /// <summary>Writes a goal; what is not named is like in most tests.</summary>
    public static async Task<HttpResponseMessage> WriteGoal(
        this Browser browser,
        string title,
        DateOnly dueOn,
        GoalAudience audience = GoalAudience.Manager,
        bool start = true,
        object[]? items = null,
        string why = "",
        Id<SuggestedGoal>? suggestion = null
    ) =>
        await browser.Client.PostAsJsonAsync(
            "/api/me/goals",
            new
            {
                title,
                why,
                kind = "professional-development",
                audience = audience switch
                {
                    GoalAudience.OnlyMe => "only-me",
                    GoalAudience.Manager => "manager",
                    _ => "everyone",
                },
                dueOn,
                start,
                items = items ?? [],
                suggestion,
            }
        );

    /// <summary>The same, where it is written.</summary>
    public static async Task<Id<Goal>> Goal(
        this Browser browser,
        string title,
        DateOnly dueOn,
        GoalAudience audience = GoalAudience.Manager,
        bool start = true,
        params object[] items
    ) =>
        Id<Goal>.Parse(
            (await (await browser.WriteGoal(title, dueOn, audience, start, items)).Ok()).GetValue<string>(),
            null
        );

    public static Task<HttpResponseMessage> CheckIn(
        this Browser browser,
        Id<Goal> goal,
        string text,
        params object[] levels
    ) => browser.Client.PostAsJsonAsync($"/api/goals/{goal}/check-ins", new { text, levels });

    /// <summary>The goal as it stands.</summary>
    public static Task<Goal> Goal(this TestApp app, Id<Goal> id) =>
        app.Db(db =>
            db.Set<Goal>()
                .AsNoTracking()
                .Include(g => g.Items)
                .Include(g => g.Actions)
                .Include(g => g.CheckIns)
                    .ThenInclude(c => c.Levels)
                .AsSplitQuery()
                .SingleAsync(g => g.Id == id)
        );

    /// <summary>Makes the suggestion of Ada's 360 one that was shared so many days ago.</summary>
    public static Task<int> ShareSuggestion(this World world, int daysAgo) =>
        world.App.Db(async db =>
        {
            var outcome = await db.Set<ReviewOutcome>().SingleAsync(o => o.Goals.Any());
            outcome.SharedAt = world.App.Clock.GetUtcNow().UtcDateTime.AddDays(-daysAgo);
            return await db.SaveChangesAsync();
        });
}
