namespace Trellis.Tests.Growth;

/// <summary>The export of one's own data: what it holds, and that it is about oneself only.</summary>
public abstract class MyDataTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_holds_ones_own_ratings_with_who_made_them_and_nobody_elses()
    {
        var una = await App.As(World.Una);
        await una.Submitted(Of(World.Una), (await Item("Writing"), "3", "what-una-wrote"));
        var data = await una.Json("/api/me/data");
        data.GetProperty("email").GetString().ShouldBe(World.Una);
        var assessment = data.GetProperty("assessments").EnumerateArray().ShouldHaveSingleItem();
        assessment.GetProperty("kind").GetString().ShouldBe("Self");
        var rating = assessment.GetProperty("ratings").EnumerateArray().ShouldHaveSingleItem();
        rating.GetProperty("level").GetInt32().ShouldBe(3);
        rating.GetProperty("evidence").GetString().ShouldBe("what-una-wrote");
        (await (await App.As(World.Ada)).Text("/api/me/data")).ShouldNotContain("what-una-wrote");
    }

    public sealed class OnSqlite() : MyDataTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyDataTests(Provider.Postgres);
}
