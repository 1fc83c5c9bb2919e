using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Accounts;

/// <summary>A link lets somebody choose their own password: once, and only made by who may.</summary>
public abstract class InvitationTests(Provider provider) : OwnWorld(provider)
{
    private const string Chosen = "a password of my own";

    [Fact]
    public async Task The_link_sets_a_password_and_signs_in()
    {
        var link = await Link(World.Ops, World.Una);
        var una = App.Anonymous();
        var welcomed = await una.Submit(link, "form", ("Input.Password", Chosen));
        welcomed.StatusCode.ShouldBe(HttpStatusCode.Found);
        welcomed.Headers.Location!.OriginalString.ShouldEndWith("/growth");
        (await una.Json("/api/me")).GetProperty("email").GetString().ShouldBe(World.Una);
        (await SignIn(World.Una, Chosen)).ShouldBe(HttpStatusCode.NoContent);
        (await SignIn(World.Una, World.Password)).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task It_works_once()
    {
        var link = await Link(World.Ops, World.Una);
        await App.Anonymous().Submit(link, "form", ("Input.Password", Chosen));
        var again = await App.Anonymous().Submit(link, "form", ("Input.Password", "a password of a thief"));
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.Content.ReadAsStringAsync()).ShouldContain("This link is used up or too old.");
        (await SignIn(World.Una, Chosen)).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task An_earlier_link_is_worth_nothing_once_a_later_one_is_used()
    {
        var (earlier, later) = (await Link(World.Ops, World.Una), await Link(World.Adm, World.Una));
        (await App.Anonymous().Submit(later, "form", ("Input.Password", Chosen))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await App.Anonymous().Submit(earlier, "form", ("Input.Password", "another password"))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
    }

    [Fact]
    public async Task Using_it_ends_older_sessions_and_a_lock()
    {
        var before = await App.As(World.Una);
        for (var i = 0; i < 5; i++)
            await SignIn(World.Una, "wrong password");
        await App.Anonymous().Submit(await Link(World.Ops, World.Una), "form", ("Input.Password", Chosen));
        (await before.Get("/api/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SignIn(World.Una, Chosen)).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_link_of_one_person_lets_nobody_else_in()
    {
        var link = await Link(World.Ops, World.Una);
        var admin = await App.Db(async db => (await db.Set<Account>().SingleAsync(a => a.Email == World.Adm)).Id);
        var una = await App.Db(async db => (await db.Set<Account>().SingleAsync(a => a.Email == World.Una)).Id);
        (
            await App.Anonymous()
                .Submit(
                    link.Replace(una.ToString(), admin.ToString(), StringComparison.Ordinal),
                    "form",
                    ("Input.Password", Chosen)
                )
        ).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await SignIn(World.Adm, World.Password)).ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("/welcome?account=x&token=y")]
    [InlineData("/welcome?account=0199aaaa-0000-7000-8000-000000000000&token=%2B%2B%2B")]
    [InlineData("/welcome?account=0199aaaa-0000-7000-8000-000000000000&token=QUJD")]
    public async Task A_made_up_link_is_refused(string link) =>
        (await App.Anonymous().Submit(link, "form", ("Input.Password", Chosen))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );

    [Fact]
    public async Task A_damaged_link_is_refused()
    {
        var link = await Link(World.Ops, World.Una);
        (await App.Anonymous().Submit(link[..^3], "form", ("Input.Password", Chosen))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
        (await App.Anonymous().Submit(link + "*", "form", ("Input.Password", Chosen))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
    }

    [Fact]
    public async Task A_short_password_does_not_use_it_up()
    {
        var link = await Link(World.Ops, World.Una);
        (await App.Anonymous().Submit(link, "form", ("Input.Password", "short"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await App.Anonymous().Submit(link, "form", ("Input.Password", Chosen))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
    }

    [Theory]
    [InlineData(World.Ops, World.Adm)] // a role with powers is let in by an administrator
    [InlineData(World.Ops, World.Fin)]
    [InlineData(World.Ops, World.Ops)] // nobody for themselves
    [InlineData(World.Adm, World.Adm)]
    [InlineData(World.Max, World.Ada)] // a manager is not People Ops
    public async Task Who_may_not_make_one_has_no_button_and_no_way(string maker, string whom)
    {
        var browser = await App.As(maker);
        var page = await browser.Page($"/people/{Of(whom)}");
        page.QuerySelector("form input[name=_handler][value=link]").ShouldBeNull();
        var token = Browser
            .Parse(await browser.Text("/account"))
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        var forced = await browser.Client.PostAsync(
            $"/people/{Of(whom)}",
            new FormUrlEncodedContent([new("_handler", "link"), new("__RequestVerificationToken", token)])
        );
        forced.IsSuccessStatusCode.ShouldBeFalse();
        (
            await App.Db(db => db.Set<Trellis.Domain.Record.Activity>().CountAsync(a => a.What == "account.link-made"))
        ).ShouldBe(0);
    }

    [Theory]
    [InlineData(World.Ops, World.Ada)]
    [InlineData(World.Adm, World.Ops)]
    [InlineData(World.Adm, World.Fin)]
    public async Task Who_may_make_one_gets_it_once_and_it_is_recorded(string maker, string whom)
    {
        (await Link(maker, whom)).ShouldStartWith("/welcome?account=");
        var line = (
            await App.Db(db =>
                db.Set<Trellis.Domain.Record.Activity>().Where(a => a.What == "account.link-made").ToListAsync()
            )
        ).ShouldHaveSingleItem();
        (line.ById, line.AboutId, line.Detail).ShouldBe((Of(maker), Of(whom), ""));
    }

    [Fact]
    public async Task Somebody_without_an_account_gets_one_with_the_link()
    {
        await App.Db(async db =>
        {
            db.Remove(await db.Set<Account>().SingleAsync(a => a.Email == World.Una));
            return await db.SaveChangesAsync();
        });
        await App.Anonymous().Submit(await Link(World.Ops, World.Una), "form", ("Input.Password", Chosen));
        (await SignIn(World.Una, Chosen)).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task The_person_is_told_who_made_it_and_when_until_they_dismiss_that()
    {
        var before = await App.As(World.Una);
        await Link(World.Ops, World.Una);
        Notice(await before.Page("/growth"))
            .ShouldBe(
                "Ops Example made a link to choose your password on 14 May 2026, 12:00 UTC. It has not been used."
            );
        App.Clock.Advance(TimeSpan.FromHours(1));
        var una = App.Anonymous();
        (await una.Submit(await Link(World.Adm, World.Una), "form", ("Input.Password", Chosen))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        var page = await una.Page("/stipend");
        page.QuerySelectorAll(".notice-ask p")
            .Select(p => p.TextContent.Trim())
            .Take(2)
            .ShouldBe([
                "Adm Example made a link to choose your password on 14 May 2026, 13:00 UTC. A password was chosen "
                    + "on 14 May 2026, 13:00 UTC.",
                "Ops Example made a link to choose your password on 14 May 2026, 12:00 UTC. A password was chosen "
                    + "on 14 May 2026, 13:00 UTC.",
            ]);
        Notice(await una.Page("/growth")).ShouldNotBeNull("it stays");
        (await una.Submit("/stipend", "form[action='/account/links/dismissal']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        Notice(await una.Page("/growth")).ShouldBeNull();
        (await una.Page("/account"))
            .QuerySelectorAll("section[aria-labelledby=links] li")
            .Length.ShouldBe(2, "the account keeps them");
        Notice(await (await App.As(World.Ada)).Page("/growth")).ShouldBeNull("it is for nobody else");
    }

    [Fact]
    public async Task A_link_to_an_employee_opens_no_account_that_has_got_a_role_since()
    {
        var link = await Link(World.Ops, World.Una);
        var table = new StringContent(
            "email,name,start_date,role\nuna@example.org,Una Example,2025-04-09,admin\n",
            System.Text.Encoding.UTF8,
            "text/csv"
        );
        (await (await App.As(World.Adm)).Client.PostAsync("/api/people/import", table)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await App.Anonymous().Submit(link, "form", ("Input.Password", Chosen))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
        (await SignIn(World.Una, World.Password)).ShouldBe(HttpStatusCode.NoContent);
        (
            await App.Anonymous().Submit(await Link(World.Adm, World.Una), "form", ("Input.Password", Chosen))
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task It_is_shown_once_and_the_page_says_what_it_is_worth()
    {
        var ops = await App.As(World.Ops);
        (await ops.Page($"/people/{Of(World.Una)}")).Body!.TextContent.ShouldContain(
            "lets whoever holds it in as Una Example"
        );
        await Link(World.Ops, World.Una);
        (await ops.Page($"/people/{Of(World.Una)}")).QuerySelector("#link").ShouldBeNull();
    }

    [Fact]
    public async Task A_password_that_is_easy_to_guess_is_refused_with_the_reason_and_does_not_use_it_up()
    {
        var link = await Link(World.Ops, World.Una);
        foreach (
            var (password, why) in new[]
            {
                ("password1234", "one of the most common passwords"),
                ("una example 2026", "a name or an address of yours"),
                ("small garden una", "the name of your organisation"),
                ("una@example.org!", "a name or an address of yours"),
                ("Trellis2026!!", "organisation"),
                ("aaaaaaaaaaaaaa", "repeats a character"),
                ("abcdefghijklmn", "a sequence"),
            }
        )
        {
            var answer = await App.Anonymous().Submit(link, "form", ("Input.Password", password));
            answer.StatusCode.ShouldBe(HttpStatusCode.Conflict, password);
            Browser
                .Parse(await answer.Content.ReadAsStringAsync())
                .QuerySelector("#f-Input-Password-error")!
                .TextContent.ShouldContain(why, Case.Sensitive, password);
        }
        (await App.Anonymous().Submit(link, "form", ("Input.Password", Chosen))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
    }

    private static string? Notice(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelector(".notice-ask p")?.TextContent.Trim();

    /// <summary>Makes a link on the person's page, and takes it from the page.</summary>
    private async Task<string> Link(string maker, string whom)
    {
        var answer = await (await App.As(maker)).Submit($"/people/{Of(whom)}", "form:has(input[value=link])");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var link = Browser
            .Parse(await answer.Content.ReadAsStringAsync())
            .QuerySelector("#link")!
            .GetAttribute("value")!;
        return new Uri(new("http://localhost"), link).PathAndQuery;
    }

    private async Task<HttpStatusCode> SignIn(string email, string password) =>
        (await App.Anonymous().Client.PostAsJsonAsync("/api/session", new { email, password })).StatusCode;

    public sealed class OnSqlite() : InvitationTests(Provider.Sqlite);

    public sealed class OnPostgres() : InvitationTests(Provider.Postgres);
}
