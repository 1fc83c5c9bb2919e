#pragma warning disable RS0030
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Mail;
using Trellis.Tests.Calendar;

namespace Trellis.Tests.Mail;

/// <summary>
/// Everything that people wrote on the way has a word in it, and that word is in no mail, no calendar and no line of the
/// log.
/// </summary>
public abstract class NothingWrittenLeavesTests(Provider provider) : MailWorld(provider)
{
    private readonly LogLines _log = new();

    protected override void Configure(IServiceCollection services) => _log.Keep(services);

    [Fact]
    public async Task What_somebody_wrote_about_a_person_is_in_no_mail_no_calendar_and_no_line_of_the_log()
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        var feed = await una.MakesAddress();
        await una.Submitted(Of(World.Una), (writing, "2", "canary-evidence"));
        var id = await una.Asked(200m, Later, World.Event);
        await (await fox.Decide(id, "request-information", "canary-question")).Ok();
        await (
            await una.Client.PostAsJsonAsync($"/api/stipend/requests/{id}/answer", new { words = "canary-answer" })
        ).Ok();
        await (await fox.Decide(id, "approve", "canary-reason", "canary-condition")).Ok();
        await Review(una, fox);
        await Annual360(una, fox);
        await Send();
        App.Clock.Advance(TimeSpan.FromDays(8));
        await App.Run((services, _) => services.GetRequiredService<PrepareDigests>().Handle(default));
        await Send();
        var calendars = await App.Reads(feed);
        await (await una.Client.PostAsync($"/api/stipend/requests/{id}/withdrawal", null)).Ok();
        await Send();
        await App.Anonymous().Get("/calendar/canary-guess.ics");

        Office.Taken.Count.ShouldBeGreaterThan(5);
        Office.Taken.Count(m => m.BodyParts.Any(p => p.ContentType.IsMimeType("text", "calendar"))).ShouldBe(6);
        foreach (var part in Office.Taken.SelectMany(m => m.BodyParts).OfType<MimeKit.TextPart>())
            part.Text.ShouldNotContain("canary");
        foreach (var mail in Office.Taken)
            mail.Headers.Select(h => h.Value).ShouldAllBe(h => !h.Contains("canary", StringComparison.Ordinal));
        calendars.ShouldContain("Professional development");
        calendars.ShouldNotContain("canary");
        _log.All.Count.ShouldBeGreaterThan(50, "they are kept");
        var secret = feed["/calendar/".Length..^".ics".Length];
        _log.All.Where(l =>
                l.Contains("canary", StringComparison.Ordinal) || l.Contains(secret, StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
    }

    /// <summary>A conversation of Una with Fox, in which everybody writes.</summary>
    private async Task Review(Browser una, Browser fox)
    {
        var review = await World.OpenedReview(World.Una);
        await (await fox.Invite(review, "canary-why-few", Of(World.Max))).Ok();
        await (await una.Reflect(review, "canary-reflection")).Ok();
        var max = await App.As(World.Max);
        await (await max.Feedback(await max.AskedFor(), "canary-feedback")).Ok();
        await (await fox.PlanMeeting(review, Today.AddDays(1))).Ok();
        await Send(); // the invitations; the conversation is held earlier, so that they are cancelled
        await (await fox.Held(review, Today)).Ok();
        object point = new
        {
            kind = "correction",
            text = "canary-point",
            owner = Of(World.Una),
            dueOn = Today.AddDays(9),
        };
        await (await fox.Outcome(review, "canary-outcome", summary: "", points: point)).Ok();
        await (await una.AcknowledgeIt(review, "canary-comment")).Ok();
    }

    /// <summary>An annual 360 of Una led by Fox, with a raise that is returned, recommended anew and told.</summary>
    private async Task Annual360(Browser una, Browser fox)
    {
        var review = await World.OpenedAnnual(World.Una);
        var (max, ops) = (await App.As(World.Max), await App.As(World.Ops));
        await (await fox.Invite(review, "canary-why-few", Of(World.Max))).Ok();
        await (await max.Feedback(await max.AskedFor(), "canary-feedback", seen: (World.Writing, "canary-seen"))).Ok();
        await una.Views(World, "2", "canary-self", World.Una);
        await fox.Views(World, "3", "canary-view", World.Una);
        await (await fox.Held(review, Today)).Ok();
        await (
            await fox.Final(
                review,
                World,
                "1",
                "canary-final",
                goal: "canary-goal",
                recommendation: World.Raise("canary-raise")
            )
        ).Ok();
        await (await una.AcknowledgeIt(review, "canary-comment")).Ok();
        var raise = await App.Db(db =>
            db.Set<Recommendation>().Where(r => r.ReviewId == review).Select(r => r.Id).SingleAsync()
        );
        await (await ops.Decide(raise, approve: false, "canary-returned")).Ok();
        await (await fox.Recommend(raise, World.Raise("canary-again"))).Ok();
        await (await ops.Decide(raise, approve: true)).Ok();
        await (await fox.Told(raise)).Ok();
    }

    public sealed class OnSqlite() : NothingWrittenLeavesTests(Provider.Sqlite);

    public sealed class OnPostgres() : NothingWrittenLeavesTests(Provider.Postgres);
}
