namespace Trellis.Tests.Reviews.Settings;

public abstract class ReviewSettingsViewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task As_long_as_nothing_was_chosen_it_says_what_holds()
    {
        var view = await (await App.As(World.Ops)).Json("/api/settings/reviews");
        view.GetProperty("annualBy").GetString().ShouldBe("anniversary");
        view.GetProperty("version").GetInt32().ShouldBe(0);
        view.GetProperty("terms").GetProperty("days").GetProperty("writing").GetInt32().ShouldBe(21);
        var page = await (await App.As(World.Ops)).Page("/settings/reviews");
        page.Body!.TextContent.ShouldContain("Reviews under way keep the settings they started with.");
    }

    public sealed class OnSqlite() : ReviewSettingsViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : ReviewSettingsViewTests(Provider.Postgres);
}
