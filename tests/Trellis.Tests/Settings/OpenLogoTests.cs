using System.Net;
using System.Net.Http.Headers;

namespace Trellis.Tests.Settings;

/// <summary>The logo as a file, for everybody.</summary>
public abstract class OpenLogoTests(Provider provider) : OwnWorld(provider)
{
    private const string Url = "/api/organisation/logo";

    [Fact]
    public async Task It_is_shown_and_never_run_and_a_browser_asks_no_more_than_it_must()
    {
        var anybody = App.Anonymous();
        (await anybody.Get(Url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var logo = SettingsSamples.Logo();
        await (await (await App.As(World.Adm)).Client.PutAsync(Url, logo)).Ok();
        var answer = await anybody.Get(Url);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("image/png");
        answer.Content.Headers.ContentDisposition!.ToString().ShouldBe("inline; filename=\"logo.png\"");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox");
        answer.Headers.CacheControl!.NoCache.ShouldBeTrue();
        using var again = new HttpRequestMessage(HttpMethod.Get, Url);
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(answer.Headers.ETag!.ToString()));
        (await anybody.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    public sealed class OnSqlite() : OpenLogoTests(Provider.Sqlite);

    public sealed class OnPostgres() : OpenLogoTests(Provider.Postgres);
}
