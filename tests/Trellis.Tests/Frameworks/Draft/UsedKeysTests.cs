using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Trellis.Tests.Frameworks.Versions;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>The keys that retired parts keep for themselves.</summary>
public abstract class UsedKeysTests(Provider provider) : DraftingWorld(provider)
{
    [Fact]
    public async Task A_new_competency_gets_another_key_than_a_retired_one_of_its_name()
    {
        var ops = await App.As(World.Ops);
        await ops.Retire(Framework, "competencies", "drawing");
        await ops.Publish(Framework);
        (await Added(ops, "competencies", new { name = "Drawing", category = "craft" })).ShouldBe("drawing-2");
        await ops.Publish(Framework);
        (
            await App.Db(db =>
                db.Set<Competency>()
                    .Where(c => c.Name == "Drawing")
                    .OrderBy(c => c.Key)
                    .Select(c => new { c.Key, IsRetired = c.RetiredAt != null })
                    .ToListAsync()
            )
        )
            .Select(c => (c.Key, c.IsRetired))
            .ShouldBe([("drawing", true), ("drawing-2", false)]);
    }

    [Fact]
    public async Task Competencies_and_skills_share_their_keys_and_families_have_their_own()
    {
        var ops = await App.As(World.Ops);
        await ops.Edit(Framework, "writing", c => c["skills"] = new JsonArray());
        await ops.Publish(Framework);
        (await Added(ops, "competencies", new { name = "Spelling", category = "craft" })).ShouldBe("spelling-2");
        (await Added(ops, "families", new { name = "Spelling" })).ShouldBe("spelling");
    }

    /// <summary>Adds a part to the draft and answers with its key.</summary>
    private async Task<string> Added(Browser ops, string kind, object part)
    {
        HashSet<string> Keys(JsonNode draft) => [.. draft["content"]![kind]!.AsArray().Select(c => (string)c!["key"]!)];
        var before = Keys(await ops.Draft(Framework));
        (await ops.Client.PostAsJsonAsync($"/api/frameworks/{Framework}/draft/{kind}", part)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        return Keys(await ops.Draft(Framework)).Except(before).ShouldHaveSingleItem();
    }

    public sealed class OnSqlite() : UsedKeysTests(Provider.Sqlite);

    public sealed class OnPostgres() : UsedKeysTests(Provider.Postgres);
}
