#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;

namespace Trellis.Tests.Frameworks.Exchange.Mapping;

/// <summary>The page on which a table is mapped, from the file to the framework.</summary>
public abstract class ImportTablePageTests(WorldFixture fixture) : SharedWorld(fixture)
{
    private const string Url = "/framework/import/table";
    private const string Table =
        "Thing;How;Low;High\nDigging;How you dig.;Digs a hole.;Digs a pond.\nSowing;;Sows peas.;\n";

    /// <summary>
    /// One step: the form of the page as it stands, with these values over it and this button pressed.
    /// </summary>
    private static async Task<(HttpStatusCode Status, IHtmlDocument Page, string? Location)> Press(
        Browser browser,
        IHtmlDocument page,
        string button,
        byte[]? file = null,
        params (string Name, string Value)[] values
    )
    {
        var form = page.QuerySelector("live-preview form").ShouldBeAssignableTo<IHtmlFormElement>()!;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["go"] = button };
        foreach (var input in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            switch (input)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }
                or IHtmlInputElement { Type: "file" }:
                    break;
                case IHtmlInputElement i:
                    fields[i.Name!] = i.Value;
                    break;
                case IHtmlTextAreaElement t:
                    fields[t.Name!] = t.Value;
                    break;
                case IHtmlSelectElement s:
                    fields[s.Name!] = s.Value ?? "";
                    break;
            }
        }
        foreach (var (name, value) in values)
            fields[name] = value;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), $"\"{name}\"");
        if (file is not null)
            content.Add(
                new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } },
                "\"Input.File\"",
                "\"garden.csv\""
            );
        var answer = await browser.Client.PostAsync(Url, content);
        return (
            answer.StatusCode,
            Browser.Parse(await answer.Content.ReadAsStringAsync()),
            answer.Headers.Location is { } to ? new Uri(browser.Client.BaseAddress!, to).AbsolutePath : null
        );
    }

    private async Task<(Browser Browser, IHtmlDocument Page)> Read(string table = Table)
    {
        var browser = await App.As(World.Ops);
        var (status, page, _) = await Press(browser, await browser.Page(Url), "read", Encoding.UTF8.GetBytes(table));
        status.ShouldBe(HttpStatusCode.OK);
        return (browser, page);
    }

    private static string Said(IHtmlDocument page) => page.QuerySelector("[data-said]")!.TextContent.Trim();

    private static string Means(IHtmlDocument page, int column) =>
        ((IHtmlSelectElement)page.QuerySelector($"[name='Input.Columns[{column}].Means']")!).Value!;

    private Task<int> Frameworks() => App.Db(db => db.Set<Framework>().CountAsync());

    [Fact]
    public async Task A_table_is_read_mapped_previewed_and_brought_in_and_its_mapping_kept_for_the_next()
    {
        var (browser, page) = await Read();
        page.QuerySelector("#columns + p")!
            .TextContent.ShouldContain("garden.csv, read as UTF-8 with a semicolon between cells.");
        page.QuerySelectorAll(".mapping tbody tr")
            .Select(r => r.Children[1].TextContent.Trim())
            .ShouldBe(["Digging · Sowing", "How you dig.", "Digs a hole. · Sows peas.", "Digs a pond."]);
        Means(page, 0).ShouldBe("name", "the first texts are taken for the names");
        Said(page).ShouldBe("2 competencies.");

        (var status, page, _) = await Press(
            browser,
            page,
            "preview",
            values:
            [
                ("Input.Columns[0].Means", "name"),
                ("Input.Columns[1].Means", "description"),
                ("Input.Columns[2].Means", "level 1"),
                ("Input.Columns[3].Means", "level 2"),
            ]
        );
        status.ShouldBe(HttpStatusCode.OK);
        Said(page).ShouldBe("2 competencies.");
        page.QuerySelector("[data-preview]")!.TextContent.ShouldContain("Digs a pond.");
        page.QuerySelector("a[download]")!.GetAttribute("href").ShouldStartWith("data:text/yaml;base64,");

        (_, page, _) = await Press(browser, page, "keep", values: ("Input.SaveAs", "Garden tables"));
        page.QuerySelector("[data-still] [role=status]")!.TextContent.ShouldBe("Saved as “Garden tables”.");
        (_, page, var location) = await Press(browser, page, "import", values: ("Input.Name", $"Garden {Today:yyyy}"));
        location.ShouldNotBeNull(page.Body!.TextContent).ShouldStartWith("/framework/");
        (await (await browser.Get(location)).Content.ReadAsStringAsync()).ShouldContain("Digs a hole.");

        (_, page) = await Read(Table.Replace("Sowing", "Reaping", StringComparison.Ordinal));
        (_, page, _) = await Press(browser, page, "use");
        (Means(page, 0), Means(page, 3), Said(page)).ShouldBe(("name", "level 2", "2 competencies."));
        var garden = ((IHtmlSelectElement)page.QuerySelector("#framework")!)
            .Options.Single(o => o.Text == $"Garden {Today:yyyy}")
            .Value;
        (_, page, _) = await Press(browser, page, "preview", values: ("Input.Framework", garden));
        page.QuerySelector("[data-preview]")!.TextContent.ShouldContain("would be added");
        (_, _, location) = await Press(browser, page, "import", values: ("Input.IntoDraft", "true"));
        location.ShouldBe("/framework");
        (await App.Db(db => db.Set<FrameworkVersion>().CountAsync(v => v.PublishedAt == null))).ShouldBe(1);

        (_, page, _) = await Press(browser, page, "drop");
        page.QuerySelector("#saved").ShouldBeNull();
        (await App.Db(db => db.Set<SavedMapping>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_typed_stays_when_the_table_cannot_come_in_and_the_place_is_named()
    {
        var (browser, page) = await Read("name;level;text\nDigging;Low;a\nDigging;Middle;b\n");
        var before = await Frameworks();
        foreach (var button in new[] { "preview", "import" })
        {
            (var status, page, _) = await Press(
                browser,
                page,
                button,
                values:
                [
                    ("Input.Levels", "Low\nHigh"),
                    ("Input.Scale", "Ours"),
                    ("Input.Role", "Digger"),
                    ("Input.Name", "New one"),
                    ("Input.SaveAs", "Later"),
                ]
            );
            status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.QuerySelector("[data-preview] [role=alert]")!
                .TextContent.ShouldContain("Line 3, column 9. \"Middle\" is not a level. The levels are Low, High.");
            ((IHtmlTextAreaElement)page.QuerySelector("[name='Input.Levels']")!)
                .Value.Replace("\r", "", StringComparison.Ordinal)
                .ShouldBe("Low\nHigh");
            foreach (
                var (name, value) in new[]
                {
                    ("Scale", "Ours"),
                    ("Role", "Digger"),
                    ("Name", "New one"),
                    ("SaveAs", "Later"),
                }
            )
                ((IHtmlInputElement)page.QuerySelector($"[name='Input.{name}']")!).Value.ShouldBe(value);
        }
        (await Frameworks()).ShouldBe(before);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_and_a_mapping_without_a_name_is_not_kept()
    {
        var (browser, page) = await Read("name;description\nDigging;How.\n");
        (var status, page, _) = await Press(browser, page, "import", values: ("Input.Name", "small"));
        status.ShouldBe(HttpStatusCode.Conflict);
        page.QuerySelector(".notice-stop")!.TextContent.ShouldContain("There is already a framework \"small\".");
        (status, page, _) = await Press(browser, page, "keep");
        status.ShouldBe(HttpStatusCode.Conflict);
        page.QuerySelector(".notice-stop")!
            .TextContent.ShouldContain("A mapping is kept under a name of 1 to 120 characters.");
    }

    [Fact]
    public async Task Cells_may_be_pasted()
    {
        var browser = await App.As(World.Ops);
        var (_, page, _) = await Press(
            browser,
            await browser.Page(Url),
            "read",
            values: ("Input.Paste", "Name\tDescription\r\nDigging\tHow you dig.\r\n")
        );
        Said(page).ShouldBe("1 competency.");
    }

    [Fact]
    public async Task That_blank_cells_repeat_the_one_above_is_a_guess_which_is_said()
    {
        var (_, page) = await Read("Thing;Low;High;Group\nDigging;a;b;Soil\nRaking;a;b;\n");
        ((IHtmlInputElement)page.QuerySelector("[name='Input.FillDown']")!).IsChecked.ShouldBeTrue();
        page.Body!.TextContent.ShouldContain("Ticked because there are blank cells below values");
    }

    [Theory]
    [InlineData("", HttpStatusCode.Conflict, "Choose a file, or paste the cells of the table.")]
    [InlineData("a;a\n", HttpStatusCode.UnprocessableEntity, "garden.csv:1:3: The column \"a\" is listed twice.")]
    [InlineData("\0\0", HttpStatusCode.UnprocessableEntity, "garden.csv:1:1:")]
    public async Task What_is_no_table_is_refused_at_the_first_step(
        string table,
        HttpStatusCode expected,
        string message
    )
    {
        var browser = await App.As(World.Ops);
        var (status, page, _) = await Press(browser, await browser.Page(Url), "read", Encoding.UTF8.GetBytes(table));
        status.ShouldBe(expected);
        page.QuerySelector(".notice-stop")!.TextContent.ShouldContain(message);
        page.QuerySelector("#file").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_table_of_more_than_two_megabytes_is_for_the_command_line()
    {
        var browser = await App.As(World.Ops);
        var (status, page, _) = await Press(browser, await browser.Page(Url), "read", new byte[2 * 1024 * 1024 + 1]);
        (
            status,
            page.QuerySelector(".notice-stop")!.TextContent.Contains("larger than 2 MB", StringComparison.Ordinal)
        ).ShouldBe((HttpStatusCode.Conflict, true));
    }

    [Theory]
    [InlineData(World.Ada), InlineData(World.Max), InlineData(World.Fin), InlineData(World.Adm)]
    public async Task Who_does_not_write_the_framework_finds_no_such_page(string email) =>
        (await (await App.As(email)).Get(Url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    public sealed class OnSqlite(SqliteWorld world) : ImportTablePageTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ImportTablePageTests(world), IClassFixture<PostgresWorld>;
}
