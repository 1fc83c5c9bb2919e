using System.Net;
using System.Net.Http.Json;
using Proxies = Trellis.Access.Proxies;

namespace Trellis.Tests.Access;

/// <summary>What a request says of its way is taken from the named proxies and from nobody else.</summary>
public abstract class ProxiesTests(Provider provider)
{
    private const string Proxy = "10.1.2.3",
        Client = "203.0.113.7",
        Public = "https://trellis.example.org";

    private async Task<TestApp> Behind()
    {
        var world = await World.Start(
            provider,
            with: o =>
                o with
                {
                    Proxies = Proxies.Read("10.1.2.0/24")!,
                    PublicUrl = Public,
                    Hosts = ["other.example.org"],
                }
        );
        return world.App;
    }

    [Fact]
    public async Task Behind_a_named_proxy_cookies_are_secure_and_bound_to_the_host_and_the_browser_stays_with_https()
    {
        await using var app = await Behind();
        var answer = await Send(
            app,
            HttpMethod.Post,
            "/api/session",
            Proxy,
            ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-For", Client)
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var set = answer.Headers.GetValues("Set-Cookie").ToList();
        set.ShouldAllBe(c =>
            c.StartsWith("__Host-trellis-", StringComparison.Ordinal)
            && c.Contains("; secure", StringComparison.OrdinalIgnoreCase)
            && c.Contains("; path=/", StringComparison.OrdinalIgnoreCase)
            && !c.Contains("domain=", StringComparison.OrdinalIgnoreCase)
        );
        set.Select(c => c[..c.IndexOf('=', StringComparison.Ordinal)])
            .ShouldBe(["__Host-trellis-device", "__Host-trellis-session"], ignoreOrder: true);
        answer.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem().ShouldBe("max-age=31536000");
        (await app.Db(db => db.Set<Session>().Select(s => s.Place).SingleAsync())).ShouldBe(Client);

        var page = await Send(app, HttpMethod.Get, "/sign-in", Proxy, ("X-Forwarded-Proto", "https"));
        page.Headers.GetValues("Set-Cookie")
            .ShouldContain(c => c.StartsWith("__Host-trellis-form=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_else_says_where_a_request_comes_from()
    {
        await using var app = await Behind();
        var answer = await Send(
            app,
            HttpMethod.Post,
            "/api/session",
            "10.1.3.3",
            ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-For", Client)
        );
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        (await app.Db(db => db.Set<Session>().Select(s => s.Place).ToListAsync())).ShouldNotContain(Client);
    }

    [Fact]
    public async Task A_client_that_writes_the_header_itself_is_still_seen_as_it_is()
    {
        await using var app = await Behind();
        await Send(
            app,
            HttpMethod.Post,
            "/api/session",
            Proxy,
            ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-For", $"192.0.2.66, {Client}")
        );
        (await app.Db(db => db.Set<Session>().Select(s => s.Place).SingleAsync())).ShouldBe(Client);
    }

    [Fact]
    public async Task Without_a_proxy_the_headers_mean_nothing_and_cookies_keep_their_names()
    {
        await using var app = (await World.Start(provider)).App;
        var answer = await Send(
            app,
            HttpMethod.Post,
            "/api/session",
            Proxy,
            ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-For", Client)
        );
        answer
            .Headers.GetValues("Set-Cookie")
            .Select(c => c[..c.IndexOf('=', StringComparison.Ordinal)])
            .ShouldBe(["trellis-device", "trellis-session"], ignoreOrder: true);
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        (await app.Db(db => db.Set<Session>().Select(s => s.Place).SingleAsync())).ShouldBe(Proxy);
    }

    [Theory]
    [InlineData("trellis.example.org", true)]
    [InlineData("other.example.org", true)]
    [InlineData("localhost:5080", true)] // a health check on the machine itself
    [InlineData("127.0.0.1", true)]
    [InlineData("evil.example", false)]
    [InlineData("trellis.example.org.evil.example", false)]
    public async Task It_answers_under_its_own_names_only(string host, bool answers)
    {
        await using var app = await Behind();
        (await Send(app, HttpMethod.Get, "/help", "10.9.9.9", ("Host", host))).StatusCode.ShouldBe(
            answers ? HttpStatusCode.OK : HttpStatusCode.BadRequest
        );
        (
            await Send(app, HttpMethod.Get, "/help", Proxy, ("X-Forwarded-Host", host), ("X-Forwarded-For", Client))
        ).StatusCode.ShouldBe(answers ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Links_are_made_with_the_public_address_and_never_with_the_name_of_the_request()
    {
        var world = await World.Start(provider, with: o => o with { PublicUrl = Public });
        await using var app = world.App;
        var answer = await (await app.As(World.Ops)).Submit(
            $"/people/{world.People[World.Una]}",
            "form:has(input[value=link])"
        );
        Browser
            .Parse(await answer.Content.ReadAsStringAsync())
            .QuerySelector("#link")!
            .GetAttribute("value")
            .ShouldStartWith($"{Public}/welcome?account=");
    }

    [Theory]
    [InlineData("10.0.0.7, 192.168.4.0/24,::1", 3)]
    [InlineData("", 0)]
    [InlineData("10.0.0.7;10.0.0.8", null)]
    [InlineData("proxy.example.org", null)]
    [InlineData("10.0.0.0/99", null)]
    public void Proxies_are_addresses_and_networks(string text, int? count) =>
        Proxies.Read(text)?.Count.ShouldBe(count!.Value);

    [Theory]
    [InlineData("https://trellis.example.org", "https://trellis.example.org")]
    [InlineData("https://trellis.example.org/", "https://trellis.example.org")]
    [InlineData("https://trellis.example.org:8443", "https://trellis.example.org:8443")]
    [InlineData("https://trellis.example.org/here", null)]
    [InlineData("https://me@trellis.example.org", null)]
    [InlineData("trellis.example.org", null)]
    [InlineData("javascript:alert(1)", null)]
    public void A_public_address_is_that_of_a_site(string text, string? read) => Proxies.ReadUrl(text).ShouldBe(read);

    private static Task<HttpResponseMessage> Send(
        TestApp app,
        HttpMethod method,
        string url,
        string from,
        params (string Name, string Value)[] headers
    )
    {
        var request = new HttpRequestMessage(method, url);
        if (method == HttpMethod.Post)
            request.Content = JsonContent.Create(new { email = World.Ada, password = World.Password });
        request.Headers.Add(TestApp.From, from);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return app.Anonymous().Client.SendAsync(request);
    }

    public sealed class OnSqlite() : ProxiesTests(Provider.Sqlite);

    public sealed class OnPostgres() : ProxiesTests(Provider.Postgres);
}
