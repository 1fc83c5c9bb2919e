using System.Net;

namespace Trellis.Tests.Frameworks.Versions;

/// <summary>The versions of a framework.</summary>
public abstract class VersionListTests(Provider provider) : DraftingWorld(provider)
{
    [Fact]
    public async Task They_stand_newest_first_and_a_draft_among_them_for_editors_only()
    {
        var ops = await App.As(World.Ops);
        await ops.Reword(Framework, "writing", 2, "Second.");
        await ops.Publish(Framework, note: "Clearer.");
        await ops.Reword(Framework, "writing", 2, "Third.");
        await ops.Publish(Framework, Today.AddDays(5), note: "Clearer still.");
        await ops.Reword(Framework, "writing", 2, "Fourth.");
        (await Versions(World.Una)).ShouldBe((2, "3 Clearer still., 2 Clearer."));
        (await Versions(World.Ops)).ShouldBe((2, "4 , 3 Clearer still., 2 Clearer."));
    }

    [Fact]
    public async Task A_framework_that_is_not_here_has_none()
    {
        var una = await App.As(World.Una);
        foreach (var url in new[] { "/framework", "/api/frameworks" })
            (await una.Get($"{url}/{Id<Framework>.New()}/versions")).StatusCode.ShouldBe(HttpStatusCode.NotFound, url);
    }

    /// <summary>The number of the active version, and each version after the first with its note.</summary>
    private async Task<(int InForce, string All)> Versions(string who)
    {
        var view = await (await App.As(who)).Json($"/api/frameworks/{Framework}/versions");
        return (
            view.GetProperty("inForce").GetInt32(),
            string.Join(
                ", ",
                view.GetProperty("versions")
                    .EnumerateArray()
                    .SkipLast(1) // what was brought in
                    .Select(v => $"{v.GetProperty("number")} {v.GetProperty("note")}")
            )
        );
    }

    public sealed class OnSqlite() : VersionListTests(Provider.Sqlite);

    public sealed class OnPostgres() : VersionListTests(Provider.Postgres);
}
