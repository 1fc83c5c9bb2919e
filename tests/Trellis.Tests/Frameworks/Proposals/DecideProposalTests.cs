#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Frameworks.Proposals;

/// <summary>Editors answer a proposal once, and the author is told.</summary>
public abstract class DecideProposalTests(Provider provider) : ProposalWorld(provider)
{
    [Fact]
    public async Task What_is_proposed_and_accepted_stands_in_the_draft_and_the_author_is_told_once()
    {
        var (una, ops) = (await App.As(World.Una), await App.As(World.Ops));
        (await una.Page(ProposePage))
            .QuerySelector("textarea[name='Input.Suggested']")!
            .TextContent.ShouldBe("Writing at Working as a maker.");
        var id = await Proposed(una);
        (await ops.Text("/framework/proposals")).ShouldContain("Clearer.");
        (await una.Text("/framework")).ShouldNotContain("answered");
        await (
            await ops.Submit(
                $"/framework/proposals/{id}",
                Form,
                ("Input.Decision", "Accepted"),
                ("Input.Answer", "Thank you.")
            )
        ).ShouldGoOn();

        (await Draft()).ShouldContain("Writes well alone.");
        (
            await App.Db(db =>
                db.Set<Descriptor>().Where(d => d.CompetencyId == World.Writing).Select(d => d.Text).ToListAsync()
            )
        ).ShouldNotContain("Writes well alone.");
        (await Stored())
            .Single()
            .ShouldSatisfyAllConditions(
                p => p.Decision.ShouldBe(Decision.Accepted),
                p => p.DecidedBy.ShouldBe("Ops Example"),
                p => p.ReadAt.ShouldBeNull()
            );
        (await una.Page("/today")).QuerySelectorAll("a[href='/framework/proposals?which=mine']").ShouldNotBeEmpty();
        (await (await App.As(World.Fox)).Page("/today"))
            .QuerySelectorAll("a[href='/framework/proposals?which=mine']")
            .ShouldBeEmpty();
        (await una.Text("/framework/proposals?which=mine")).ShouldContain("Thank you.");
        (await una.Page("/today")).QuerySelectorAll("a[href='/framework/proposals?which=mine']").ShouldBeEmpty();
        (await Stored()).Single().ReadAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_amended_stands_in_the_draft_in_the_other_words()
    {
        var (una, ops) = (await App.As(World.Una), await App.As(World.Ops));
        var id = await Proposed(una);
        var page = await (
            await ops.Submit(
                $"/framework/proposals/{id}",
                Form,
                ("Input.Decision", "Amended"),
                ("Input.Words", ""),
                ("Input.Answer", "Typed answer")
            )
        ).Refused(HttpStatusCode.Conflict);
        page.QuerySelector("textarea[name='Input.Answer']")!.TextContent.ShouldBe("Typed answer");
        (await Draft()).ShouldBe("");
        await (
            await ops.Submit(
                $"/framework/proposals/{id}",
                Form,
                ("Input.Decision", "Amended"),
                ("Input.Words", "Writes alone, and well.")
            )
        ).ShouldGoOn();
        (await Draft()).ShouldContain("Writes alone, and well.");
    }

    [Fact]
    public async Task To_decline_needs_a_reason_and_begins_no_draft()
    {
        var (una, ops) = (await App.As(World.Una), await App.As(World.Ops));
        var id = await Proposed(una);
        (
            await (await ops.Submit($"/framework/proposals/{id}", Form, ("Input.Decision", "Declined"))).Refused(
                HttpStatusCode.Conflict
            )
        )
            .QuerySelector("[role=alert]")!
            .TextContent.ShouldContain("Say why.");
        await (
            await ops.Submit(
                $"/framework/proposals/{id}",
                Form,
                ("Input.Decision", "Declined"),
                ("Input.Answer", "It is clear as it is.")
            )
        ).ShouldGoOn();
        (await Draft()).ShouldBe("");
        (await una.Text($"/framework/competencies/{World.Writing}")).ShouldContain("It is clear as it is.");
    }

    [Fact]
    public async Task It_is_answered_once_and_a_second_answer_begins_no_draft()
    {
        var (una, ops) = (await App.As(World.Una), await App.As(World.Ops));
        var id = await Proposed(una);
        var url = $"/api/proposals/{id}/decision";
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(n => ops.Client.PostAsJsonAsync(url, new { decision = "declined", answer = $"No {n}." }))
        );
        answers.Count(a => a.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(5);
        await (await ops.Client.PostAsJsonAsync(url, new { decision = "accepted" })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "proposal.decided"
        );
        (await Draft()).ShouldBe("");
    }

    [Fact]
    public async Task A_proposal_for_what_is_taken_out_of_the_draft_can_only_be_declined()
    {
        var (una, ops) = (await App.As(World.Una), await App.As(World.Ops));
        var id = await Proposed(una);
        await ops.Retire(World.Framework, "competencies", "writing");
        await (
            await ops.Client.PostAsJsonAsync($"/api/proposals/{id}/decision", new { decision = "accepted" })
        ).ShouldRefuse(HttpStatusCode.Conflict, "proposal.retired");
        (await Stored()).Single().Decision.ShouldBeNull();
        (
            await ops.Client.PostAsJsonAsync(
                $"/api/proposals/{id}/decision",
                new { decision = "declined", answer = "It goes." }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Nobody_but_editors_answers()
    {
        foreach (var email in new[] { World.Una, World.Ada, World.Max, World.Fin, World.Adm })
        {
            var browser = await App.As(email);
            (await browser.Get($"/framework/proposals/{World.Proposal}")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                email
            );
            (
                await browser.Client.PostAsJsonAsync(
                    $"/api/proposals/{World.Proposal}/decision",
                    new { decision = "declined", answer = "No." }
                )
            ).StatusCode.ShouldBe(HttpStatusCode.NotFound, email);
        }
    }

    public sealed class OnSqlite() : DecideProposalTests(Provider.Sqlite);

    public sealed class OnPostgres() : DecideProposalTests(Provider.Postgres);
}
