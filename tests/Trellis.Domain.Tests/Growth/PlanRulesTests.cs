using Trellis.Domain.Growth;

namespace Trellis.Domain.Tests.Growth;

public sealed class PlanRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    private static string? Code(Problem? problem) => (problem as Problem.Refused)?.Code;

    [Theory]
    [InlineData(PlanState.Drafting, PlanAct.Change, null)]
    [InlineData(PlanState.Drafting, PlanAct.Propose, null)]
    [InlineData(PlanState.Drafting, PlanAct.Withdraw, "plan.not-proposed")]
    [InlineData(PlanState.Drafting, PlanAct.Discard, null)]
    [InlineData(PlanState.Drafting, PlanAct.Comment, "plan.not-proposed")]
    [InlineData(PlanState.Drafting, PlanAct.Agree, "plan.not-proposed")]
    [InlineData(PlanState.Proposed, PlanAct.Change, "plan.proposed")]
    [InlineData(PlanState.Proposed, PlanAct.Propose, "plan.proposed")]
    [InlineData(PlanState.Proposed, PlanAct.Withdraw, null)]
    [InlineData(PlanState.Proposed, PlanAct.Discard, "plan.proposed")]
    [InlineData(PlanState.Proposed, PlanAct.Comment, null)]
    [InlineData(PlanState.Proposed, PlanAct.Agree, null)]
    public void Each_state_takes_its_own_acts(PlanState state, PlanAct act, string? code) =>
        Code(PlanRules.Refuse(state, act)).ShouldBe(code);

    [Theory]
    [InlineData(PlanState.Agreed)]
    [InlineData(PlanState.Superseded)]
    public void What_was_agreed_stays_as_it_is(PlanState state)
    {
        foreach (var act in Enum.GetValues<PlanAct>())
            Code(PlanRules.Refuse(state, act)).ShouldBe("plan.agreed");
    }

    [Fact]
    public void One_plan_is_written_at_a_time()
    {
        Code(PlanRules.RefuseStart(hasOpen: true)).ShouldBe("plan.open");
        PlanRules.RefuseStart(hasOpen: false).ShouldBeNull();
    }

    [Fact]
    public void A_plan_without_a_goal_that_the_manager_reads_is_not_proposed()
    {
        Code(PlanRules.RefuseProposal(Planned.Document())).ShouldBe("plan.empty");
        PlanRules.RefuseProposal(Planned.Document(Planned.Goal("Write"))).ShouldBeNull();
    }

    /// <summary>Days are counted from today; the employment began 300 days ago, the plan was proposed five days ago.</summary>
    [Theory]
    [InlineData(0, null, null)]
    [InlineData(-5, null, null)]
    [InlineData(-60, null, null)]
    [InlineData(-70, null, "plan.meeting")]
    [InlineData(-400, null, "plan.meeting")]
    [InlineData(1, null, "plan.meeting")]
    [InlineData(0, -1, null)]
    [InlineData(-1, -1, "plan.meeting")]
    [InlineData(-2, -1, "plan.meeting")]
    public void Both_met_around_the_proposal_after_the_meeting_before_and_not_in_the_future(
        int met,
        int? last,
        string? code
    ) =>
        Code(
                PlanRules.RefuseMeeting(
                    Today.AddDays(met),
                    Today.AddDays(-300),
                    last is { } l ? Today.AddDays(l) : null,
                    Today.AddDays(-5),
                    Today
                )
            )
            .ShouldBe(code);

    [Fact]
    public void Nobody_met_before_the_first_day_of_work()
    {
        Code(PlanRules.RefuseMeeting(Today.AddDays(-8), Today.AddDays(-7), null, Today, Today))
            .ShouldBe("plan.meeting");
        PlanRules.RefuseMeeting(Today.AddDays(-7), Today.AddDays(-7), null, Today, Today).ShouldBeNull();
    }
}
