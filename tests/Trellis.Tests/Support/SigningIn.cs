using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Support;

/// <summary>Sessions, passwords and the links to choose one, as a browser meets them.</summary>
public static class SigningIn
{
    /// <summary>A browser of its own that signs in, and the cookie that it was given.</summary>
    public static async Task<(Browser Browser, string Cookie)> SignIn(
        this TestApp app,
        string email,
        string? agent = null,
        string? from = null
    )
    {
        var browser = app.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session")
        {
            Content = JsonContent.Create(new { email, password = World.Password }),
        };
        if (agent is not null)
            request.Headers.TryAddWithoutValidation("User-Agent", agent);
        if (from is not null)
            request.Headers.Add(TestApp.From, from);
        var answer = await browser.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return (
            browser,
            answer
                .Headers.GetValues("Set-Cookie")
                .Single(c => c.StartsWith("trellis-session=", StringComparison.Ordinal))
                .Split(';')[0]
        );
    }

    /// <summary>What somebody gets who holds nothing but this cookie.</summary>
    public static async Task<HttpStatusCode> With(this TestApp app, string cookie, string url = "/api/me")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "Cookie", cookie } } };
        return (await app.Anonymous().Client.SendAsync(request)).StatusCode;
    }

    /// <summary>What an address and a password are answered with.</summary>
    public static async Task<HttpStatusCode> TrySignIn(this TestApp app, string email, string password) =>
        (await app.Anonymous().Client.PostAsJsonAsync("/api/session", new { email, password })).StatusCode;

    public static Task<HttpResponseMessage> ChangePassword(this Browser browser, string present, string wanted) =>
        browser.Submit(
            "/account",
            "form:has([name='Input.Present'])",
            ("Input.Present", present),
            ("Input.New", wanted)
        );

    /// <summary>Makes a link to choose a password on the page of a person, and takes it from there.</summary>
    public static async Task<string> PasswordLink(this TestApp app, string maker, Id<Person> whom)
    {
        var answer = await (await app.As(maker)).Submit($"/people/{whom}", "form:has(input[value=link])");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var link = Browser
            .Parse(await answer.Content.ReadAsStringAsync())
            .QuerySelector("#link")!
            .GetAttribute("value")!;
        return new Uri(new("http://localhost"), link).PathAndQuery;
    }
}
