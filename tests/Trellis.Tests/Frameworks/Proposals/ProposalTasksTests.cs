using System.Net.Http.Json;

namespace Trellis.Tests.Frameworks.Proposals;

/// <summary>Proposals wait for an editor, and answers for their author until they are read.</summary>
public abstract class ProposalTasksTests(Provider provider) : ProposalWorld(provider)
{
    [Fact]
    public async Task Proposals_wait_for_editors_and_answers_for_their_author_until_they_are_read()
    {
        var (una, ops) = (await App.As(World.Una), await App.As(World.Ops));
        var before = (await ops.Task("proposal.open"))?.Count ?? 0;
        var ids = new[] { await Proposed(una), await Proposed(una, "Writes alone.") };
        (await ops.Task("proposal.open"))!.Count.ShouldBe(before + 2);
        (await una.Task("proposal.answers")).ShouldBeNull("nobody has answered");
        string[] titles = ["Read the answer to your proposal", "Read the answers to 2 of your proposals"];
        foreach (var (id, title) in ids.Zip(titles))
        {
            await (
                await ops.Client.PostAsJsonAsync(
                    $"/api/proposals/{id}/decision",
                    new { decision = "declined", answer = "It is clear as it is." }
                )
            ).Ok();
            (await una.Task("proposal.answers"))!.Title.ShouldBe(title);
        }
        foreach (var who in new[] { World.Ada, World.Fox, World.Ops })
            (await (await App.As(who)).Task("proposal.answers")).ShouldBeNull(who);
        await una.Page("/framework/proposals?which=mine");
        (await una.Task("proposal.answers")).ShouldBeNull("she has read them");
    }

    public sealed class OnSqlite() : ProposalTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : ProposalTasksTests(Provider.Postgres);
}
