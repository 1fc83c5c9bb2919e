using System.Net;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>Who sees the draft.</summary>
public abstract class DraftViewTests(WorldFixture fixture) : EditorPages(fixture)
{
    [Fact]
    public async Task Nobody_else_meets_the_draft_or_a_word_of_it()
    {
        var ops = await Ops();
        await New(
            ops,
            "competency?category=core",
            ("Input.Name", "Canary competency"),
            ("Input.Category", "core"),
            ("Input.Descriptors[0].Text", "canary-in-the-draft")
        );
        await ops.Edit(World.Framework, "listening", c => c["description"] = "canary-in-the-draft");
        string[] pages =
        [
            "",
            "/review",
            "/roles",
            "/scales",
            "/about",
            "/competency",
            "/category",
            "/scale",
            "/family",
            "/role",
            "/position",
            "/competencies/writing",
            "/categories/core",
            "/scales/four-steps",
            "/families/craft",
            "/roles/maker",
            "/positions/maker-maker",
            "/roles/maker/expectations",
        ];
        string[] open =
        [
            "/framework",
            $"/framework/{World.Framework}",
            $"/framework/{World.Framework}?find=canary",
            $"/framework/{World.Framework}/versions",
            $"/framework/{World.Framework}/history/listening",
            "/framework/proposals",
            "/careers",
            "/growth",
            $"/framework/{World.Framework}/criteria/craft",
            $"/framework/{World.Framework}/export",
            $"/framework/{World.Framework}/export?format=case",
            $"/framework/{World.Framework}/export?format=csv",
            "/api/frameworks",
            $"/api/frameworks/{World.Framework}",
            $"/api/frameworks/{World.Framework}/versions",
            $"/api/frameworks/{World.Framework}/versions/1",
            $"/api/frameworks/{World.Framework}/search?find=canary",
            $"/api/frameworks/{World.Framework}/history/listening",
        ];
        foreach (var page in pages)
            (await ops.Get(Draft + page)).StatusCode.ShouldBe(HttpStatusCode.OK, page);
        foreach (var email in new[] { World.Una, World.Max, World.Fin, World.Adm })
        {
            var browser = await World.App.As(email);
            foreach (var page in pages)
                (await browser.Get(Draft + page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{page} as {email}");
            foreach (var url in open)
            {
                var answer = await browser.Get(url);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, url);
                (await answer.Content.ReadAsStringAsync()).ShouldNotContain(
                    "canary-in-the-draft",
                    Case.Insensitive,
                    url
                );
            }
            foreach (
                var url in new[]
                {
                    $"/api/frameworks/{World.Framework}/versions/2",
                    $"/api/frameworks/{World.Framework}/compare?from=1&to=2",
                    $"/framework/{World.Framework}/compare?from=1&to=2",
                    $"/api/frameworks/{World.Framework}/draft",
                }
            )
                (await browser.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{url} as {email}");
        }
    }

    public sealed class OnSqlite(SqliteWorld world) : DraftViewTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : DraftViewTests(world), IClassFixture<PostgresWorld>;
}
