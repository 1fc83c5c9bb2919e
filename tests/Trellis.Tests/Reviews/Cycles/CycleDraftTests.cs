namespace Trellis.Tests.Reviews.Cycles;

public abstract class CycleDraftTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_new_one_begins_with_the_settings_of_the_organisation_and_dates_beside_the_days()
    {
        var page = await (await App.As(World.Ops)).Page("/cycles/new");
        page.QuerySelector("[name='Input.CoworkersMost']")!.GetAttribute("value").ShouldBe("3");
        page.QuerySelector("[name='Input.OpensOn']")!.GetAttribute("value").ShouldBe($"{Today.AddDays(14):yyyy-MM-dd}");
        page.QuerySelectorAll("input[name='Input.Teams']").Length.ShouldBe(3, "Sky, Max and Fox lead somebody");
        page.Body!.TextContent.ShouldContain("On 4 June 2026");
    }

    public sealed class OnSqlite() : CycleDraftTests(Provider.Sqlite);

    public sealed class OnPostgres() : CycleDraftTests(Provider.Postgres);
}
