using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Accounts;

/// <summary>
/// Signing in with an e-mail address and a password: each test leaves the accounts of the others alone.
/// </summary>
public abstract class SignInTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Theory]
    [InlineData("ada@example.org")]
    [InlineData("  ADA@Example.ORG ")]
    public async Task The_right_password_signs_in_whatever_the_case_of_the_address(string email)
    {
        var browser = App.Anonymous();
        (await Try(browser, email, World.Password)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await browser.Json("/api/me")).GetProperty("email").GetString().ShouldBe(World.Ada);
    }

    [Fact]
    public async Task Whoever_may_not_enter_hears_the_same()
    {
        await App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Email == World.Fox)).EndsOn = Today.AddDays(-1);
            (await db.Set<Account>().SingleAsync(a => a.Email == World.Fin)).PasswordHash = null;
            return await db.SaveChangesAsync();
        });
        var tries = new (string Who, string Email, string Password)[]
        {
            ("wrong password", World.Ada, "a loud garden wall"),
            ("unknown address", "nobody@example.org", World.Password),
            ("not an address", "x' OR 1=1 --", World.Password),
            ("left yesterday", World.Fox, World.Password),
            ("never chose a password", World.Fin, World.Password),
        };
        var api = new List<(HttpStatusCode, string)>();
        var pages = new List<(HttpStatusCode, string)>();
        foreach (var (_, email, password) in tries)
        {
            var answer = await Try(App.Anonymous(), email, password);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
            api.Add((answer.StatusCode, Without(await answer.Content.ReadAsStringAsync(), "traceId")));
            var page = await App.Anonymous()
                .Submit("/sign-in", "form", ("Input.Email", email), ("Input.Password", password));
            pages.Add(
                (
                    page.StatusCode,
                    Browser
                        .Parse(await page.Content.ReadAsStringAsync())
                        .QuerySelector("[role=alert]")!
                        .TextContent.Trim()
                )
            );
        }
        api.Distinct().ShouldHaveSingleItem().Item1.ShouldBe(HttpStatusCode.Conflict);
        pages
            .Distinct()
            .ShouldHaveSingleItem()
            .Item2.ShouldStartWith("This email and password do not match an account");
    }

    [Fact]
    public async Task On_the_last_day_one_still_gets_in()
    {
        await App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Email == World.Sky)).EndsOn = Today;
            return await db.SaveChangesAsync();
        });
        (await Try(App.Anonymous(), World.Sky, World.Password)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("/framework", "/framework")]
    [InlineData("/people/import?x=1", "/people/import?x=1")]
    [InlineData("//evil.example", "/today")]
    [InlineData("/\\evil.example", "/today")]
    [InlineData("/\t/evil.example", "/today")] // a browser drops a bare tab or line end, and would read two slashes
    [InlineData("/\n/evil.example", "/today")]
    [InlineData("https://evil.example/", "/today")]
    [InlineData("evil.example", "/today")]
    [InlineData("javascript:alert(1)", "/today")]
    [InlineData("", "/today")]
    public async Task Afterwards_one_goes_back_to_a_page_of_this_site_and_never_elsewhere(string back, string to)
    {
        var answer = await App.Anonymous()
            .Submit(
                $"/sign-in?back={Uri.EscapeDataString(back)}",
                "form",
                ("Input.Email", World.Ada),
                ("Input.Password", World.Password)
            );
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        Arrives(answer).ShouldBe("http://localhost" + to);
    }

    [Fact]
    public async Task A_page_that_needs_signing_in_is_where_one_arrives_afterwards()
    {
        var browser = App.Anonymous();
        var sent = await browser.Get("/framework?find=x");
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        var there = new Uri(new("http://localhost"), sent.Headers.Location!).PathAndQuery;
        (
            await browser.Submit(there, "form", ("Input.Email", World.Ada), ("Input.Password", World.Password))
        ).ShouldSatisfyAllConditions(a => Arrives(a).ShouldBe("http://localhost/framework?find=x"));
    }

    /// <summary>Where a browser on the sign-in page would end up.</summary>
    private static string Arrives(HttpResponseMessage answer) =>
        new Uri(new("http://localhost/sign-in"), answer.Headers.Location!).AbsoluteUri;

    private static Task<HttpResponseMessage> Try(Browser browser, string email, string password) =>
        browser.Client.PostAsJsonAsync("/api/session", new { email, password });

    private static string Without(string json, string property)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject();
        node.Remove(property);
        return node.ToJsonString();
    }

    public sealed class OnSqlite(SqliteWorld world) : SignInTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : SignInTests(world), IClassFixture<PostgresWorld>;
}
