#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Reviews.Meetings;

public abstract class PlanMeetingTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_goes_into_both_calendars_and_a_change_follows()
    {
        var review = await World.OpenedReview();
        var max = await App.As(World.Max);
        (await max.PlanMeeting(review, Today.AddDays(10))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var entry = await Entry();
        entry.Attendees.Select(a => a.PersonId).ShouldBe([Of(World.Ada), Of(World.Max)], ignoreOrder: true);
        entry.StartsAt.ShouldBe(Today.AddDays(10).ToDateTime(new(10, 0)));
        entry.Sequence.ShouldBe(0);
        (await max.PlanMeeting(review, Today.AddDays(11))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Entry()).Sequence.ShouldBe(1);
        (await (await App.As(World.Ada)).Text("/today")).ShouldContain("4-month calibration conversation");
    }

    [Fact]
    public async Task It_leaves_both_calendars_when_the_review_is_cancelled()
    {
        var review = await World.OpenedReview();
        await (await App.As(World.Max)).PlanMeeting(review, Today.AddDays(10));
        await (await App.As(World.Ops)).Cancel(review, "Another position.");
        (await Entry()).IsCancelled.ShouldBeTrue();
    }

    [Fact]
    public async Task The_day_is_today_or_later_within_a_year()
    {
        var review = await World.OpenedReview();
        var max = await App.As(World.Max);
        foreach (var day in new[] { -1, 400 })
            await (await max.PlanMeeting(review, Today.AddDays(day))).ShouldRefuse(
                HttpStatusCode.Conflict,
                "review.meeting-day"
            );
    }

    private Task<CalendarEntry> Entry() =>
        App.Db(db => db.Set<CalendarEntry>().Include(e => e.Attendees).AsNoTracking().SingleAsync());

    public sealed class OnSqlite() : PlanMeetingTests(Provider.Sqlite);

    public sealed class OnPostgres() : PlanMeetingTests(Provider.Postgres);
}
