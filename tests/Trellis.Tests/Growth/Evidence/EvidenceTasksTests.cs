namespace Trellis.Tests.Growth.Evidence;

public abstract class EvidenceTasksTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Whoever_is_asked_to_be_quoted_has_it_on_Today_until_they_answer()
    {
        var max = await App.As(World.Max);
        (await max.Text("/today")).ShouldContain("Ada Example would like to use your words as evidence");
        await max.Client.PutAsync($"/api/quotes/{World.Quote}/agreement", null);
        (await max.Text("/today")).ShouldNotContain("would like to use your words");
    }

    public sealed class OnSqlite() : EvidenceTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : EvidenceTasksTests(Provider.Postgres);
}
