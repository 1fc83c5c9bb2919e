using AngleSharp.Html.Dom;

namespace Trellis.Tests.Stipends.Requests;

/// <summary>What somebody can choose from when they plan a purchase.</summary>
public abstract class PurchaseChoicesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Categories_of_the_policy_coming_events_and_what_one_is_asked_for_can_be_chosen()
    {
        var page = await (await App.As(World.Ada)).Page("/stipend/plan");
        var terms = new StipendTerms();
        Options(page, "Category").ShouldBe(["Choose", .. terms.Categories, .. terms.Excluded]);
        Options(page, "Event").ShouldBe(["None", $"Garden days, {Today.AddDays(100):d MMMM yyyy}"]);
        var supports = Options(page, "Supports").Skip(1).ToList();
        supports
            .Select(s => s.Replace(" (to grow)", "", StringComparison.Ordinal))
            .ShouldBe(["Listening", "Writing", "Drawing", "Spelling"], ignoreOrder: true);
        supports[0].ShouldBe("Writing (to grow)");
        supports
            .SkipWhile(s => s.EndsWith(" (to grow)", StringComparison.Ordinal))
            .ShouldAllBe(s => !s.EndsWith(" (to grow)", StringComparison.Ordinal));
        page.QuerySelector(".page-head")!.TextContent.ShouldContain("$100.00 more is pending approval.");
    }

    [Fact]
    public async Task What_is_over_and_what_nobody_asks_of_one_is_not_offered()
    {
        await Fact(World.Una, Today, null, World.Fox);
        App.Clock.Advance(TimeSpan.FromDays(102)); // the event ended yesterday
        var page = await (await App.As(World.Una)).Page("/stipend/plan");
        Options(page, "Event").ShouldBe(["None"]);
        Options(page, "Supports").Count().ShouldBe(1);
        page.QuerySelector(".page-head")!.TextContent.ShouldNotContain("pending approval");
    }

    private static IEnumerable<string> Options(IHtmlDocument page, string field) =>
        page.QuerySelectorAll($"select[name='Input.{field}'] option").Select(o => o.TextContent.Trim());

    public sealed class OnSqlite() : PurchaseChoicesTests(Provider.Sqlite);

    public sealed class OnPostgres() : PurchaseChoicesTests(Provider.Postgres);
}
