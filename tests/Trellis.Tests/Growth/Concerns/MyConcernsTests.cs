namespace Trellis.Tests.Growth.Concerns;

public abstract class MyConcernsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task One_sees_ones_own_and_an_empty_page_says_what_a_concern_is()
    {
        var ada = await (await App.As(World.Ada)).Json("/api/me/concerns");
        ada.GetProperty("mine").GetArrayLength().ShouldBe(2);
        ada.GetProperty("shown").GetArrayLength().ShouldBe(0);
        var ops = await (await App.As(World.Ops)).Json("/api/me/concerns");
        ops.GetProperty("shown")
            .EnumerateArray()
            .Single()
            .GetProperty("id")
            .GetString()
            .ShouldBe($"{World.ShownConcern}");
        (await (await App.As(World.Una)).Text("/concerns")).ShouldContain("After six months it lapses");
    }

    public sealed class OnSqlite() : MyConcernsTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyConcernsTests(Provider.Postgres);
}
