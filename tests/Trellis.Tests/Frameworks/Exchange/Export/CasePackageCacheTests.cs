using System.Net;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Tests.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Export;

/// <summary>The packages that a reader of the CASE API finds, each built once for its version.</summary>
public abstract class CasePackageCacheTests(Provider provider) : CaseWorld(provider)
{
    [Fact]
    public async Task A_package_holds_what_is_published_and_nothing_that_is_not()
    {
        var package = await Get($"/CFPackages/{Small}");
        package["CFItems"]!
            .AsArray()
            .Select(i => $"{i!["CFItemType"]} {(i["abbreviatedStatement"] ?? i["fullStatement"])}")
            .ShouldBe([
                "Category Core",
                "Category Craft",
                "Competency Listening",
                "Competency Writing",
                "Skill Spelling",
                "Competency Drawing",
                "Job family Craft",
                "Role Maker",
                "Position Junior maker",
                "Position Maker",
                "Position Lead maker",
            ]);
        package["CFAssociations"]!
            .AsArray()
            .GroupBy(a => (string)a!["associationType"]!)
            .Select(g => $"{g.Key} {g.Count()}")
            .ShouldBe(["isChildOf 11", "ext:requiresLevel 8", "ext:promotesTo 1", "ext:changesTrackTo 1"]);
        package["CFRubrics"]!.AsArray().Count.ShouldBe(3);
        package.ToJsonString().ShouldNotContain("canary");
        package["CFDocument"]!["uri"]!.GetValue<string>().ShouldBe($"http://localhost{Root}/CFDocuments/{Small}");
        // People Ops edits drafts, and still finds none of them here.
        (
            await (await (await App.As(World.Ops)).Get($"{Root}/CFPackages/{Small}")).Content.ReadAsStringAsync()
        ).ShouldNotContain("canary");
        if (CaseSchema.Folder is not null)
            CaseSchema.Published().Faults(Encoding.UTF8.GetBytes(package.ToJsonString())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Strangers_read_only_what_is_public()
    {
        await App.Import([CasePackages.Garden.File()], null);
        var stranger = App.Anonymous();
        await Refused(stranger, "/CFDocuments", HttpStatusCode.Unauthorized, "unauthorised_request");
        await Refused(stranger, $"/CFPackages/{Small}", HttpStatusCode.Unauthorized, "unauthorised_request");
        await MakePublic(true);
        (await Json(await stranger.Get($"{Root}/CFDocuments")))["CFDocuments"]!
            .AsArray()
            .Select(d => (string)d!["title"]!)
            .ShouldBe(["Small"]);
        (await stranger.Get($"{Root}/CFPackages/{Small}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Refused(stranger, $"/CFPackages/{CasePackages.Document}", HttpStatusCode.NotFound, "unknownobject");
        await Refused(stranger, $"/CFItems/{CasePackages.Item(1)}", HttpStatusCode.NotFound, "unknownobject");
        (await (await App.As(World.Una)).Get($"{Root}/CFItems/{CasePackages.Item(1)}")).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        await MakePublic(false);
        await Refused(stranger, $"/CFPackages/{Small}", HttpStatusCode.Unauthorized, "unauthorised_request");
    }

    [Fact]
    public async Task Many_hosts_keep_no_more_than_one()
    {
        await Ask("first.example");
        var cache = (MemoryCache)App.Services.GetRequiredService<IMemoryCache>();
        var kept = cache.Count;
        for (var i = 0; i < 30; i++)
            await Ask($"host-{i}.example");
        cache.Count.ShouldBe(kept);
    }

    [Fact]
    public async Task A_new_version_is_a_new_package()
    {
        (await Ask("one.example")).ShouldContain("How you write.");
        var ops = await App.As(World.Ops);
        await ops.Edit(World.Framework, "writing", c => c["description"] = "How you put words together.");
        await ops.Publish(World.Framework);
        (await Ask("one.example")).ShouldContain("How you put words together.");
    }

    private async Task<string> Ask(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Root}/CFPackages/{Small}");
        request.Headers.Host = host;
        var answer = await (await App.As(World.Ada)).Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    public sealed class OnSqlite() : CasePackageCacheTests(Provider.Sqlite);

    public sealed class OnPostgres() : CasePackageCacheTests(Provider.Postgres);
}
