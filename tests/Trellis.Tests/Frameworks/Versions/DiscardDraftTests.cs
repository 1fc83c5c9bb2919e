#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Frameworks.Versions;

/// <summary>Discarding a draft.</summary>
public abstract class DiscardDraftTests(Provider provider) : DraftingWorld(provider)
{
    [Fact]
    public async Task A_discarded_draft_leaves_everything_as_it_was()
    {
        var ops = await App.As(World.Ops);
        await ops.Reword(Framework, "writing", 2, "Gone.");
        await (await ops.Submit($"/framework/{Framework}/draft", "form[action$='/discard']")).ShouldGoOn();
        (await Stored()).Count.ShouldBe(1);
        (await ops.Get($"/framework/{Framework}/draft")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : DiscardDraftTests(Provider.Sqlite);

    public sealed class OnPostgres() : DiscardDraftTests(Provider.Postgres);
}
