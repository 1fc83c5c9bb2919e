namespace Trellis.Domain.Tests.Reviews;

/// <summary>The tables of product.md §4, line by line, with days counted by hand.</summary>
public sealed class ReviewRulesTests
{
    private static readonly DateOnly Opened = new(2026, 11, 21);

    private static ReviewDriver Calibration() => new(ReviewKind.Calibration, Opened);

    private static ReviewDriver Annual() => new(ReviewKind.Annual360, Opened);

    private static ReviewDriver On(ReviewDriver review, DateOnly day)
    {
        review.Today = day;
        return review;
    }

    private static void Does(ReviewDriver review, params ReviewAct[] acts)
    {
        foreach (var act in acts)
            review.Do(act).ShouldBeTrue(act.ToString());
    }

    [Fact]
    public void A_calibration_conversation_goes_through_its_four_stages()
    {
        var review = Calibration();
        review.Standing.Stage.ShouldBe(ReviewStage.Preparing);
        review.Standing.DueOn.ShouldBe(new(2026, 12, 5), "21 November and 14 days");
        review
            .Standing.Duties.Select(d => (d.Party, d.Act))
            .ShouldBe([
                (ReviewParty.Lead, ReviewAct.InviteCoworkers),
                (ReviewParty.Person, ReviewAct.SubmitReflection),
            ]);

        Does(review, ReviewAct.InviteCoworkers, ReviewAct.InviteCoworkers, ReviewAct.SubmitReflection);
        review.Standing.Next.ShouldBe(new(ReviewParty.Coworker, ReviewAct.GiveFeedback, new DateOnly(2026, 12, 5)));
        Does(review, ReviewAct.GiveFeedback, ReviewAct.GiveFeedback);
        review.Standing.Stage.ShouldBe(ReviewStage.Conversation);
        review.Standing.DueOn.ShouldBe(new(2026, 12, 12), "four months after 12 August");
        review.Standing.Next!.Act.ShouldBe(ReviewAct.PlanMeeting);
        Does(review, ReviewAct.PlanMeeting);
        review.Standing.Next!.Act.ShouldBe(ReviewAct.HoldConversation);

        On(review, new(2026, 12, 10));
        Does(review, ReviewAct.HoldConversation);
        review.Standing.Stage.ShouldBe(ReviewStage.Outcome);
        review.Standing.DueOn.ShouldBe(new(2026, 12, 17), "held and 7 days");
        On(review, new(2026, 12, 15));
        Does(review, ReviewAct.Share);
        (review.Standing.Stage, review.Standing.DueOn).ShouldBe(
            (ReviewStage.Acknowledging, new DateOnly(2026, 12, 22))
        );
        review.Standing.Next.ShouldBe(new(ReviewParty.Person, ReviewAct.Acknowledge, new DateOnly(2026, 12, 22)));
        Does(review, ReviewAct.Acknowledge);
        review.Standing.Stage.ShouldBe(ReviewStage.Acknowledged);
        review.Do(ReviewAct.Acknowledge).ShouldBeFalse();
    }

    [Fact]
    public void A_360_goes_through_its_five_stages()
    {
        var review = Annual();
        review.Standing.Stage.ShouldBe(ReviewStage.Nominating);
        review.Standing.DueOn.ShouldBe(new(2026, 11, 28), "7 days");
        Does(review, ReviewAct.SubmitSelfAssessment); // writing may begin at opening
        Does(review, ReviewAct.InviteCoworkers, ReviewAct.InviteCoworkers);
        review.Standing.Stage.ShouldBe(ReviewStage.Writing);
        review.Standing.DueOn.ShouldBe(new(2026, 12, 12), "21 days");
        Does(review, ReviewAct.GiveFeedback, ReviewAct.GiveFeedback, ReviewAct.SubmitManagerAssessment);
        review.Standing.Stage.ShouldBe(ReviewStage.Conversation);
        review.Standing.DueOn.ShouldBe(new(2026, 12, 26), "35 days");
        Does(review, ReviewAct.HoldConversation);
        review.Standing.Stage.ShouldBe(ReviewStage.Final);
        review.Standing.DueOn.ShouldBe(new(2027, 1, 2), "42 days");
        Does(review, ReviewAct.Share);
        review.Standing.DueOn.ShouldBe(new(2027, 1, 9), "49 days");
        Does(review, ReviewAct.Acknowledge);
        review.Standing.IsOver.ShouldBeTrue();
    }

    [Fact]
    public void Whoever_acts_after_a_late_conversation_has_their_days_all_the_same()
    {
        var review = Annual();
        Does(
            review,
            ReviewAct.InviteCoworkers,
            ReviewAct.InviteCoworkers,
            ReviewAct.GiveFeedback,
            ReviewAct.GiveFeedback,
            ReviewAct.SubmitSelfAssessment,
            ReviewAct.SubmitManagerAssessment
        );
        On(review, new(2027, 2, 1));
        Does(review, ReviewAct.HoldConversation);
        review.Standing.DueOn.ShouldBe(new(2027, 2, 8));
        On(review, new(2027, 2, 20));
        Does(review, ReviewAct.Share);
        review.Standing.DueOn.ShouldBe(new(2027, 2, 27));
        On(review, new(2027, 3, 13)).Standing.Stage.ShouldBe(ReviewStage.Acknowledging, "14 days past due");
        On(review, new(2027, 3, 14)).Standing.Stage.ShouldBe(ReviewStage.NotAcknowledged);
    }

    [Fact]
    public void The_reflection_is_no_longer_waited_for_a_week_past_its_day()
    {
        var review = Calibration();
        Does(review, ReviewAct.ExplainFewerCoworkers);
        On(review, new(2026, 12, 11)).Do(ReviewAct.GoOnWithoutPerson).ShouldBeFalse();
        Does(On(review, new(2026, 12, 12)), ReviewAct.GoOnWithoutPerson);
        review.Standing.Stage.ShouldBe(ReviewStage.Conversation);
        review.Do(ReviewAct.SubmitReflection).ShouldBeFalse("going on closes it for good");
    }

    [Fact]
    public void A_late_coworker_is_not_waited_for_in_a_calibration_and_is_closed_in_a_360()
    {
        var review = Calibration();
        Does(review, ReviewAct.InviteCoworkers, ReviewAct.InviteCoworkers, ReviewAct.SubmitReflection);
        On(review, new(2026, 12, 5)).Standing.Stage.ShouldBe(ReviewStage.Preparing);
        On(review, new(2026, 12, 6)).Standing.Stage.ShouldBe(ReviewStage.Conversation);
        Does(review, ReviewAct.GiveFeedback); // late, and welcome until the conversation

        var annual = Annual();
        Does(
            annual,
            ReviewAct.InviteCoworkers,
            ReviewAct.InviteCoworkers,
            ReviewAct.SubmitSelfAssessment,
            ReviewAct.SubmitManagerAssessment
        );
        On(annual, new(2026, 12, 18)).Standing.Stage.ShouldBe(ReviewStage.Writing);
        annual.Do(ReviewAct.CloseFeedback).ShouldBeFalse();
        On(annual, new(2026, 12, 19)).Do(ReviewAct.CloseFeedback).ShouldBeTrue("7 days past 12 December");
        Does(annual, ReviewAct.ExplainFewerCoworkers);
        annual.Standing.Stage.ShouldBe(ReviewStage.Conversation);
    }

    [Fact]
    public void A_request_is_due_two_weeks_after_asking_and_never_before_its_stage()
    {
        ReviewRules.CoworkerDueOn(Calibration().Case, Opened).ShouldBe(new(2026, 12, 5));
        ReviewRules.CoworkerDueOn(Calibration().Case, Opened.AddDays(10)).ShouldBe(new(2026, 12, 15));
        ReviewRules.CoworkerDueOn(Annual().Case, Opened).ShouldBe(new(2026, 12, 12), "the stage is due later");
    }

    [Fact]
    public void A_coworker_who_declines_is_replaced_or_the_reason_is_given()
    {
        var review = Calibration();
        Does(review, ReviewAct.InviteCoworkers, ReviewAct.InviteCoworkers, ReviewAct.SubmitReflection);
        review.LoseCoworker();
        review.Standing.Next!.Act.ShouldBe(ReviewAct.InviteCoworkers);
        Does(review, ReviewAct.ExplainFewerCoworkers, ReviewAct.GiveFeedback);
        review.Standing.Stage.ShouldBe(ReviewStage.Conversation);
    }

    [Fact]
    public void Without_a_manager_People_Ops_names_a_reviewer_who_accepts()
    {
        var review = Calibration();
        review.ChangeManager(Opened.AddDays(1), toNobody: true);
        On(review, Opened.AddDays(1))
            .Standing.Next!.ShouldBe(new(ReviewParty.PeopleOps, ReviewAct.NameReviewer, new DateOnly(2026, 12, 5)));
        Does(review, ReviewAct.NameReviewer);
        review.Standing.Next!.Act.ShouldBe(ReviewAct.AcceptReviewer);
        Does(review, ReviewAct.AcceptReviewer);
        review.Standing.Next!.ShouldBe(new(ReviewParty.Lead, ReviewAct.InviteCoworkers, new DateOnly(2026, 12, 5)));
        // with another manager the reviewer's part ends
        review.ChangeManager(Opened.AddDays(5), toNobody: false);
        On(review, Opened.AddDays(5)).Case.Lead.ShouldNotBe(review.Reviewer);
    }

    [Fact]
    public void A_reviewer_is_named_for_a_manager_who_is_away_or_long_overdue_only()
    {
        var review = Calibration();
        review.Do(ReviewAct.NameReviewer).ShouldBeFalse();
        On(review, new(2026, 12, 11)).Do(ReviewAct.NameReviewer).ShouldBeFalse();
        On(review, new(2026, 12, 12)).Do(ReviewAct.NameReviewer).ShouldBeTrue("a week past 5 December");

        var away = Calibration();
        away.ManagerLeaves.Add(new(Id<Leave>.New(), Opened, Opened.AddDays(3)));
        away.Do(ReviewAct.NameReviewer).ShouldBeTrue();
    }

    [Fact]
    public void An_absent_manager_is_not_late()
    {
        var review = Calibration();
        review.ManagerLeaves.Add(new(Id<Leave>.New(), Opened.AddDays(2), Opened.AddDays(11)));
        review.Standing.Next!.DueOn.ShouldBe(new(2026, 12, 15), "5 December and 10 days away");
        review.Standing.Duties[1].DueOn.ShouldBe(new(2026, 12, 5), "the reflection is due as before");
    }

    [Fact]
    public void A_correction_is_acknowledged_anew()
    {
        var review = Calibration();
        Does(
            review,
            ReviewAct.ExplainFewerCoworkers,
            ReviewAct.SubmitReflection,
            ReviewAct.HoldConversation,
            ReviewAct.Share,
            ReviewAct.Acknowledge
        );
        On(review, Opened.AddDays(30));
        Does(review, ReviewAct.Correct);
        review.Standing.Stage.ShouldBe(ReviewStage.Acknowledging);
        review.Standing.DueOn.ShouldBe(Opened.AddDays(37));
        Does(review, ReviewAct.Acknowledge);
        review.Standing.Stage.ShouldBe(ReviewStage.Acknowledged);
    }

    [Fact]
    public void What_is_submitted_is_recalled_until_the_conversation_was_held()
    {
        var review = Calibration();
        Does(review, ReviewAct.ExplainFewerCoworkers, ReviewAct.SubmitReflection, ReviewAct.RecallReflection);
        review.Standing.Stage.ShouldBe(ReviewStage.Preparing);
        Does(review, ReviewAct.SubmitReflection, ReviewAct.HoldConversation);
        review.Do(ReviewAct.RecallReflection).ShouldBeFalse();
    }

    [Fact]
    public void What_ended_with_the_last_day_stays_over_when_they_come_back()
    {
        var review = Calibration();
        review.LastDay = Opened.AddDays(3);
        On(review, Opened.AddDays(4)).Standing.Stage.ShouldBe(ReviewStage.Ended);
        ReviewRules
            .StageOf(review.Case with { LastDay = null, IsClosed = true }, review.Today)
            .ShouldBe(ReviewStage.Ended);
    }
}
