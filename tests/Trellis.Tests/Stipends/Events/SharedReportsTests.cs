using System.Net.Http.Json;
using Trellis.Stipends.Events;

namespace Trellis.Tests.Stipends.Events;

/// <summary>What people learned and chose to share.</summary>
public abstract class SharedReportsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_is_shared_stands_newest_first_until_its_author_takes_it_back()
    {
        var (ada, una, sky) = (await App.As(World.Ada), await App.As(World.Una), await App.As(World.Sky));
        (await sky.Page("/stipend/reports"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("Nobody has shared anything yet.");
        var hers = await una.Asked(30m, Today);
        await Write(una, hers, "Prune in winter.", isShared: true);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Write(ada, $"{World.Approved}", "Sow in spring.", isShared: true);
        await Write(ada, $"{World.Claimed}", "For my manager only.", isShared: false);
        (await Texts(sky)).ShouldBe(["Ada Example: Sow in spring.", "Una Example: Prune in winter."]);
        await Write(una, hers, "Prune in winter.", isShared: false);
        (await Texts(sky)).ShouldBe(["Ada Example: Sow in spring."]);
    }

    [Fact]
    public async Task They_come_a_page_at_a_time()
    {
        await App.SeedAsked([(Of(World.Una), SharedReports.PageSize + 1)], new(10_00), Later);
        await App.Db(async db =>
        {
            foreach (
                var request in await db.Set<StipendRequest>().Where(r => r.PersonId == Of(World.Una)).ToListAsync()
            )
                db.Add(
                    new ReportBack
                    {
                        RequestId = request.Id,
                        Text = request.What,
                        Link = "",
                        IsShared = true,
                        At = App.Clock.GetUtcNow().UtcDateTime,
                    }
                );
            return await db.SaveChangesAsync();
        });
        var sky = await App.As(World.Sky);
        (await Texts(sky)).Count.ShouldBe(SharedReports.PageSize);
        (await Texts(sky, "?page=2")).Count.ShouldBe(1);
    }

    private static async Task Write(Browser browser, string id, string text, bool isShared) =>
        await (
            await browser.Client.PutAsJsonAsync(
                $"/api/stipend/requests/{id}/report",
                new
                {
                    text,
                    link = "",
                    isShared,
                }
            )
        ).Ok();

    private static async Task<List<string>> Texts(Browser browser, string query = "") =>
        [
            .. (await (await browser.Get($"/api/stipend/reports{query}")).Ok())["lines"]!
                .AsArray()
                .Select(l => $"{l!["person"]}: {l["text"]}"),
        ];

    public sealed class OnSqlite() : SharedReportsTests(Provider.Sqlite);

    public sealed class OnPostgres() : SharedReportsTests(Provider.Postgres);
}
