#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class MoveOneOnOneTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_planned_meeting_gets_another_time_and_a_held_one_does_not()
    {
        var max = await App.As(World.Max);
        var url = $"/api/one-on-ones/meetings/{World.OneOnOneMeeting}";
        var body = new
        {
            on = Today.AddDays(9),
            from = "11:30",
            minutes = 30,
        };
        (await max.Client.PutAsJsonAsync(url, body)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        App.Clock.Advance(TimeSpan.FromDays(10));
        (await max.Client.PostAsJsonAsync($"{url}/holding", new { })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (
            await max.Client.PutAsJsonAsync(
                url,
                new
                {
                    on = Today.AddDays(9),
                    from = "11:30",
                    minutes = 30,
                }
            )
        ).ShouldRefuse(HttpStatusCode.Conflict, "one-on-one.held");
    }

    [Fact]
    public async Task The_page_moves_the_next_meeting_and_plans_no_other()
    {
        var max = await App.As(World.Max);
        var on = Today.AddDays(5);
        (
            await max.Submit(
                $"/one-on-ones/{World.OneOnOne}",
                "form:has([name='Moved.On'])",
                ("Moved.On", $"{on:yyyy-MM-dd}"),
                ("Moved.From", "9:00")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var meeting = await App.Db(db =>
            db.Set<OneOnOneMeeting>().SingleAsync(m => m.SeriesId == World.OneOnOne && m.State == OneOnOneState.Planned)
        );
        meeting.StartsAt.ShouldBe(on.ToDateTime(new(9, 0)));
    }

    public sealed class OnSqlite() : MoveOneOnOneTests(Provider.Sqlite);

    public sealed class OnPostgres() : MoveOneOnOneTests(Provider.Postgres);
}
