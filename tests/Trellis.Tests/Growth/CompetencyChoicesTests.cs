namespace Trellis.Tests.Growth;

public abstract class CompetencyChoicesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_competency_can_be_chosen_and_stands_beside_the_words()
    {
        var una = await App.As(World.Una);
        (await una.Page("/appreciation"))
            .QuerySelectorAll("select[name='Input.Competency'] option")
            .Select(o => o.TextContent)
            .ShouldContain("Writing");
        await una.Submit(
            "/appreciation",
            "main aside form",
            ("Input.People", "Ada Example"),
            ("Input.Text", "So clear."),
            ("Input.Competency", $"{World.Writing}")
        );
        (await una.Page("/appreciation")).QuerySelector(".thanks .badge")!.TextContent.ShouldBe("Writing");
    }

    public sealed class OnSqlite() : CompetencyChoicesTests(Provider.Sqlite);

    public sealed class OnPostgres() : CompetencyChoicesTests(Provider.Postgres);
}
