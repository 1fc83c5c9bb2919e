#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Frameworks.Versions;

/// <summary>How a framework came to be: history and comparison.</summary>
public abstract class CompareVersionsTests(Provider provider) : DraftingWorld(provider)
{
    [Fact]
    public async Task History_and_comparison_tell_how_it_came()
    {
        var (ops, una) = (await App.As(World.Ops), await App.As(World.Una));
        await ops.Edit(
            Framework,
            "writing",
            c =>
            {
                c["name"] = "Prose";
                c["category"] = "core";
            }
        );
        await ops.Publish(Framework, note: "Renamed.");
        await ops.Reword(Framework, "writing", 2, "Writing at Working as a good maker.");
        await ops.Ask(Framework, "maker-maker", "writing", 3, 4);
        await ops.Publish(Framework, note: "Reworded.");
        var history = await una.Page($"/framework/{Framework}/history/writing");
        history
            .QuerySelectorAll(".stem li h2")
            .Select(h => h.TextContent)
            .ShouldBe(["Version 3", "Version 2", "Version 1"]);
        history.Body!.TextContent.ShouldContain("Writing is now called Prose.");
        history.QuerySelectorAll("ins").Select(i => i.TextContent.Trim()).ShouldContain("good");
        (await una.Get($"/framework/{Framework}/history/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await una.Get($"/framework/{Framework}/history/hiding")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

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
