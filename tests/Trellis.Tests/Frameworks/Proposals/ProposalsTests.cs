#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Frameworks.Proposals;

/// <summary>From a proposal to its answer: anyone may say something, editors answer, the author is told.</summary>
public abstract class ProposalsTests(Provider provider) : OwnWorld(provider)
{
    private const string Form = "form:has(textarea)";
    private string ProposePage => $"/framework/competencies/{World.Writing}/propose?level=2";

    private Task<List<Proposal>> Stored() =>
        App.Db(db =>
            db.Set<Proposal>().AsNoTracking().Where(p => p.Id != World.Proposal).OrderBy(p => p.At).ToListAsync()
        );

    private async Task<Id<Proposal>> Proposed(
        Browser by,
        string words = "Writes well alone.",
        string comment = "Clearer."
    )
    {
        await (await by.Submit(ProposePage, Form, ("Input.Suggested", words), ("Input.Comment", comment))).ShouldGoOn();
        return (await Stored())[^1].Id;
    }

    private async Task<string> Draft() =>
        (await (await App.As(World.Ops)).Get($"/framework/{World.Framework}/draft/competencies/writing"))
            is { StatusCode: HttpStatusCode.OK } answer
            ? await answer.Content.ReadAsStringAsync()
            : "";

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
        (await una.Page("/growth")).QuerySelectorAll("a[href='/framework/proposals?which=mine']").ShouldNotBeEmpty();
        (await (await App.As(World.Fox)).Page("/growth"))
            .QuerySelectorAll("a[href='/framework/proposals?which=mine']")
            .ShouldBeEmpty();
        (await una.Text("/framework/proposals?which=mine")).ShouldContain("Thank you.");
        (await una.Page("/growth")).QuerySelectorAll("a[href='/framework/proposals?which=mine']").ShouldBeEmpty();
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
    public async Task A_double_click_makes_one()
    {
        var una = await App.As(World.Una);
        var url = $"/api/competencies/{World.Writing}/proposals";
        var body = new
        {
            level = 2,
            track = "individual",
            suggested = "Writes well.",
            comment = "",
        };
        var first = await (await una.Client.PostAsJsonAsync(url, body)).Content.ReadAsStringAsync();
        (await (await una.Client.PostAsJsonAsync(url, body)).Content.ReadAsStringAsync()).ShouldBe(first);
        var others = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ =>
                    una.Client.PostAsJsonAsync(
                        url,
                        new
                        {
                            level = 3,
                            track = "individual",
                            suggested = "At once.",
                            comment = "",
                        }
                    )
                )
        );
        others.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        (await Stored()).Count.ShouldBe(2);
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
    public async Task Nonsense_is_refused_and_what_was_typed_stays()
    {
        var una = await App.As(World.Una);
        var page = await (
            await una.Submit(ProposePage, Form, ("Input.Comment", new string('c', ProposalRules.CommentLimit + 1)))
        ).Refused(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("textarea[name='Input.Comment']")!
            .TextContent.Length.ShouldBe(ProposalRules.CommentLimit + 1);
        (await una.Submit(ProposePage, Form, ("Input.Comment", ""))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var url = $"/api/competencies/{World.Writing}/proposals";
        await (await una.Client.PostAsJsonAsync(url, new { suggested = "x" })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "proposal.place"
        );
        await (await una.Client.PostAsJsonAsync(url, new { level = 9, suggested = "x" })).ShouldRefuse(
            HttpStatusCode.NotFound,
            "missing"
        );
        await (
            await una.Client.PostAsJsonAsync(
                $"/api/competencies/{await Item("Hiding")}/proposals",
                new { comment = "x" }
            )
        ).ShouldRefuse(HttpStatusCode.NotFound, "missing");
        (await Stored()).ShouldBeEmpty();
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

    [Fact]
    public async Task What_somebody_writes_cannot_become_markup()
    {
        var (una, ops) = (await App.As(World.Una), await App.As(World.Ops));
        await Proposed(una, "<script>alert(1)</script>", "<img src=x onerror=alert(1)> [x](javascript:alert(1))");
        foreach (
            var page in new[]
            {
                await ops.Page("/framework/proposals"),
                await ops.Page($"/framework/competencies/{World.Writing}"),
            }
        )
        {
            page.QuerySelectorAll("main script, main img, main [onerror], main a[href^=javascript]").ShouldBeEmpty();
            page.Body!.TextContent.ShouldContain("alert(1)");
        }
    }

    public sealed class OnSqlite() : ProposalsTests(Provider.Sqlite);

    public sealed class OnPostgres() : ProposalsTests(Provider.Postgres);
}
