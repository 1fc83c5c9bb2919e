using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Accounts;

namespace Trellis.Tests.Accounts;

/// <summary>An empty installation is set up once, by whoever has the link that the server printed.</summary>
public abstract class FirstRunTests(Provider provider)
{
    private static readonly (string, string)[] Filled =
    [
        ("Input.Organisation", "Small Garden"),
        ("Input.TimeZone", "Europe/Berlin"),
        ("Input.Name", "Grace Example"),
        ("Input.Email", "grace@example.org"),
        ("Input.Password", "a bench under the pear tree"),
    ];

    [Fact]
    public async Task Who_has_the_link_becomes_administrator_and_the_page_is_gone()
    {
        await using var app = await TestApp.Start(provider);
        var grace = app.Anonymous();
        (await grace.Get("/")).Headers.Location!.OriginalString.ShouldEndWith("/start");
        (await grace.Get("/sign-in")).Headers.Location!.OriginalString.ShouldEndWith("/start");
        (await grace.Submit(app.StartLink, "form", [.. Filled, ("Input.FirstDay", "soon")])).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
        var made = await grace.Submit(app.StartLink, "form", Filled);
        made.StatusCode.ShouldBe(HttpStatusCode.Found);
        var me = await grace.Json("/api/me");
        (me.GetProperty("name").GetString(), me.GetProperty("access").GetString()).ShouldBe(
            ("Grace Example", "admin-and-people-ops")
        );

        (await app.Anonymous().Get("/start")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Anonymous().Get("/")).Headers.Location!.OriginalString.ShouldBe("/sign-in");
        var organisation = await app.Db(db => db.Set<Organisation>().SingleAsync());
        (organisation.TimeZone, organisation.FirstDay).ShouldBe(("Europe/Berlin", TestApp.Today)); // as the page proposes
    }

    [Fact]
    public async Task Who_had_the_page_open_comes_too_late()
    {
        await using var app = await TestApp.Start(provider);
        var late = app.Anonymous();
        var token = (await late.Page(app.StartLink))
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        var handler = (await late.Page(app.StartLink)).QuerySelector("input[name=_handler]")!.GetAttribute("value")!;
        await app.Anonymous().Submit(app.StartLink, "form", Filled);
        var fields = Filled
            .Select(f => new KeyValuePair<string, string>(
                f.Item1,
                f.Item1 == "Input.Email" ? "late@example.org" : f.Item2
            ))
            .Append(new("__RequestVerificationToken", token))
            .Append(new("_handler", handler));
        (
            await late.Client.PostAsync(app.StartLink, new FormUrlEncodedContent(fields))
        ).IsSuccessStatusCode.ShouldBeFalse();
        (await app.Db(db => db.Set<Account>().Select(a => a.Email).ToListAsync())).ShouldBe(["grace@example.org"]);
    }

    [Fact]
    public async Task A_short_password_is_said_and_everything_else_stays_typed()
    {
        await using var app = await TestApp.Start(provider);
        var answer = await app.Anonymous()
            .Submit(app.StartLink, "form", [.. Filled[..4], ("Input.Password", "eleven char")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        foreach (var (name, value) in Filled[..4])
            page.QuerySelector($"[name='{name}']")!.GetAttribute("value").ShouldBe(value);
        var password = page.QuerySelector("[name='Input.Password']")!;
        (password.GetAttribute("value"), password.GetAttribute("aria-invalid")).ShouldBe((null, "true"));
        page.QuerySelector(".error")!.TextContent.ShouldContain("Use at least 12 characters.");
        (await app.Db(db => db.Set<Account>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_time_zone_is_refused_and_nothing_is_made()
    {
        await using var app = await TestApp.Start(provider);
        var answer = await app.Anonymous()
            .Submit(app.StartLink, "form", [.. Filled, ("Input.TimeZone", "Europe/Atlantis")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Browser
            .Parse(await answer.Content.ReadAsStringAsync())
            .QuerySelector("[role=alert]")!
            .TextContent.ShouldContain("This time zone is not known.");
        (await app.Db(db => db.Set<Person>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_address_that_an_import_brought_in_is_never_taken_over()
    {
        await using var app = await TestApp.Start(provider);
        await app.Db(async db =>
        {
            db.Add(
                new Person
                {
                    Email = "grace@example.org",
                    EmailKey = Names.Key("grace@example.org"),
                    Name = "Grace of Old",
                    StartsOn = app.Clock.Today.AddDays(-900),
                }
            );
            return await db.SaveChangesAsync();
        });
        var answer = await app.Anonymous().Submit(app.StartLink, "form", Filled);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Browser
            .Parse(await answer.Content.ReadAsStringAsync())
            .QuerySelector(".error")!
            .TextContent.ShouldContain("./trellis user add grace@example.org");
        var grace = (await app.Db(db => db.Set<Person>().ToListAsync())).ShouldHaveSingleItem();
        (grace.Name, grace.StartsOn, grace.Access).ShouldBe(
            ("Grace of Old", app.Clock.Today.AddDays(-900), AccessRole.Employee)
        );
        (await app.Db(db => db.Set<Account>().CountAsync())).ShouldBe(0);
        (
            await app.Anonymous()
                .Submit(app.StartLink, "form", [.. Filled, ("Input.Email", "somebody.new@example.org")])
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("/start")]
    [InlineData("/start?token=")]
    [InlineData("/start?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/start?token=%C3%A4")]
    public async Task Without_the_link_the_page_says_where_it_is_and_shows_no_form(string url)
    {
        await using var app = await TestApp.Start(provider);
        var answer = await app.Anonymous().Get(url);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelector("form, input").ShouldBeNull();
        page.QuerySelector("h1")!.TextContent.ShouldContain("link from the console");
    }

    [Theory]
    [InlineData("")]
    [InlineData("guessed")]
    public async Task A_wrong_token_sets_up_nothing(string token)
    {
        await using var app = await TestApp.Start(provider);
        var answer = await app.Anonymous().Submit(app.StartLink, "form", [.. Filled, ("Input.Token", token)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.Db(db => db.Set<Person>().CountAsync())).ShouldBe(0);
        (await app.Db(db => db.Set<Account>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_token_is_long_and_another_at_each_start()
    {
        await using var app = await TestApp.Start(provider);
        await using var other = await TestApp.Start(provider);
        app.StartLink.ShouldNotBe(other.StartLink);
        app.StartLink["/start?token=".Length..].ShouldMatch("^[A-Za-z0-9_-]{43}$"); // 256 bits
        (await other.Anonymous().Get(app.StartLink)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Of_twelve_who_post_at_the_same_moment_exactly_one_sets_it_up()
    {
        await using var app = await TestApp.Start(provider);
        var opened = new List<(Browser Browser, Dictionary<string, string> Fields)>();
        for (var i = 0; i < 12; i++)
        {
            var browser = app.Anonymous();
            var fields = (await browser.Page(app.StartLink))
                .QuerySelectorAll("form input[name]")
                .ToDictionary(f => f.GetAttribute("name")!, f => f.GetAttribute("value") ?? "");
            foreach (
                var (name, value) in Filled.Concat([
                    ("Input.Email", $"grace{i}@example.org"),
                    ("Input.Organisation", $"Garden {i}"),
                ])
            )
                fields[name] = value;
            opened.Add((browser, fields));
        }
        var answers = await Task.WhenAll(
            opened.Select(o => o.Browser.Client.PostAsync(app.StartLink, new FormUrlEncodedContent(o.Fields)))
        );
        answers.Count(a => a.StatusCode == HttpStatusCode.Found).ShouldBe(1);
        answers.ShouldAllBe(a =>
            a.StatusCode == HttpStatusCode.Found
            || a.StatusCode == HttpStatusCode.NotFound
            || a.StatusCode == HttpStatusCode.BadRequest
        );
        var admins = await app.Db(db =>
            db.Set<Person>().Where(p => p.Access == AccessRole.AdminAndPeopleOps).ToListAsync()
        );
        var account = (await app.Db(db => db.Set<Account>().ToListAsync())).ShouldHaveSingleItem();
        var (admin, organisation) = (
            admins.ShouldHaveSingleItem(),
            await app.Db(db => db.Set<Organisation>().SingleAsync())
        );
        account.PersonId.ShouldBe(admin.Id);
        admin.Email.ShouldBe($"grace{organisation.Name["Garden ".Length..]}@example.org");
        (await app.Db(db => db.Set<Person>().CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_account_without_a_password_closes_it_for_good_also_once_it_is_gone(bool isDeleted)
    {
        await using var app = await TestApp.Start(provider);
        await app.Run(
            async (services, db) =>
            {
                var added = await services
                    .GetRequiredService<Trellis.People.AddUser>()
                    .Handle(new("olga@example.org", "Olga", AccessRole.AdminAndPeopleOps), default);
                (
                    await services.GetRequiredService<Invitations>().Make(added.Value!.Id, default)
                ).Problem.ShouldBeNull();
                if (isDeleted)
                    await db.Set<Account>().ExecuteDeleteAsync();
                return 0;
            }
        );
        (await app.Anonymous().Get(app.StartLink)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Anonymous().Get("/")).Headers.Location!.OriginalString.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task A_password_that_is_easy_to_guess_is_refused_at_its_field_and_everything_else_stays_typed()
    {
        await using var app = await TestApp.Start(provider);
        var answer = await app.Anonymous()
            .Submit(app.StartLink, "form", [.. Filled[..4], ("Input.Password", "Small Garden 2026")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelector("#f-Input-Password-error")!.TextContent.ShouldContain("the name of your organisation");
        page.QuerySelector("[name='Input.Name']")!.GetAttribute("value").ShouldBe("Grace Example");
        (await app.Db(db => db.Set<Person>().CountAsync())).ShouldBe(0);
        (await app.Anonymous().Submit(app.StartLink, "form", Filled)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    public sealed class OnSqlite() : FirstRunTests(Provider.Sqlite);

    public sealed class OnPostgres() : FirstRunTests(Provider.Postgres);
}
