#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.People.Acts;

/// <summary>
/// Somebody is hired, gets another manager, is on leave, returns and leaves: each page says beforehand what follows, and
/// exactly that has followed on the day before, the day and the day after.
/// </summary>
public abstract class FromHireToLastDayTests(Provider provider) : OwnWorld(provider)
{
    private const string Email = "wei@example.org";

    [Fact]
    public async Task Each_page_says_what_follows_and_exactly_that_follows()
    {
        (
            await Do("/people/add", ("Name", "Wei Example"), ("Email", Email), ("From", Day(0)), ("Manager", World.Fox))
        ).ShouldBe(["Fox Example gets access", "No position yet"]);
        await Sees(World.Fox);

        (await Do(await Page("employment"), ("From", Day(4)), ("Manager", World.Max))).ShouldBe([
            "Fox Example loses access",
            "Max Example gets access",
        ]);
        await After(3, sees: World.Fox);
        await After(1, sees: World.Max);
        await After(1, sees: World.Max);

        (await Do(await Page("leave"), ("From", Day(2)))).ShouldBe(["Colleagues are not told"]);
        await After(1, sees: World.Max);
        (await OnLeave()).ShouldBeFalse("the leave begins tomorrow");
        await After(1, sees: World.Max);
        (await OnLeave()).ShouldBeTrue();

        (await Do(await Page("return"), ("From", Day(30)))).ShouldBe(["Colleagues are not told"]);
        await After(29, sees: World.Max);
        (await OnLeave()).ShouldBeTrue("this is the last day away");
        await After(1, sees: World.Max);
        (await OnLeave()).ShouldBeFalse();

        (await Do(await Page("end"), ("LastDay", Day(14)))).ShouldBe([
            "Max Example loses access",
            "Sign-in ends",
            "What is recorded stays",
            "$1,715.07 less stipend", // of 52 days, $284.93 is earned
        ]);
        await After(13, sees: World.Max);
        await After(1, sees: World.Max);
        await After(1, sees: null);
        (await List("left")).ShouldContain("Wei Example");
    }

    /// <summary>Asks on a page what follows, saves that, and gives the headings of what it said.</summary>
    private async Task<List<string>> Do(string page, params (string Field, string Value)[] typed)
    {
        var ops = await App.Again(World.Ops);
        (string, string)[] fields = [.. typed.Select(t => ($"Input.{t.Field}", t.Value))];
        var preview = Browser.Parse(
            await (await ops.Submit(page, "main form", [.. fields, ("go", "preview")])).Content.ReadAsStringAsync()
        );
        var seen = preview.QuerySelector("input[name=seen]").ShouldNotBeNull(preview.Body!.TextContent);
        await (
            await ops.Submit(page, "main form", [.. fields, ("seen", seen.GetAttribute("value")!), ("go", "save")])
        ).ShouldGoOn();
        return [.. preview.QuerySelectorAll("aside h3").Select(h => h.TextContent)];
    }

    /// <summary>Lets days pass, and looks who sees Wei's growth then.</summary>
    private async Task After(int days, string? sees)
    {
        App.Clock.Advance(TimeSpan.FromDays(days));
        await Sees(sees);
    }

    private async Task Sees(string? manager)
    {
        var growth = await Page("growth");
        foreach (var who in new[] { World.Fox, World.Max })
            (await (await App.Again(who)).Get(growth)).StatusCode.ShouldBe(
                who == manager ? HttpStatusCode.OK : HttpStatusCode.NotFound,
                $"{who} on {Today}"
            );
    }

    private async Task<bool> OnLeave() => (await List("on-leave")).Contains("Wei Example", StringComparison.Ordinal);

    private async Task<string> List(string state) => await (await App.Again(World.Ops)).Text($"/people?show={state}");

    private async Task<string> Page(string act)
    {
        var id = await App.Db(db => db.Set<Person>().Where(p => p.Email == Email).Select(p => p.Id).SingleAsync());
        return $"/people/{id}/{act}";
    }

    private string Day(int fromToday) => $"{Today.AddDays(fromToday):yyyy-MM-dd}";

    public sealed class OnSqlite() : FromHireToLastDayTests(Provider.Sqlite);

    public sealed class OnPostgres() : FromHireToLastDayTests(Provider.Postgres);
}
