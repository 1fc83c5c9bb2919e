using System.Net;
using System.Text;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>The page on which a framework begins or comes in: nothing is kept that nobody confirmed.</summary>
public abstract class ImportFrameworkPageTests(Provider provider) : OwnWorld(provider)
{
    private const string Url = "/framework/import";

    private static async Task<(string Token, string Handler)> Form(Browser browser, string selector)
    {
        var form = (await browser.Page(Url)).QuerySelector($"form:has({selector})")!;
        return (
            form.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!,
            form.QuerySelector("input[name='_handler']")!.GetAttribute("value")!
        );
    }

    private static async Task<HttpResponseMessage> Upload(Browser browser, params (string Name, string Text)[] files)
    {
        var (token, handler) = await Form(browser, "#files");
        var body = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(handler), "_handler" },
        };
        foreach (var (name, text) in files)
            body.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "Input.Files", name);
        return await browser.Client.PostAsync(Url, body);
    }

    private static async Task<HttpResponseMessage> Confirm(
        Browser browser,
        HttpResponseMessage preview,
        string go,
        string? name = null
    )
    {
        var page = Browser.Parse(await preview.Content.ReadAsStringAsync());
        string Of(string field) => page.QuerySelector($"[name='{field}']")!.GetAttribute("value")!;
        return await browser.Client.PostAsync(
            Url,
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = Of("__RequestVerificationToken"),
                    ["_handler"] = Of("_handler"),
                    ["Input.Packed"] = Of("Input.Packed"),
                    ["Input.Name"] = name ?? Of("Input.Name"),
                    ["go"] = go,
                }
            )
        );
    }

    private static (string, string)[] Tables(Func<string, string>? change = null) =>
        [
            .. World.FrameworkFiles.Select(f =>
            {
                using var reader = new StreamReader(f.Open());
                return (f.Name, (change ?? (t => t))(reader.ReadToEnd()));
            }),
        ];

    private Task<List<string>> Frameworks() =>
        App.Db(db => db.Set<Framework>().OrderBy(f => f.Name).Select(f => f.Name + " " + f.InForce).ToListAsync());

    [Fact]
    public async Task A_file_is_previewed_then_drafted_then_published()
    {
        var ops = await App.As(World.Ops);
        var preview = await Upload(ops, Tables());
        preview.StatusCode.ShouldBe(HttpStatusCode.OK, await preview.Content.ReadAsStringAsync());
        (await preview.Content.ReadAsStringAsync()).ShouldContain("Nothing is saved yet.");
        (await Frameworks()).ShouldBe(["Small 1"]);

        var drafted = await Confirm(ops, preview, "draft", "Second garden");
        await drafted.ShouldGoOn();
        (await Frameworks()).ShouldBe(["Second garden 0", "Small 1"]);
        var review = drafted.Headers.Location!.OriginalString;
        (await (await App.As(World.Una)).Text("/careers")).ShouldNotContain("Second garden");
        await (await ops.Submit(review, "form:has(input[name='Input.Note'])")).ShouldGoOn();
        (await Frameworks()).ShouldBe(["Second garden 1", "Small 1"]);
    }

    [Fact]
    public async Task A_file_for_a_framework_that_is_here_shows_what_would_change_and_for_whom()
    {
        var ops = await App.As(World.Ops);
        var preview = await Upload(
            ops,
            Tables(change: t =>
                t.Replace(
                    "Maker / Maker,Writing,competency,Proficient",
                    "Maker / Maker,Writing,competency,Expert",
                    StringComparison.Ordinal
                )
            )
        );
        var again = await Confirm(ops, preview, "preview", "small");
        (await again.Content.ReadAsStringAsync()).ShouldContain(
            "Maker now needs Expert in Writing (was Proficient): Ada Example has further to go."
        );
        (await Frameworks()).ShouldBe(["Small 1"]);
        await (await Confirm(ops, again, "publish")).ShouldGoOn();
        (await Frameworks()).ShouldBe(["Small 2"]);

        await ops.Reword(World.Framework, "writing", 2, "Being drafted.");
        (await (await Confirm(ops, again, "publish")).Refused(HttpStatusCode.Conflict))
            .QuerySelector("[role=alert]")!
            .TextContent.ShouldContain("is being drafted");
    }

    [Fact]
    public async Task A_file_that_is_wrong_is_named_by_its_place_and_nothing_is_saved()
    {
        var ops = await App.As(World.Ops);
        var answer = await Upload(
            ops,
            Tables(change: t =>
                t.Replace("Listening,Aware,ic,Listening", "Listening,Nowhere,ic,Listening", StringComparison.Ordinal)
            )
        );
        (await answer.Refused(HttpStatusCode.UnprocessableEntity))
            .QuerySelector("[role=alert]")!
            .TextContent.ShouldContain("descriptors.csv:2:");
        (await (await Upload(ops, ("framework.yml", "name: ["))).Refused(HttpStatusCode.UnprocessableEntity))
            .QuerySelector("[role=alert]")!
            .TextContent.ShouldContain("framework.yml:");
        (await Upload(ops)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Upload(ops, ("a.zip", "no zip"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Frameworks()).ShouldBe(["Small 1"]);
    }

    [Fact]
    public async Task Nobody_else_finds_the_page()
    {
        foreach (var email in new[] { World.Una, World.Max, World.Fin, World.Adm })
            (await (await App.As(email)).Get(Url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, email);
    }

    public sealed class OnSqlite() : ImportFrameworkPageTests(Provider.Sqlite);

    public sealed class OnPostgres() : ImportFrameworkPageTests(Provider.Postgres);
}
