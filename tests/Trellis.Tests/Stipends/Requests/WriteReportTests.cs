using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Requests;

/// <summary>What people learned: shared only if they say so.</summary>
public abstract class WriteReportTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_is_brought_back_is_shared_only_if_its_author_says_so_and_stands_with_the_competency()
    {
        const string Learned = "Prune in winter, not in spring.";
        var (una, fox, sky) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Sky));
        var writing = World.Writing;
        var id = (
            await (
                await una.Client.PostAsJsonAsync(
                    "/api/stipend/requests",
                    new
                    {
                        what = "Pruning course",
                        provider = "School",
                        category = "Course",
                        why = "It helps.",
                        amount = 90m,
                        spendOn = Later,
                        supports = writing,
                    }
                )
            ).Ok()
        )["id"]!.GetValue<string>();
        await (await fox.Decide(id, "approve")).Ok();
        async Task Write(bool isShared, string link = "") =>
            (
                await una.Client.PutAsJsonAsync(
                    $"/api/stipend/requests/{id}/report",
                    new
                    {
                        text = Learned,
                        link,
                        isShared,
                    }
                )
            ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Write(false);
        (await (await fox.Get($"/api/stipend/requests/{id}")).Ok())["report"]!["text"]!
            .GetValue<string>()
            .ShouldBe(Learned);
        foreach (var page in new[] { "/stipend/reports", $"/framework/competencies/{writing}" })
            (await sky.Page(page)).QuerySelector("main")!.TextContent.ShouldNotContain(Learned);
        await Write(true, "https://notes.example/pruning");
        foreach (var page in new[] { "/stipend/reports", $"/framework/competencies/{writing}" })
            (await sky.Page(page)).QuerySelector("main")!.TextContent.ShouldContain(Learned);
        (
            await una.Client.PutAsJsonAsync(
                $"/api/stipend/requests/{id}/report",
                new
                {
                    text = Learned,
                    link = "javascript:alert(1)",
                    isShared = true,
                }
            )
        ).IsSuccessStatusCode.ShouldBeFalse();
        (await (await sky.Get($"/api/stipend/requests/{id}")).Code()).ShouldBe(
            "missing",
            "the report is shared, the request is not"
        );
    }

    public sealed class OnSqlite() : WriteReportTests(Provider.Sqlite);

    public sealed class OnPostgres() : WriteReportTests(Provider.Postgres);
}
