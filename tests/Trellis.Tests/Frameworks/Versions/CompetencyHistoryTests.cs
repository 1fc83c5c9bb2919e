using System.Net;

namespace Trellis.Tests.Frameworks.Versions;

/// <summary>How the words of one competency came to be.</summary>
public abstract class CompetencyHistoryTests(Provider provider) : DraftingWorld(provider)
{
    [Fact]
    public async Task Every_version_that_changed_it_stands_there_newest_first()
    {
        await RenamedAndReworded();
        var una = await App.As(World.Una);
        var history = await una.Page($"/framework/{Framework}/history/writing");
        history
            .QuerySelectorAll(".stem li h2")
            .Select(h => h.TextContent)
            .ShouldBe(["Version 3", "Version 2", "Version 1"]);
        history.Body!.TextContent.ShouldContain("Writing is now called Prose.");
        history.QuerySelectorAll("ins").Select(i => i.TextContent.Trim()).ShouldContain("good");
        (await una.Get($"/framework/{Framework}/history/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await una.Get($"/framework/{Framework}/history/hiding")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_version_that_left_it_alone_is_no_step_of_it()
    {
        await RenamedAndReworded();
        (await (await App.As(World.Una)).Json($"/api/frameworks/{Framework}/history/listening"))
            .GetProperty("steps")
            .EnumerateArray()
            .Select(s => s.GetProperty("version").GetInt32())
            .ShouldBe([1]);
    }

    public sealed class OnSqlite() : CompetencyHistoryTests(Provider.Sqlite);

    public sealed class OnPostgres() : CompetencyHistoryTests(Provider.Postgres);
}
