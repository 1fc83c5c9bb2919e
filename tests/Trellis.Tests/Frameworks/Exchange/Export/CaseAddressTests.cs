using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Caching.Memory;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Export;

/// <summary>
/// The CASE API answers under the address that a request names.
/// </summary>
public sealed class CaseAddressTests() : OwnWorld(Provider.Sqlite)
{
    private async Task<string> Ask(string host, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/ims/case/v1p1/{path}");
        request.Headers.Host = host;
        var answer = await (await App.As(World.Ada)).Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    [Fact]
    public async Task Answers_under_two_hosts_are_the_same_but_for_the_host()
    {
        var id = Identifiers.For(World.Framework.Value, "framework");
        foreach (var path in new[] { "CFDocuments", $"CFDocuments/{id}", $"CFPackages/{id}" })
        {
            var (one, two) = (await Ask("one.example", path), await Ask("two.example:8443", path));
            one.ShouldContain("http://one.example/ims/case");
            one.ShouldNotContain("two.example");
            one.ShouldNotContain(".invalid");
            two.ShouldBe(one.Replace("http://one.example", "http://two.example:8443", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_filter_sees_the_address_of_the_request()
    {
        JsonNode.Parse(await Ask("one.example", "CFDocuments?filter=uri~'one.example'"))!["CFDocuments"]!
            .AsArray()
            .Count.ShouldBe(1);
        JsonNode.Parse(await Ask("two.example", "CFDocuments?filter=uri~'one.example'"))!["CFDocuments"]!
            .AsArray()
            .Count.ShouldBe(0);
    }
}
