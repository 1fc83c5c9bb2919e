namespace Trellis.Domain.Tests.Proposals;

public sealed class ProposalRulesTests
{
    [Theory]
    [InlineData("", "", "old", 1, "proposal.empty")]
    [InlineData("", "new", "old", null, "proposal.place")]
    [InlineData("", "old", "old", 1, "proposal.same")]
    [InlineData("Too long.", "", "old", 1, null)]
    [InlineData("Too long.", "", "", null, null)]
    [InlineData("", "new", "old", 1, null)]
    [InlineData("", "new", "", 1, null)]
    public void A_proposal_says_something_about_a_place(
        string comment,
        string suggested,
        string against,
        int? level,
        string? refused
    ) => (ProposalRules.CanPropose(comment, suggested, against, level) as Problem.Refused)?.Code.ShouldBe(refused);

    private static Proposal About(int? level) =>
        new()
        {
            CompetencyId = Id<Item>.New(),
            Level = level,
            AuthorId = Id<Person>.New(),
            At = default,
            Comment = "Hm.",
        };

    private static string? Refuses(Proposal proposal, Decision decision, string answer = "", string words = "") =>
        (ProposalRules.CanDecide(proposal, decision, answer, words) as Problem.Refused)?.Code;

    [Fact]
    public void To_decline_needs_a_reason_and_to_amend_needs_words_and_a_place()
    {
        Refuses(About(1), Decision.Accepted).ShouldBeNull();
        Refuses(About(1), Decision.Declined).ShouldBe("proposal.reason");
        Refuses(About(1), Decision.Declined, "No.").ShouldBeNull();
        Refuses(About(1), Decision.Amended).ShouldBe("proposal.words");
        Refuses(About(null), Decision.Amended, words: "New.").ShouldBe("proposal.words");
        Refuses(About(1), Decision.Amended, words: "New.").ShouldBeNull();
    }

    [Fact]
    public void It_is_answered_once()
    {
        var proposal = About(1);
        proposal.Decide(Decision.Declined, "No.", "Ops", new(2026, 5, 14));
        ProposalRules
            .CanDecide(proposal, Decision.Accepted, "", "")!
            .Message.ShouldBe("Ops has answered this already.");
    }
}
