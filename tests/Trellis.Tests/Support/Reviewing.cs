using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Trellis.Tests.Support;

/// <summary>What people do in a review, through the API.</summary>
public static class Reviewing
{
    /// <summary>People Ops opens a calibration conversation of Ada.</summary>
    public static async Task<Id<Review>> OpenedReview(this World world, string about = World.Ada)
    {
        var answer = await (await world.App.As(World.Ops)).Client.PostAsync(
            $"/api/people/{world.People[about]}/reviews",
            null
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<Id<Review>>();
    }

    public static Task<HttpResponseMessage> Invite(
        this Browser browser,
        Id<Review> review,
        string? reason = null,
        params Id<Person>[] people
    ) => browser.Client.PostAsJsonAsync($"/api/reviews/{review}/coworkers", new { people, reason });

    public static Task<HttpResponseMessage> Reflect(
        this Browser browser,
        Id<Review> review,
        string work,
        bool submit = true,
        int version = 0
    ) =>
        browser.Client.PutAsJsonAsync(
            $"/api/reviews/{review}/reflection",
            new
            {
                work,
                submit,
                version,
            }
        );

    /// <summary>The first request for feedback that somebody has open; where none is, the latest.</summary>
    public static async Task<Id<CoworkerRequest>> AskedFor(this Browser browser) =>
        (await browser.Json("/api/conversations"))
            .GetProperty("feedback")
            .EnumerateArray()
            .OrderByDescending(f => f.GetProperty("isOpen").GetBoolean())
            .First()
            .GetProperty("id")
            .Deserialize<Id<CoworkerRequest>>();

    public static Task<HttpResponseMessage> Feedback(
        this Browser browser,
        Id<CoworkerRequest> request,
        string keep,
        bool submit = true,
        int version = 0,
        params (Id<Item> Item, string Text)[] seen
    ) =>
        browser.Client.PutAsJsonAsync(
            $"/api/feedback/{request}",
            new
            {
                keep,
                submit,
                version,
                seen = seen.Select(s => new { item = s.Item, text = s.Text }),
            }
        );

    public static Task<HttpResponseMessage> PlanMeeting(this Browser browser, Id<Review> review, DateOnly on) =>
        browser.Client.PutAsJsonAsync(
            $"/api/reviews/{review}/meeting",
            new
            {
                on,
                from = "10:00",
                minutes = 60,
                place = "Library",
            }
        );

    public static Task<HttpResponseMessage> Held(this Browser browser, Id<Review> review, DateOnly heldOn) =>
        browser.Client.PostAsJsonAsync($"/api/reviews/{review}/conversation", new { heldOn });

    public static Task<HttpResponseMessage> Outcome(
        this Browser browser,
        Id<Review> review,
        string ofPerson,
        bool share = true,
        int version = 0,
        string summary = "They like your notes.",
        params object[] points
    ) =>
        browser.Client.PutAsJsonAsync(
            $"/api/reviews/{review}/outcome",
            new
            {
                summary,
                ofPerson,
                ofOrganisation = "One reviewer for each text.",
                share,
                version,
                points,
            }
        );

    public static Task<HttpResponseMessage> AcknowledgeIt(
        this Browser browser,
        Id<Review> review,
        string comment = ""
    ) => browser.Client.PostAsJsonAsync($"/api/reviews/{review}/acknowledgement", new { comment });

    public static Task<HttpResponseMessage> Cancel(this Browser browser, Id<Review> review, string reason) =>
        browser.Client.PostAsJsonAsync($"/api/reviews/{review}/cancellation", new { reason });

    public static Task<HttpResponseMessage> GoOn(this Browser browser, Id<Review> review, string reason) =>
        browser.Client.PostAsJsonAsync($"/api/reviews/{review}/going-on", new { reason });

    public static Task<HttpResponseMessage> NameReviewer(this Browser browser, Id<Review> review, string reviewer) =>
        browser.Client.PostAsJsonAsync(
            $"/api/reviews/{review}/reviewer",
            new { reviewer, reason = "The manager is away." }
        );

    public static Task<HttpResponseMessage> AnswerNaming(this Browser browser, Id<Review> review, bool accept) =>
        browser.Client.PostAsJsonAsync($"/api/reviews/{review}/reviewer/answer", new { accept });

    public static Task<HttpResponseMessage> Mute(this Browser browser, Id<Review> review, bool muted) =>
        browser.Client.PutAsJsonAsync($"/api/reviews/{review}/reminders", new { muted });

    /// <summary>The stage in which somebody sees a review.</summary>
    public static async Task<string?> Stage(this Browser browser, Id<Review> review) =>
        (await browser.Json($"/api/reviews/{review}"))
            .GetProperty("info")
            .GetProperty("standing")
            .GetProperty("stage")
            .GetString();

    /// <summary>A review in which the reflection is submitted, nobody else is asked, and the conversation was held.</summary>
    public static async Task<Id<Review>> HeldReview(this World world)
    {
        var review = await world.OpenedReview();
        var (ada, max) = (await world.App.As(World.Ada), await world.App.As(World.Max));
        (await max.Invite(review, "We work alone.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ada.Reflect(review, "It goes well.")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await max.Held(review, world.App.Clock.Today)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return review;
    }
}
