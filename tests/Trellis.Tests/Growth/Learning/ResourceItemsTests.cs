namespace Trellis.Tests.Growth.Learning;

public abstract class ResourceItemsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Each_skill_stands_under_its_competency()
    {
        var options = (await (await App.As(World.Una)).Page("/learning/new"))
            .QuerySelectorAll("[name='Input.Item'] option")
            .Select(o => o.TextContent.Trim())
            .ToList();
        options[0].ShouldBe("None in particular");
        options.ShouldContain("Writing");
        options.Where(o => o.Contains(" · ")).ShouldAllBe(o => options.Contains(o.Split(" · ", 2)[0]));
    }

    public sealed class OnSqlite() : ResourceItemsTests(Provider.Sqlite);

    public sealed class OnPostgres() : ResourceItemsTests(Provider.Postgres);
}
