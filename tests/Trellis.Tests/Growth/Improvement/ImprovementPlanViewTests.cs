namespace Trellis.Tests.Growth.Improvement;

public abstract class ImprovementPlanViewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Every_reading_is_shown_to_the_person_also_those_before_it_was_shared_and_to_no_administrator()
    {
        await App.Share(World);
        var ada = await App.As(World.Ada);
        var page = await ada.Page($"/improvement-plans/{World.ImprovementDraft}");
        var readers = page.QuerySelectorAll("[aria-labelledby='opened'] tbody td:last-child")
            .Select(c => c.TextContent);
        readers.Distinct().ShouldBe(["Max Example", "Ops Example"], ignoreOrder: true);
        (await ada.Text("/api/activity")).ShouldNotContain("improvement-plan");
        (await (await App.As(World.Adm)).Text("/api/activity")).ShouldNotContain("improvement-plan");
        (await (await App.As(World.Adm)).Text("/activity")).ShouldNotContain("improvement plan");
        (await (await App.As(World.Ops)).Text("/api/activity")).ShouldContain("improvement-plan.read");
    }

    [Fact]
    public async Task It_shows_what_is_needed_what_is_offered_and_how_it_can_end()
    {
        await App.Share(World);
        var text = await (await App.As(World.Ada)).Text($"/improvement-plans/{World.ImprovementDraft}");
        foreach (
            var part in new[] { "Two letters, each tested", "Pairing, two mornings", "Week 6", "Without a decision" }
        )
            text.ShouldContain(part);
        text.ShouldContain("Conduct is handled elsewhere");
    }

    public sealed class OnSqlite() : ImprovementPlanViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : ImprovementPlanViewTests(Provider.Postgres);
}
