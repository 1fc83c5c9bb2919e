namespace Trellis.Tests.Growth.Improvement;

public abstract class ImprovementTasksTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_manager_is_asked_for_the_check_in_of_the_week_until_it_is_written()
    {
        await App.Share(World);
        var day = Today.AddDays(14);
        while (day.DayOfWeek != DayOfWeek.Friday)
            day = day.AddDays(1);
        App.Clock.Advance(TimeSpan.FromDays(day.DayNumber - Today.DayNumber));
        var max = await App.Again(World.Max);
        (await max.Text("/today")).ShouldContain("Write the weekly check-in with Ada Example");
        await max.Step(World.ImprovementDraft, "check-in", "Letter one is tested.");
        (await max.Text("/today")).ShouldNotContain("Write the weekly check-in with Ada Example");
        (await (await App.Again(World.Ada)).Text("/today")).ShouldContain("Weekly check-in with your manager");
    }

    [Fact]
    public async Task A_concern_that_was_not_opened_is_asked_for()
    {
        await (await App.As(World.Max)).Concern(World, "Late");
        (await (await App.As(World.Ada)).Text("/today")).ShouldContain("Read what Max Example shared with you");
    }

    public sealed class OnSqlite() : ImprovementTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : ImprovementTasksTests(Provider.Postgres);
}
