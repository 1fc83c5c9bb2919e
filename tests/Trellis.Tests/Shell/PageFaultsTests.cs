using System.Net;

namespace Trellis.Tests.Shell;

/// <summary>What people see where a page cannot be shown.</summary>
public abstract class PageFaultsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_form_of_a_page_that_is_gone_meanwhile_is_answered_with_a_page()
    {
        var ops = await App.As(World.Ops);
        var form = (await ops.Page($"/people/{Of(World.Una)}/leave")).QuerySelector("main form")!;
        var sent = form.QuerySelectorAll("input[type=hidden]")
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")));
        var answer = await ops.Client.PostAsync(
            $"/people/{Guid.CreateVersion7()}/leave",
            new FormUrlEncodedContent(sent)
        );
        ((int)answer.StatusCode).ShouldBeInRange(400, 499);
        Browser
            .Parse(await answer.Content.ReadAsStringAsync())
            .QuerySelector("h1")
            .ShouldNotBeNull()
            .TextContent.Length.ShouldBeGreaterThan(3);
    }

    public sealed class OnSqlite() : PageFaultsTests(Provider.Sqlite);

    public sealed class OnPostgres() : PageFaultsTests(Provider.Postgres);
}
