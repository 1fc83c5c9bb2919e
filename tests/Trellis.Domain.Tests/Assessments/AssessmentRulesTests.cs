namespace Trellis.Domain.Tests.Assessments;

public sealed class AssessmentRulesTests
{
    private static readonly Id<Person> Rater = Id<Person>.New(),
        Somebody = Id<Person>.New();
    private static readonly DateTime SubmittedAt = new(2026, 3, 9, 10, 0, 0, DateTimeKind.Utc);

    private static Assessment An(AssessmentKind kind = AssessmentKind.Self, DateTime? sentAt = null) =>
        new()
        {
            RoundId = Id<AssessmentRound>.New(),
            PersonId = Rater,
            RaterId = Rater,
            Kind = kind,
            StartedAt = SubmittedAt.AddDays(-3),
            Audience = "Only you.",
            SubmittedAt = sentAt,
        };

    private static string? Code(Problem? problem) =>
        problem switch
        {
            null => null,
            Problem.Missing => "missing",
            Problem.Refused refused => refused.Code,
            _ => problem.GetType().Name,
        };

    [Fact]
    public void A_rater_writes_until_it_is_submitted()
    {
        AssessmentRules.CanWrite(An(), Rater).ShouldBeNull();
        AssessmentRules
            .CanWrite(An(sentAt: SubmittedAt), Rater)
            .ShouldBe(
                new Problem.Refused(
                    "assessment.submitted",
                    "This assessment is submitted. It can no longer be changed."
                )
            );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void For_anybody_but_its_rater_an_assessment_is_not_there(bool sent)
    {
        var assessment = An(sentAt: sent ? SubmittedAt : null);
        AssessmentRules.CanWrite(assessment, Somebody).ShouldBeOfType<Problem.Missing>();
        AssessmentRules.CanSubmit(assessment, Somebody, answered: 3).ShouldBeOfType<Problem.Missing>();
        AssessmentRules.CanRecall(assessment, Somebody, complete: false).ShouldBeOfType<Problem.Missing>();
    }

    [Theory]
    [InlineData("1", null)]
    [InlineData("4", null)]
    [InlineData("5", "rating.level")]
    [InlineData("none", null)]
    [InlineData("", null)]
    [InlineData(null, "rating.level")]
    public void A_rating_is_a_level_of_the_scale_or_says_why_there_is_none(string? rated, string? code)
    {
        Rated? rating = rated is null ? null : Rated.Parse(rated, null);
        Code(AssessmentRules.CanRate(rating, highest: 4)).ShouldBe(code);
    }

    [Fact]
    public void An_assessment_is_submitted_once_and_with_an_answer()
    {
        AssessmentRules.CanSubmit(An(), Rater, answered: 1).ShouldBeNull();
        Code(AssessmentRules.CanSubmit(An(), Rater, answered: 0)).ShouldBe("assessment.empty");
        Code(AssessmentRules.CanSubmit(An(sentAt: SubmittedAt), Rater, answered: 1)).ShouldBe("assessment.submitted");
    }

    [Theory]
    [InlineData(AssessmentKind.Self, true, false, null)]
    [InlineData(AssessmentKind.Manager, true, false, null)]
    [InlineData(AssessmentKind.Self, false, false, "assessment.draft")]
    [InlineData(AssessmentKind.Self, true, true, "assessment.open")]
    [InlineData(AssessmentKind.Manager, true, true, "assessment.open")]
    [InlineData(AssessmentKind.Final, true, false, "assessment.open")]
    public void A_submitted_assessment_is_recalled_until_the_other_is_submitted(
        AssessmentKind kind,
        bool sent,
        bool complete,
        string? code
    ) => Code(AssessmentRules.CanRecall(An(kind, sent ? SubmittedAt : null), Rater, complete)).ShouldBe(code);

    [Fact]
    public void A_round_is_complete_when_a_self_and_a_manager_assessment_are_submitted()
    {
        AssessmentRules.IsComplete([(AssessmentKind.Self, true), (AssessmentKind.Manager, true)]).ShouldBeTrue();
        AssessmentRules
            .IsComplete([(AssessmentKind.Manager, false), (AssessmentKind.Manager, true), (AssessmentKind.Self, true)])
            .ShouldBeTrue();
        AssessmentRules.IsComplete([]).ShouldBeFalse();
        AssessmentRules.IsComplete([(AssessmentKind.Self, true)]).ShouldBeFalse();
        AssessmentRules.IsComplete([(AssessmentKind.Self, true), (AssessmentKind.Manager, false)]).ShouldBeFalse();
        AssessmentRules.IsComplete([(AssessmentKind.Self, false), (AssessmentKind.Manager, true)]).ShouldBeFalse();
        AssessmentRules.IsComplete([(AssessmentKind.Self, true), (AssessmentKind.Final, true)]).ShouldBeFalse();
    }

    [Theory]
    [InlineData(AssessmentKind.Self, "Max", "Then Max, with your name.")]
    [InlineData(AssessmentKind.Self, null, "Then your manager, once you have one and both views are submitted.")]
    [InlineData(AssessmentKind.Manager, "Max", "Then Ada, with your name.")]
    [InlineData(AssessmentKind.Manager, null, "Then Ada, with your name.")]
    [InlineData(AssessmentKind.Final, "Max", "You and Ada, and People Ops, once you share it.")]
    public void The_writer_is_told_who_will_read_it(AssessmentKind kind, string? manager, string part) =>
        AssessmentRules.Audience(kind, "Ada", manager).ShouldContain(part);
}
