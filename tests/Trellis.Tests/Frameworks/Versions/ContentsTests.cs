using System.Net;

namespace Trellis.Tests.Frameworks.Versions;

/// <summary>Versions as they are read: by number, or the active one, without what is a draft for who does not edit.</summary>
public abstract class ContentsTests(Provider provider) : DraftingWorld(provider)
{
    [Fact]
    public async Task What_is_still_a_draft_in_it_is_for_editors_only()
    {
        foreach (var (who, reads) in new[] { (World.Ops, true), (World.Una, false), (World.Adm, false) })
            (await (await App.As(who)).Text($"{Url}/versions/1"))
                .Contains("hiding", StringComparison.Ordinal)
                .ShouldBe(reads, who);
    }

    [Fact]
    public async Task Each_version_keeps_its_words_and_the_draft_is_no_version_to_others()
    {
        var (ops, una) = (await App.As(World.Ops), await App.As(World.Una));
        await ops.Reword(Framework, "writing", 2, "Writes a page.");
        (await ops.Text($"{Url}/versions/2")).ShouldContain("Writes a page.");
        (await una.Get($"{Url}/versions/2")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await ops.Reword(Framework, "writing", 2, "Writes a book.");
        (await ops.Text($"{Url}/versions/2")).ShouldContain(
            "Writes a book.",
            customMessage: "nothing old is kept of it"
        );
        await ops.Publish(Framework);
        (await una.Text($"{Url}/versions/2")).ShouldContain("Writes a book.");
        (await una.Text($"{Url}/versions/1")).ShouldContain("Writing at Working as a maker.");
        (await una.Get($"{Url}/versions/9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_a_number_it_is_the_active_version()
    {
        var (ops, una) = (await App.As(World.Ops), await App.As(World.Una));
        await ops.Reword(Framework, "writing", 2, "Writes a page.");
        await ops.Publish(Framework, Today.AddDays(2));
        (await una.Text($"{Url}/search?find=a%20page")).ShouldNotContain("Writes a page.");
        App.Clock.Advance(TimeSpan.FromDays(2));
        await Due();
        (await una.Text($"{Url}/search?find=a%20page")).ShouldContain("Writes a page.");
    }

    private string Url => $"/api/frameworks/{Framework}";

    public sealed class OnSqlite() : ContentsTests(Provider.Sqlite);

    public sealed class OnPostgres() : ContentsTests(Provider.Postgres);
}
