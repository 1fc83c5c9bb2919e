namespace Trellis.Tests.Reviews.Cycles;

public abstract class ExtensionEffectTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_page_shows_what_follows_before_it_is_done()
    {
        var id = await World.OpenedCycle();
        var ops = await App.As(World.Ops);
        const string form = "form[method='post']:has([name='Input.Until'])";
        var until = $"{Today.AddDays(40):yyyy-MM-dd}";
        var seen = await ops.Submit(
            $"/cycles/{id}/extension",
            form,
            ("Input.Until", until),
            ("Input.Stage", "Nominating"),
            ("go", "check")
        );
        var text = await seen.Content.ReadAsStringAsync();
        text.ShouldContain("8 reviews are in this stage now.");
        text.ShouldContain("which is no later");
        (await ops.Json($"/api/cycles/{id}")).GetProperty("extensions").GetArrayLength().ShouldBe(0);
    }

    public sealed class OnSqlite() : ExtensionEffectTests(Provider.Sqlite);

    public sealed class OnPostgres() : ExtensionEffectTests(Provider.Postgres);
}
