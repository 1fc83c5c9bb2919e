using Trellis.Tests.Growth.Improvement;

namespace Trellis.Tests.Growth.Concerns;

public abstract class ConcernViewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task That_the_person_opened_it_is_noted_and_that_its_writer_did_is_not()
    {
        var (max, ada) = (await App.As(World.Max), await App.As(World.Ada));
        var id = await max.Concern(World, "Late");
        (await max.Json($"/api/concerns/{id}")).GetProperty("readAt").GetString().ShouldBeNull();
        (await ada.Json($"/api/concerns/{id}")).GetProperty("readAt").GetString().ShouldNotBeNull();
        (await max.Json($"/api/concerns/{id}")).GetProperty("readAt").GetString().ShouldNotBeNull();
    }

    [Fact]
    public async Task It_lapses_after_six_months()
    {
        var max = await App.As(World.Max);
        (await max.Text($"/concerns/{World.Concern}")).ShouldContain("Lapses on");
        App.Clock.Advance(TimeSpan.FromDays(190));
        (await (await App.Again(World.Max)).Text($"/concerns/{World.Concern}")).ShouldContain("Lapsed on");
    }

    public sealed class OnSqlite() : ConcernViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : ConcernViewTests(Provider.Postgres);
}
