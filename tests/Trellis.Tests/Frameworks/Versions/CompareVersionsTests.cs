using System.Net;

namespace Trellis.Tests.Frameworks.Versions;

/// <summary>What changed between two versions.</summary>
public abstract class CompareVersionsTests(Provider provider) : DraftingWorld(provider)
{
    [Fact]
    public async Task A_comparison_says_what_changed_and_to_editors_for_whom()
    {
        await RenamedAndReworded();
        var (ops, una) = (await App.As(World.Ops), await App.As(World.Una));
        var compared = await una.Text($"/framework/{Framework}/compare?from=1&to=3");
        foreach (
            var said in new[]
            {
                "Writing is now called Prose.",
                "Prose moves from Craft to Core.",
                "Maker now needs Expert in Prose (was Proficient).",
            }
        )
            compared.ShouldContain(said);
        compared.ShouldNotContain("Ada Example"); // names are for who may see them
        (await ops.Text($"/framework/{Framework}/compare?from=2&to=3")).ShouldContain(
            "Maker now needs Expert in Prose (was Proficient): Ada Example"
        );
        (await una.Get($"/framework/{Framework}/compare?from=1&to=9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : CompareVersionsTests(Provider.Sqlite);

    public sealed class OnPostgres() : CompareVersionsTests(Provider.Postgres);
}
