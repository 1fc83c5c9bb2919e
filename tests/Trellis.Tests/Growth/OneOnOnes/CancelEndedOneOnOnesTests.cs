#pragma warning disable RS0030
using Microsoft.Extensions.DependencyInjection;
using Trellis.Growth.OneOnOnes;
using Trellis.Tests.Calendar;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class CancelEndedOneOnOnesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_is_planned_leaves_both_calendars_once_the_line_has_ended()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        var day = $"{Today.AddDays(12):yyyy-MM-dd}";
        await max.Submit(
            $"/one-on-ones/{World.OneOnOne}",
            "form:has([name='Time.On'])",
            ("Time.On", day),
            ("Time.From", "10:00")
        );
        (await Cancel()).ShouldBe(0, "while the line holds");
        var feed = await max.MakesAddress();
        (await App.Reads(feed)).ShouldContain("Meeting with Ada Example");
        await Fact(World.Ada, Today, "Maker", World.Sky);
        (await Cancel()).ShouldBe(2, "tomorrow's, and that one");
        (await Cancel()).ShouldBe(0);
        (await App.Reads(feed)).ShouldNotContain("Meeting with Ada Example");
        (await ada.Text($"/one-on-ones/{World.OneOnOne}")).ShouldContain("Skipped: The reporting line ended.");
    }

    private Task<int> Cancel() =>
        App.Run(
            async (services, _) => (await services.GetRequiredService<CancelEndedOneOnOnes>().Handle(default)).Value
        );

    public sealed class OnSqlite() : CancelEndedOneOnOnesTests(Provider.Sqlite);

    public sealed class OnPostgres() : CancelEndedOneOnOnesTests(Provider.Postgres);
}
