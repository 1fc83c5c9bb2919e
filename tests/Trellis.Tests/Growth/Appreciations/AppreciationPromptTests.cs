namespace Trellis.Tests.Growth.Appreciations;

public abstract class AppreciationPromptTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task On_the_day_of_the_organisation_everybody_is_asked_until_they_wrote_one_that_week()
    {
        const string question = "Thank a colleague this week";
        while (Today.DayOfWeek != DayOfWeek.Thursday)
            App.Clock.Advance(TimeSpan.FromDays(1));
        var una = await App.As(World.Una);
        (await una.Text("/today")).ShouldNotContain(question);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await una.Text("/today")).ShouldContain(question);
        await una.Thank("A calm week.", people: [Of(World.Ada)]).Thanked();
        (await una.Text("/today")).ShouldNotContain(question);
        (await (await App.As(World.Ada)).Text("/today")).ShouldContain(question);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await (await App.As(World.Ada)).Text("/today")).ShouldNotContain(question);
    }

    public sealed class OnSqlite() : AppreciationPromptTests(Provider.Sqlite);

    public sealed class OnPostgres() : AppreciationPromptTests(Provider.Postgres);
}
