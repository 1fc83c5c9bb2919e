namespace Trellis.Domain.Tests.Reviews;

/// <summary>The sentences above texts name everybody who reads them later, and promise no more than is kept.</summary>
public sealed class ReviewAudiencesTests
{
    private const string Person = "Maya Okafor",
        Lead = "Daniel Reyes";

    private static ReviewTerms Terms(VisibilityMode mode, bool opsReads) =>
        new() { Visibility = mode, PeopleOpsReads = opsReads };

    [Theory]
    [InlineData(VisibilityMode.NamedToManager)]
    [InlineData(VisibilityMode.Named)]
    [InlineData(VisibilityMode.Anonymous)]
    public void Feedback_says_that_People_Ops_reads_it_exactly_where_it_does(VisibilityMode mode)
    {
        ReviewAudiences.Feedback(Person, Lead, Terms(mode, opsReads: true)).ShouldContain("People Ops reads");
        ReviewAudiences.Feedback(Person, Lead, Terms(mode, opsReads: false)).ShouldNotContain("People Ops reads");
        ReviewAudiences
            .Feedback(Person, null, Terms(mode, opsReads: false))
            .ShouldContain("the manager, or whoever leads");
    }

    [Fact]
    public void Anonymous_feedback_promises_no_more_than_is_kept()
    {
        var said = ReviewAudiences.Feedback(Person, Lead, Terms(VisibilityMode.Anonymous, opsReads: false));
        said.ShouldContain("as they were written");
        said.ShouldContain("may give its writer away");
        said.ShouldNotContain("with your name");
    }

    [Fact]
    public void Views_name_their_reader_and_whoever_leads_in_their_place()
    {
        var self = ReviewAudiences.View(AssessmentKind.Self, Person, Lead, ReviewTerms.Usual);
        self.ShouldContain("Daniel Reyes, or whoever leads this review in their place");
        self.ShouldContain("Nobody else can read it.");
        ReviewAudiences.View(AssessmentKind.Self, Person, null, ReviewTerms.Usual).ShouldContain("your manager, or");
        ReviewAudiences
            .View(AssessmentKind.Manager, Person, Lead, Terms(VisibilityMode.Named, opsReads: true))
            .ShouldContain("People Ops reads both views then.");
        ReviewAudiences
            .View(AssessmentKind.Manager, Person, Lead, ReviewTerms.Usual with { IsLevelled = true })
            .ShouldContain("rating calibration");
    }

    [Fact]
    public void A_final_assessment_a_recommendation_and_a_reason_say_who_reads_them()
    {
        ReviewAudiences
            .Final(Person, ReviewTerms.Usual)
            .ShouldBe("Only you, until you share it. Then Maya Okafor and People Ops.");
        ReviewAudiences
            .Final(Person, ReviewTerms.Usual with { IsLevelled = true })
            .ShouldContain("with names by People Ops");
        ReviewAudiences.Recommendation(Person).ShouldContain("never your reason");
        ReviewAudiences.DeclineReason(Person, Lead).ShouldContain("or whoever leads this review in their place");
        ReviewAudiences.DeclineReason(Person, null).ShouldStartWith("The manager, or");
    }
}
