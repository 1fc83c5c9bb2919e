namespace Trellis.Tests.Reviews.Finals;

public abstract class FinalDraftsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_was_saved_is_found_again_as_it_was_typed()
    {
        var review = await World.HeldAnnual();
        var max = await App.As(World.Max);
        await max.Final(review, World, "1", "A reason.", share: false, recommendation: World.Raise("For the year."));
        var draft = (await max.Json($"/api/reviews/{review}/final")).GetProperty("draft");
        draft.GetProperty("version").GetInt32().ShouldBe(1);
        draft.GetProperty("goals").EnumerateArray().Single().GetProperty("level").GetInt32().ShouldBe(4);
        draft.GetProperty("pay").GetProperty("reason").GetString().ShouldBe("For the year.");
        draft.GetProperty("pay").GetProperty("raise").GetDecimal().ShouldBe(2400m);
        (await max.Text($"/reviews/{review}/final")).ShouldContain("2400.00");
    }

    [Fact]
    public async Task What_is_recommended_is_in_nothing_that_the_person_reads()
    {
        var review = await World.HeldAnnual();
        await (await App.As(World.Max)).Final(review, World, recommendation: World.Raise("For the year."));
        var text = (await (await App.As(World.Ada)).Json($"/api/reviews/{review}/final")).GetRawText();
        text.ShouldNotContain("For the year.");
        text.ShouldNotContain("2400");
        (await (await App.As(World.Ada)).Json($"/api/reviews/{review}"))
            .GetProperty("recommendation")
            .ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    public sealed class OnSqlite() : FinalDraftsTests(Provider.Sqlite);

    public sealed class OnPostgres() : FinalDraftsTests(Provider.Postgres);
}
