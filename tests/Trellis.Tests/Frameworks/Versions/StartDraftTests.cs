#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Frameworks.Versions;

/// <summary>A framework has one draft at a time.</summary>
public abstract class StartDraftTests(Provider provider) : DraftingWorld(provider)
{
    [Fact]
    public async Task To_begin_twice_gives_one_draft()
    {
        var ops = await App.As(World.Ops);
        (await (await ops.BeginDraft(Framework)).Content.ReadFromJsonAsync<int>()).ShouldBe(2);
        (await (await ops.BeginDraft(Framework)).Content.ReadFromJsonAsync<int>()).ShouldBe(2);
        (await Stored()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Eight_who_begin_at_the_same_moment_get_one_draft()
    {
        var ops = await App.As(World.Ops);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ops.BeginDraft(Framework)));
        foreach (var answer in answers)
            (answer.StatusCode, await answer.Content.ReadFromJsonAsync<int>()).ShouldBe((HttpStatusCode.OK, 2));
        (await Stored()).Count.ShouldBe(2);
    }

    public sealed class OnSqlite() : StartDraftTests(Provider.Sqlite);

    public sealed class OnPostgres() : StartDraftTests(Provider.Postgres);
}
