using Trellis.Tests.Frameworks.Versions;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>What was active once and is not in the draft any more.</summary>
public abstract class RetiredListTests(Provider provider) : DraftingWorld(provider)
{
    [Fact]
    public async Task It_says_whether_this_draft_or_an_earlier_version_retired_a_competency()
    {
        var ops = await App.As(World.Ops);
        await ops.BeginDraft(Framework);
        (await Retired(ops)).ShouldBeEmpty();
        await ops.Retire(Framework, "competencies", "drawing");
        (await Retired(ops)).ShouldBe(["Drawing with this draft"]);
        await ops.Publish(Framework);
        await ops.Retire(Framework, "competencies", "listening");
        (await Retired(ops)).ShouldBe(["Drawing since 14 May 2026", "Listening with this draft"]);
        await (
            await ops.Submit($"/framework/{Framework}/draft", "form[action$='/competencies/drawing/restoration']")
        ).ShouldGoOn();
        (await Retired(ops)).ShouldBe(["Listening with this draft"]);
    }

    [Fact]
    public async Task Roles_have_a_list_of_their_own()
    {
        var ops = await App.As(World.Ops);
        await ops.BeginDraft(Framework);
        foreach (var position in new[] { "maker-junior-maker", "maker-maker", "maker-lead-maker" })
            await ops.Retire(Framework, "positions", position);
        await ops.Retire(Framework, "roles", "maker");
        (await Retired(ops, "/roles")).ShouldBe(["Maker with this draft"]);
        (await Retired(ops)).ShouldBeEmpty();
    }

    private async Task<IEnumerable<string>> Retired(Browser ops, string page = "") =>
        (await ops.Page($"/framework/{Framework}/draft{page}"))
            .QuerySelectorAll("details.more li.spread > span")
            .Select(s => string.Join(' ', s.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));

    public sealed class OnSqlite() : RetiredListTests(Provider.Sqlite);

    public sealed class OnPostgres() : RetiredListTests(Provider.Postgres);
}
