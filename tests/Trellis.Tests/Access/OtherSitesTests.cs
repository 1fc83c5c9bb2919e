using System.Net;

namespace Trellis.Tests.Access;

/// <summary>The API takes no change that a page of another site makes in somebody's browser.</summary>
public sealed class OtherSitesTests(SqliteWorld world) : IClassFixture<SqliteWorld>
{
    private async Task<HttpStatusCode> Choose(string? site, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/me/targets/maker-lead-maker");
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        return (await (await world.World.App.As(World.Una)).Client.SendAsync(request)).StatusCode;
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "http://localhost")]
    [InlineData("same-origin", null)]
    [InlineData("same-origin", "http://localhost")]
    [InlineData("none", null)]
    public async Task This_site_and_programs_may(string? site, string? origin) =>
        ((int)await Choose(site, origin)).ShouldBeInRange(200, 299);

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", "http://localhost")]
    [InlineData("", "https://evil.example")]
    [InlineData(null, "https://evil.example")]
    [InlineData(null, "http://localhost.evil.example")]
    [InlineData(null, "http://localhost:81")]
    [InlineData(null, "null")]
    [InlineData(null, "localhost")]
    public async Task Another_site_may_not(string? site, string? origin) =>
        (await Choose(site, origin)).ShouldBe(HttpStatusCode.Forbidden);
}
