#pragma warning disable RS0030
using System.Text.Json;

namespace Trellis.Tests.Reviews.Coworkers;

public abstract class ReleasedViewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Nothing_is_released_in_the_other_modes_and_before_its_time()
    {
        var review = await World.OpenedAnnual(terms: Annual.Anonymous);
        (await (await App.As(World.Ada)).Json($"/api/reviews/{review}"))
            .GetProperty("released")
            .ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task With_too_few_answers_the_page_says_so_to_both()
    {
        var review = await World.OpenedAnnual(terms: Annual.Anonymous);
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await max.Invite(review, "Nobody saw the work.");
        await ada.Views(World, "2", "");
        await max.Views(World, "3", "");
        foreach (var browser in new[] { ada, max })
            (await browser.Text($"/reviews/{review}")).ShouldContain("Fewer than four coworkers answered.");
    }

    public sealed class OnSqlite() : ReleasedViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : ReleasedViewTests(Provider.Postgres);
}
