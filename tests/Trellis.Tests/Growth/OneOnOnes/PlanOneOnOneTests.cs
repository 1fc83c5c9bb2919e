#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class PlanOneOnOneTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_is_in_both_calendars_and_comes_up_for_both()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        var on = Today.AddDays(12);
        var form = new[] { ("Time.On", $"{on:yyyy-MM-dd}"), ("Time.From", "10:00"), ("Time.Minutes", "45") };
        (await max.Submit($"/one-on-ones/{World.OneOnOne}", "form:has([name='Time.On'])", form)).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        await max.Submit($"/one-on-ones/{World.OneOnOne}", "form:has([name='Time.On'])", form); // sent twice
        (await App.Db(db => db.Set<CalendarEntry>().CountAsync(e => e.Kind == "one-on-one.meeting"))).ShouldBe(1);
        (await ada.Text("/today")).ShouldContain("1:1 with Max Example");
        (await max.Text("/today")).ShouldContain("1:1 with Ada Example");
    }

    [Fact]
    public async Task A_time_that_cannot_be_is_refused_and_stays_typed()
    {
        var max = await App.As(World.Max);
        var answer = await max.Submit(
            $"/one-on-ones/{World.OneOnOne}",
            "form:has([name='Time.On'])",
            ("Time.On", $"{Today.AddYears(2):yyyy-MM-dd}"),
            ("Time.From", "10:00")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"{Today.AddYears(2):yyyy-MM-dd}");
    }

    public sealed class OnSqlite() : PlanOneOnOneTests(Provider.Sqlite);

    public sealed class OnPostgres() : PlanOneOnOneTests(Provider.Postgres);
}
