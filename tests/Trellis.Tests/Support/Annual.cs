#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Support;

/// <summary>What people do in an annual 360, through the API.</summary>
public static class Annual
{
    /// <summary>People Ops opens an annual 360 of somebody.</summary>
    public static async Task<Id<Review>> OpenedAnnual(
        this World world,
        string about = World.Ada,
        ReviewTerms? terms = null
    )
    {
        if (terms is not null)
            await world.App.Db(async db =>
            {
                db.Add(new ReviewSettings { Terms = terms });
                return await db.SaveChangesAsync();
            });
        var answer = await (await world.App.As(World.Ops)).Client.PostAsync(
            $"/api/people/{world.People[about]}/reviews?kind=annual-360",
            null
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<Id<Review>>();
    }

    public static ReviewTerms Anonymous { get; } =
        new()
        {
            Visibility = VisibilityMode.Anonymous,
            CoworkersLeast = 4,
            CoworkersMost = 6,
        };

    public static Task<HttpResponseMessage> Nominate(
        this Browser browser,
        Id<Review> review,
        params Id<Person>[] people
    ) => browser.Client.PostAsJsonAsync($"/api/reviews/{review}/nominations", new { people });

    /// <summary>Gives a view on Writing and submits it.</summary>
    public static Task<Id<Assessment>> Views(
        this Browser browser,
        World world,
        string level,
        string evidence,
        string about = World.Ada
    ) => browser.Submitted(world.People[about], (world.Writing, level, evidence));

    public static Task<HttpResponseMessage> Final(
        this Browser browser,
        Id<Review> review,
        World world,
        string level = "2",
        string reason = "",
        bool share = true,
        int version = 0,
        string summary = "",
        string goal = "Write with a test group",
        object? recommendation = null
    ) =>
        browser.Client.PutAsJsonAsync(
            $"/api/reviews/{review}/final",
            new
            {
                levels = new[]
                {
                    new
                    {
                        item = world.Writing,
                        rated = level,
                        reason,
                    },
                },
                summary,
                goals = new[]
                {
                    new
                    {
                        text = goal,
                        item = world.Writing,
                        level = 4,
                        dueOn = world.App.Clock.Today.AddDays(200),
                    },
                },
                recommendation,
                share,
                version,
            }
        );

    /// <summary>A raise that can be recommended.</summary>
    public static object Raise(this World world, string reason = "Leads the letters alone.", decimal raise = 2400m) =>
        new
        {
            kind = "raise",
            raise,
            from = world.App.Clock.Today.AddDays(30),
            reason,
        };

    /// <summary>
    /// A 360 whose conversation was held: nobody else was asked, Ada places herself at Working and Max at Proficient.
    /// </summary>
    public static async Task<Id<Review>> HeldAnnual(this World world, ReviewTerms? terms = null)
    {
        var review = await world.OpenedAnnual(terms: terms);
        var (ada, max) = (await world.App.As(World.Ada), await world.App.As(World.Max));
        (await max.Invite(review, "We work alone.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await ada.Views(world, "2", "ada-says");
        await max.Views(world, "3", "max-says");
        (await max.Held(review, world.App.Clock.Today)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return review;
    }

    /// <summary>A 360 whose final assessment is shared, with a raise that is recommended.</summary>
    public static async Task<Id<Recommendation>> RecommendedRaise(this World world, object? recommendation = null)
    {
        var review = await world.HeldAnnual();
        var max = await world.App.As(World.Max);
        var shared = await max.Final(review, world, recommendation: recommendation ?? world.Raise());
        shared.StatusCode.ShouldBe(HttpStatusCode.OK, await shared.Content.ReadAsStringAsync());
        return await world.App.Db(db =>
            db.Set<Recommendation>().Where(r => r.ReviewId == review).Select(r => r.Id).SingleAsync()
        );
    }

    public static Task<HttpResponseMessage> Decide(
        this Browser browser,
        Id<Recommendation> id,
        bool approve,
        string reason = ""
    ) => browser.Client.PostAsJsonAsync($"/api/recommendations/{id}/decision", new { approve, reason });

    public static Task<HttpResponseMessage> Told(this Browser browser, Id<Recommendation> id) =>
        browser.Client.PostAsync($"/api/recommendations/{id}/told", null);

    public static Task<HttpResponseMessage> Changed(this Browser browser, Id<Recommendation> id) =>
        browser.Client.PostAsync($"/api/recommendations/{id}/change", null);

    public static Task<HttpResponseMessage> Recommend(this Browser browser, Id<Recommendation> id, object body) =>
        browser.Client.PutAsJsonAsync($"/api/recommendations/{id}", body);

    public static Task<HttpResponseMessage> Withdraw(this Browser browser, Id<Recommendation> id, string reason) =>
        browser.Client.PostAsJsonAsync($"/api/recommendations/{id}/withdrawal", new { reason });

    /// <summary>The stage in which somebody sees a recommendation.</summary>
    public static async Task<string?> StageOf(this Browser browser, Id<Recommendation> id) =>
        (await browser.Json($"/api/recommendations/{id}")).GetProperty("info").GetProperty("stage").GetString();
}
