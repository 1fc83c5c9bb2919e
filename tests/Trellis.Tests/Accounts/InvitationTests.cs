using System.Net;
using System.Text;

namespace Trellis.Tests.Accounts;

/// <summary>A link lets somebody choose their own password: once, and only made by who may.</summary>
public abstract class InvitationTests(Provider provider) : OwnWorld(provider)
{
    private const string Chosen = "a password of my own";

    [Fact]
    public async Task The_link_sets_a_password_and_signs_in()
    {
        var link = await App.PasswordLink(World.Ops, Of(World.Una));
        var una = App.Anonymous();
        var welcomed = await una.Submit(link, "form", ("Input.Password", Chosen));
        welcomed.StatusCode.ShouldBe(HttpStatusCode.Found);
        welcomed.Headers.Location!.OriginalString.ShouldEndWith("/today");
        (await una.Json("/api/me")).GetProperty("email").GetString().ShouldBe(World.Una);
        (await App.TrySignIn(World.Una, Chosen)).ShouldBe(HttpStatusCode.NoContent);
        (await App.TrySignIn(World.Una, World.Password)).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task It_works_once()
    {
        var link = await App.PasswordLink(World.Ops, Of(World.Una));
        await App.Anonymous().Submit(link, "form", ("Input.Password", Chosen));
        var again = await App.Anonymous().Submit(link, "form", ("Input.Password", "a password of a thief"));
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.Content.ReadAsStringAsync()).ShouldContain("This link is used up or too old.");
        (await App.TrySignIn(World.Una, Chosen)).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task An_earlier_link_is_worth_nothing_once_a_later_one_is_used()
    {
        var (earlier, later) = (
            await App.PasswordLink(World.Ops, Of(World.Una)),
            await App.PasswordLink(World.Adm, Of(World.Una))
        );
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
            await App.TrySignIn(World.Una, "wrong password");
        await App.Anonymous()
            .Submit(await App.PasswordLink(World.Ops, Of(World.Una)), "form", ("Input.Password", Chosen));
        (await before.Get("/api/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await App.TrySignIn(World.Una, Chosen)).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_link_of_one_person_lets_nobody_else_in()
    {
        var link = await App.PasswordLink(World.Ops, Of(World.Una));
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
        (await App.TrySignIn(World.Adm, World.Password)).ShouldBe(HttpStatusCode.NoContent);
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
        var link = await App.PasswordLink(World.Ops, Of(World.Una));
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
        var link = await App.PasswordLink(World.Ops, Of(World.Una));
        (await App.Anonymous().Submit(link, "form", ("Input.Password", "short"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await App.Anonymous().Submit(link, "form", ("Input.Password", Chosen))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
    }

    [Fact]
    public async Task Somebody_without_an_account_gets_one_with_the_link()
    {
        await App.Db(async db =>
        {
            db.Remove(await db.Set<Account>().SingleAsync(a => a.Email == World.Una));
            return await db.SaveChangesAsync();
        });
        await App.Anonymous()
            .Submit(await App.PasswordLink(World.Ops, Of(World.Una)), "form", ("Input.Password", Chosen));
        (await App.TrySignIn(World.Una, Chosen)).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_link_to_an_employee_opens_no_account_that_has_got_a_role_since()
    {
        var link = await App.PasswordLink(World.Ops, Of(World.Una));
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
        (await App.TrySignIn(World.Una, World.Password)).ShouldBe(HttpStatusCode.NoContent);
        (
            await App.Anonymous()
                .Submit(await App.PasswordLink(World.Adm, Of(World.Una)), "form", ("Input.Password", Chosen))
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_password_that_is_easy_to_guess_is_refused_with_the_reason_and_does_not_use_it_up()
    {
        var link = await App.PasswordLink(World.Ops, Of(World.Una));
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

    public sealed class OnSqlite() : InvitationTests(Provider.Sqlite);

    public sealed class OnPostgres() : InvitationTests(Provider.Postgres);
}
