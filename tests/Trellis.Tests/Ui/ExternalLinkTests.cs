#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Trellis.Tests.Architecture;

namespace Trellis.Tests.Ui;

/// <summary>
/// A link that somebody writes leads to a page of the web, or it is no link: at every door, and where it is shown.
/// </summary>
public abstract class ExternalLinkTests(Provider provider) : OwnWorld(provider)
{
    private const string Runs = "javascript:alert(1)";

    [Theory]
    [InlineData(Runs)]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://example.org/x")]
    public async Task No_door_takes_an_address_that_runs(string link)
    {
        var (ops, ada) = (await App.As(World.Ops), await App.As(World.Ada));
        var yaml = await ops.Client.PostAsync(
            "/api/frameworks/import?name=Linked",
            new StringContent(
                $"framework: Linked\nformat: trellis/1\nsource:\n  title: Book\n  url: \"{link}\"\n",
                MediaTypeHeaderValue.Parse("application/yaml")
            )
        );
        yaml.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await yaml.Content.ReadAsStringAsync()).ShouldContain(
            "The address of the source begins with https:// or http://."
        );

        (await ops.Client.PostAsync($"/api/frameworks/{World.Framework}/draft", null)).EnsureSuccessStatusCode();
        (
            (int)
                (
                    await ops.Client.PutAsJsonAsync(
                        $"/api/frameworks/{World.Framework}/draft/about",
                        new
                        {
                            name = "Small",
                            title = "Book",
                            url = link,
                            seen = "",
                        }
                    )
                ).StatusCode
        ).ShouldBeInRange(400, 422);

        (
            await (
                await ada.Client.PostAsJsonAsync(
                    "/api/stipend/events",
                    new
                    {
                        name = "Open day",
                        from = Today,
                        to = Today,
                        link,
                    }
                )
            ).Code()
        ).ShouldBe("event.link");
    }

    [Fact]
    public async Task What_was_stored_before_is_shown_as_text_and_not_as_a_link()
    {
        await App.Db(async db =>
        {
            (await db.Set<Framework>().SingleAsync()).Notice = "From a book.";
            (await db.Set<Framework>().SingleAsync()).SourceUrl = Runs;
            db.Entry(await db.Set<GroupEvent>().SingleAsync()).Property(e => e.Link).CurrentValue = Runs;
            db.Add(
                new ReportBack
                {
                    RequestId = World.Approved,
                    Text = "Good.",
                    Link = Runs,
                    IsShared = true,
                    At = App.Clock.GetUtcNow().UtcDateTime,
                }
            );
            return await db.SaveChangesAsync();
        });
        var ada = await App.As(World.Ada);
        foreach (
            var url in new[]
            {
                $"/framework/{World.Framework}",
                "/careers/maker-maker",
                $"/stipend/events/{World.Event}",
                "/stipend/reports",
                $"/stipend/requests/{World.Approved}",
            }
        )
            (await ada.Page(url))
                .QuerySelectorAll("a[href]")
                .Select(a => a.GetAttribute("href")!)
                .Where(h => h.Contains("script", StringComparison.OrdinalIgnoreCase))
                .ShouldBeEmpty(url);
        (await ada.Page("/stipend/reports")).Body!.TextContent.ShouldContain(Runs);
    }

    [Fact]
    public async Task A_real_one_is_a_link_that_tells_the_other_site_nothing()
    {
        await App.Db(async db =>
        {
            db.Entry(await db.Set<GroupEvent>().SingleAsync()).Property(e => e.Link).CurrentValue =
                "https://example.org/days";
            return await db.SaveChangesAsync();
        });
        var link = (await (await App.As(World.Ada)).Page($"/stipend/events/{World.Event}"))
            .QuerySelector("a[href='https://example.org/days']")
            .ShouldNotBeNull();
        (link.TextContent, link.GetAttribute("rel")).ShouldBe(("Website of the event", "noopener noreferrer nofollow"));
    }

    public sealed class OnSqlite() : ExternalLinkTests(Provider.Sqlite);
}

public sealed partial class StoredLinksTests
{
    [Fact]
    public void Every_stored_link_is_shown_through_the_one_component() =>
        Repository
            .Files("src", ".razor")
            .Where(f => Path.GetFileName(f) != "ExternalLink.razor" && Stored().IsMatch(File.ReadAllText(f)))
            .Select(Path.GetFileName)
            .ShouldBeEmpty();

    [GeneratedRegex("""href="@\(?[A-Za-z.!?]*(?:\.Link|Url|Uri|Website)\)?[" ]""", RegexOptions.NonBacktracking)]
    private static partial Regex Stored();
}
