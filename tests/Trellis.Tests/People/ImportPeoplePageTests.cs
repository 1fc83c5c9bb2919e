#pragma warning disable RS0030
using System.Net;
using System.Text;
using AngleSharp.Dom;

namespace Trellis.Tests.People;

/// <summary>The page that brings people in: what columns were taken for, and who was added.</summary>
public abstract class ImportPeoplePageTests(WorldFixture fixture) : SharedWorld(fixture)
{
    private async Task<IDocument> Send(string table, HttpStatusCode code, params (string, string)[] values)
    {
        var ops = await App.As(World.Ops);
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(table));
        var answer = await ops.Submit(
            "/people/import",
            "form:has([name=go])",
            [("Input.Text", text), ("Input.FileName", "people.csv"), .. values]
        );
        answer.StatusCode.ShouldBe(code);
        return Browser.Parse(await answer.Content.ReadAsStringAsync());
    }

    private static List<string?> Chosen(IDocument page) =>
        [
            .. page.QuerySelectorAll("select[name^='Input.Columns']")
                .Select(s => s.QuerySelector("option[selected]")?.TextContent),
        ];

    [Fact]
    public async Task Each_column_is_shown_with_what_it_is_taken_for_and_can_be_taken_otherwise()
    {
        const string table = "Mail,Mensch,Chef,start\npage-a@example.org,Page A,Max Example,2026-01-01\n";
        var refused = await Send(table, HttpStatusCode.UnprocessableEntity, ("go", "preview"));
        refused.QuerySelector("[role=alert]")!.TextContent.ShouldContain("The column \"name\" is missing.");
        Chosen(refused).ShouldBe(["email", null, null, "start_date"]);
        refused.QuerySelectorAll(".mapping td.soft").Select(c => c.TextContent).ShouldContain("Page A");
        refused.QuerySelector("input[type=file]").ShouldNotBeNull();

        string[] means = ["email", "name", "manager_email", "start_date"];
        (string, string)[] choices =
        [
            .. table.Split('\n')[0].Split(',').Select((n, i) => ($"Input.Columns[{i}].Name", n)),
            .. means.Select((m, i) => ($"Input.Columns[{i}].Means", m)),
        ];
        var preview = await Send(table, HttpStatusCode.OK, [("go", "preview"), .. choices]);
        Chosen(preview).ShouldBe(means);
        preview.QuerySelector("#preview + .lede")!.TextContent.ShouldContain("1 person will be added");
        preview.QuerySelector(".stem-meta")!.TextContent.ShouldContain("reports to Max Example");
        preview.Body!.TextContent.ShouldContain("is today in");

        var done = await Send(table, HttpStatusCode.OK, [("go", "save"), .. choices]);
        var added = done.QuerySelectorAll("a.stem-title").ShouldHaveSingleItem();
        added.TextContent.ShouldBe("Page A");
        var id = await App.Db(db =>
            db.Set<Person>().Where(p => p.Email == "page-a@example.org").Select(p => p.Id).SingleAsync()
        );
        added.GetAttribute("href").ShouldBe($"/people/{id}");
    }

    [Fact]
    public async Task A_title_that_is_no_position_is_left_out_by_a_tick()
    {
        const string table = "email,name,title,start_date\npage-b@example.org,Page B,Ninja,2026-01-01\n";
        (await Send(table, HttpStatusCode.UnprocessableEntity, ("go", "preview")))
            .QuerySelector("[role=alert]")!
            .TextContent.ShouldContain("The position \"Ninja\" is not known.");
        var preview = await Send(table, HttpStatusCode.OK, ("go", "preview"), ("Input.WithoutPositions", "true"));
        preview.Body!.TextContent.ShouldContain("It is left out");
        preview.QuerySelector("[name='Input.WithoutPositions']")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task After_fifty_names_the_rest_is_counted()
    {
        var done = await Send(
            "email,name,start_date\n"
                + string.Concat(Enumerable.Range(0, 53).Select(i => $"many{i}@example.org,Many {i},2026-01-01\n")),
            HttpStatusCode.OK,
            ("go", "save")
        );
        done.QuerySelectorAll("a.stem-title").Length.ShouldBe(50);
        done.Body!.TextContent.ShouldContain("And 3 more.");
    }

    public sealed class OnSqlite(SqliteWorld world) : ImportPeoplePageTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ImportPeoplePageTests(world), IClassFixture<PostgresWorld>;
}
