using System.Net.Http.Json;

namespace Trellis.Tests.Frameworks.Proposals;

/// <summary>That answers to one’s own proposals are there, until one reads them.</summary>
public abstract class ProposalDutiesTests(Provider provider) : ProposalWorld(provider)
{
    [Fact]
    public async Task Answers_are_counted_for_their_author_alone_and_until_they_are_read()
    {
        var (una, ops) = (await App.As(World.Una), await App.As(World.Ops));
        var ids = new[] { await Proposed(una), await Proposed(una, "Writes alone.") };
        (await Notice(una)).ShouldBeNull("nobody has answered");
        foreach (var (id, notice) in ids.Zip(["Your proposal was answered.", "Two of your proposals were answered."]))
        {
            await (
                await ops.Client.PostAsJsonAsync(
                    $"/api/proposals/{id}/decision",
                    new { decision = "declined", answer = "It is clear as it is." }
                )
            ).Ok();
            (await Notice(una))!.ShouldStartWith(notice);
        }
        foreach (var who in new[] { World.Ada, World.Fox, World.Ops })
            (await Notice(await App.As(who))).ShouldBeNull(who);
        await una.Page("/framework/proposals?which=mine");
        (await Notice(una)).ShouldBeNull("she has read them");
    }

    private static async Task<string?> Notice(Browser browser) =>
        (await browser.Page("/growth"))
            .QuerySelectorAll("p.notice span")
            .Select(p => p.TextContent.Trim())
            .SingleOrDefault(t => t.Contains("proposal", StringComparison.Ordinal));

    public sealed class OnSqlite() : ProposalDutiesTests(Provider.Sqlite);

    public sealed class OnPostgres() : ProposalDutiesTests(Provider.Postgres);
}
