using System.Net;
using Trellis.Access.SignIn;

namespace Trellis.Tests.Access.SignIn;

/// <summary>An empty installation is set up once, by whoever comes first.</summary>
public abstract class FirstRunTests(Provider provider)
{
    private static readonly (string, string)[] Filled =
    [
        ("Input.Organisation", "Small Garden"), ("Input.TimeZone", "Europe/Berlin"), ("Input.Name", "Grace Example"), ("Input.Email", "grace@example.org"), ("Input.Password", "twelve letters"),
    ];

    [Fact]
    public async Task The_first_to_come_becomes_administrator_and_the_page_is_gone()
    {
        await using var app = await TestApp.Start(provider);
        var grace = app.Anonymous();
        (await grace.Get("/")).Headers.Location!.OriginalString.ShouldEndWith("/start");
        (await grace.Get("/sign-in")).Headers.Location!.OriginalString.ShouldEndWith("/start");
        var made = await grace.Submit("/start", "form", Filled);
        made.StatusCode.ShouldBe(HttpStatusCode.Found);
        var me = await grace.Json("/api/me");
        (me.GetProperty("name").GetString(), me.GetProperty("access").GetString()).ShouldBe(("Grace Example", "admin"));

        (await app.Anonymous().Get("/start")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Anonymous().Get("/")).Headers.Location!.OriginalString.ShouldBe("/sign-in");
        (await app.Db(db => db.Set<Organisation>().SingleAsync())).TimeZone.ShouldBe("Europe/Berlin");
    }

    [Fact]
    public async Task Who_had_the_page_open_comes_too_late()
    {
        await using var app = await TestApp.Start(provider);
        var late = app.Anonymous();
        var token = (await late.Page("/start")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var handler = (await late.Page("/start")).QuerySelector("input[name=_handler]")!.GetAttribute("value")!;
        await app.Anonymous().Submit("/start", "form", Filled);
        var fields = Filled.Select(f => new KeyValuePair<string, string>(f.Item1, f.Item1 == "Input.Email" ? "late@example.org" : f.Item2)).Append(new("__RequestVerificationToken", token)).Append(new("_handler", handler));
        (await late.Client.PostAsync("/start", new FormUrlEncodedContent(fields))).IsSuccessStatusCode.ShouldBeFalse();
        (await app.Db(db => db.Set<Account>().Select(a => a.Email).ToListAsync())).ShouldBe(["grace@example.org"]);
    }

    [Fact]
    public async Task A_short_password_is_said_and_everything_else_stays_typed()
    {
        await using var app = await TestApp.Start(provider);
        var answer = await app.Anonymous().Submit("/start", "form", [.. Filled[..4], ("Input.Password", "eleven char")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        foreach (var (name, value) in Filled[..4]) page.QuerySelector($"[name='{name}']")!.GetAttribute("value").ShouldBe(value);
        var password = page.QuerySelector("[name='Input.Password']")!;
        (password.GetAttribute("value"), password.GetAttribute("aria-invalid")).ShouldBe((null, "true"));
        page.QuerySelector(".error")!.TextContent.ShouldContain("Use at least 12 characters.");
        (await app.Db(db => db.Set<Account>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_time_zone_is_refused_and_nothing_is_made()
    {
        await using var app = await TestApp.Start(provider);
        var answer = await app.Anonymous().Submit("/start", "form", [.. Filled, ("Input.TimeZone", "Europe/Atlantis")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Browser.Parse(await answer.Content.ReadAsStringAsync()).QuerySelector("[role=alert]")!.TextContent.ShouldContain("This time zone is not known.");
        (await app.Db(db => db.Set<Person>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_whom_an_import_brought_in_keeps_their_record()
    {
        await using var app = await TestApp.Start(provider);
        await app.Db(async db =>
        {
            db.Add(new Person { Email = "grace@example.org", EmailKey = Names.Key("grace@example.org"), Name = "Grace of Old", StartsOn = app.Clock.Today.AddDays(-900) });
            return await db.SaveChangesAsync();
        });
        (await app.Anonymous().Submit("/start", "form", Filled)).StatusCode.ShouldBe(HttpStatusCode.Found);
        var grace = (await app.Db(db => db.Set<Person>().ToListAsync())).ShouldHaveSingleItem();
        (grace.Name, grace.StartsOn, grace.Access).ShouldBe(("Grace of Old", app.Clock.Today.AddDays(-900), AccessRole.Admin));
    }

    public sealed class OnSqlite() : FirstRunTests(Provider.Sqlite);

    public sealed class OnPostgres() : FirstRunTests(Provider.Postgres);
}
