using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Trellis.Tests.Frameworks.Read;

/// <summary>What belongs to no category stands apart, whatever categories are called.</summary>
public abstract class FrameworkGroupsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_category_of_any_name_is_listed_once() =>
        (
            await Groups("competency,description,category\nPruning,,Levels\nDigging,,Competencies\nWeeding,,\n")
        ).ShouldBe(["Levels: Pruning", "Competencies: Digging", "Without a category: Weeding"]);

    [Fact]
    public async Task Where_there_is_no_category_there_is_one_list() =>
        (await Groups("competency,description\nPruning,\nDigging,\n")).ShouldBe(["Competencies: Pruning Digging"]);

    private async Task<List<string>> Groups(string table)
    {
        var ops = await App.As(World.Ops);
        var sent = await ops.Client.PostAsync(
            "/api/frameworks/import?name=Parks",
            new StringContent(table, Encoding.UTF8, "text/csv")
        );
        sent.EnsureSuccessStatusCode();
        var id = (await sent.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("framework");
        return
        [
            .. (await ops.Json($"/api/frameworks/{id}"))
                .GetProperty("groups")
                .EnumerateArray()
                .Select(g =>
                    $"{g.GetProperty("name")}: "
                    + string.Join(' ', g.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("name")))
                ),
        ];
    }

    public sealed class OnSqlite() : FrameworkGroupsTests(Provider.Sqlite);

    public sealed class OnPostgres() : FrameworkGroupsTests(Provider.Postgres);
}
