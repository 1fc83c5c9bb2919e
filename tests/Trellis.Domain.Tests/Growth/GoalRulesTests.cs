using Trellis.Domain.Growth;

namespace Trellis.Domain.Tests.Growth;

public sealed class GoalRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly Id<Item> Writing = Id<Item>.New();
    private static readonly Id<Item> Drawing = Id<Item>.New();

    private static GoalAim Aim(Id<Item> item, int? from, int to) => new(item, "Writing", 4, from, to);

    private static string? Field(Problem? problem) => (problem as Problem.Refused)?.Field;

    private static string? Code(Problem? problem) => (problem as Problem.Refused)?.Code;

    [Theory]
    [InlineData(GoalState.Proposed, GoalAct.Start, null)]
    [InlineData(GoalState.Proposed, GoalAct.Change, null)]
    [InlineData(GoalState.Proposed, GoalAct.Delete, null)]
    [InlineData(GoalState.Proposed, GoalAct.Act, "goal.not-started")]
    [InlineData(GoalState.Proposed, GoalAct.CheckIn, "goal.not-started")]
    [InlineData(GoalState.Proposed, GoalAct.Close, "goal.not-started")]
    [InlineData(GoalState.Active, GoalAct.Start, "goal.started")]
    [InlineData(GoalState.Active, GoalAct.Change, null)]
    [InlineData(GoalState.Active, GoalAct.Delete, "goal.started")]
    [InlineData(GoalState.Active, GoalAct.Act, null)]
    [InlineData(GoalState.Active, GoalAct.CheckIn, null)]
    [InlineData(GoalState.Active, GoalAct.Close, null)]
    public void Each_state_takes_its_own_acts(GoalState state, GoalAct act, string? code) =>
        Code(GoalRules.Refuse(state, act)).ShouldBe(code);

    [Theory]
    [InlineData(GoalState.Done)]
    [InlineData(GoalState.Dropped)]
    public void What_is_closed_stays_as_it_is(GoalState state)
    {
        foreach (var act in Enum.GetValues<GoalAct>())
            Code(GoalRules.Refuse(state, act)).ShouldBe("goal.closed");
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(299, null)]
    [InlineData(300, "goal.many-check-ins")]
    public void A_goal_takes_three_hundred_check_ins(int checkIns, string? code) =>
        Code(GoalRules.RefuseOneMore(checkIns)).ShouldBe(code);

    [Theory]
    [InlineData(-1, "DueOn")]
    [InlineData(0, null)]
    [InlineData(3 * 365 + 1, null)] // a leap day lies between
    [InlineData(3 * 365 + 2, "DueOn")]
    public void A_new_date_is_from_today_on_and_within_three_years(int days, string? field) =>
        Field(GoalRules.RefuseContent(Today.AddDays(days), [], movesDate: true, Today)).ShouldBe(field);

    [Fact]
    public void A_date_that_has_passed_may_stay() =>
        GoalRules.RefuseContent(Today.AddDays(-1), [], movesDate: false, Today).ShouldBeNull();

    [Theory]
    [InlineData(null, 1, null)]
    [InlineData(null, 4, null)]
    [InlineData(null, 0, "Items")]
    [InlineData(null, 5, "Items")]
    [InlineData(2, 3, null)]
    [InlineData(2, 2, "Items")]
    [InlineData(3, 2, "Items")]
    public void A_level_to_reach_is_in_its_scale_and_above_the_one_held(int? from, int to, string? field) =>
        Field(GoalRules.RefuseContent(Today, [Aim(Writing, from, to)], true, Today)).ShouldBe(field);

    [Fact]
    public void Each_competency_is_chosen_once_and_there_are_at_most_four()
    {
        Field(GoalRules.RefuseContent(Today, [Aim(Writing, 1, 2), Aim(Writing, 1, 3)], true, Today)).ShouldBe("Items");
        GoalRules.RefuseContent(Today, [Aim(Writing, 1, 2), Aim(Drawing, 1, 3)], true, Today).ShouldBeNull();
        List<GoalAim> four = [.. Enumerable.Range(0, 4).Select(_ => Aim(Id<Item>.New(), 1, 2))];
        GoalRules.RefuseContent(Today, four, true, Today).ShouldBeNull();
        Field(GoalRules.RefuseContent(Today, [.. four, Aim(Writing, 1, 2)], true, Today)).ShouldBe("Items");
    }

    [Theory]
    [InlineData(GoalState.Active, 1, "", "Reason")]
    [InlineData(GoalState.Active, 1, "The client starts later.", null)]
    [InlineData(GoalState.Active, 0, "", null)]
    [InlineData(GoalState.Proposed, 1, "", null)]
    public void Moving_the_date_of_an_active_goal_needs_a_reason(
        GoalState state,
        int days,
        string why,
        string? field
    ) => Field(GoalRules.RefuseMove(state, Today, Today.AddDays(days), why)).ShouldBe(field);

    [Fact]
    public void A_check_in_says_something_or_notes_levels_of_the_goal()
    {
        GoalAim[] items = [Aim(Writing, 1, 2)];
        Field(GoalRules.RefuseCheckIn("", [], items)).ShouldBe("Text");
        GoalRules.RefuseCheckIn("It went well.", [], items).ShouldBeNull();
        GoalRules.RefuseCheckIn("", [(Writing, 2)], items).ShouldBeNull();
        GoalRules.RefuseCheckIn("", [(Writing, 1)], items).ShouldBeNull(); // a level can fall
        Field(GoalRules.RefuseCheckIn("", [(Writing, 5)], items)).ShouldBe("Levels");
        Field(GoalRules.RefuseCheckIn("", [(Writing, 0)], items)).ShouldBe("Levels");
        Field(GoalRules.RefuseCheckIn("", [(Drawing, 2)], items)).ShouldBe("Levels");
        Field(GoalRules.RefuseCheckIn("", [(Writing, 2), (Writing, 3)], items)).ShouldBe("Levels");
    }

    [Theory]
    [InlineData(true, "", "Learned")]
    [InlineData(true, "To ask first.", null)]
    [InlineData(false, "", null)]
    public void What_is_done_says_what_was_learned(bool done, string learned, string? field) =>
        Field(GoalRules.RefuseClose(done, learned)).ShouldBe(field);

    [Fact]
    public void An_action_is_due_from_today_on_and_within_three_years_or_has_no_day()
    {
        GoalRules.RefuseActionDate(null, Today).ShouldBeNull();
        GoalRules.RefuseActionDate(Today, Today).ShouldBeNull();
        GoalRules.RefuseActionDate(Today.AddYears(3), Today).ShouldBeNull();
        Field(GoalRules.RefuseActionDate(Today.AddDays(-1), Today)).ShouldBe("DueOn");
        Field(GoalRules.RefuseActionDate(Today.AddYears(3).AddDays(1), Today)).ShouldBe("DueOn");
    }

    /// <summary>Whatever is tried, a goal goes forward only, and ends once at most.</summary>
    [Fact]
    public void No_sequence_of_acts_brings_a_goal_back()
    {
        var random = new Random(14);
        for (var life = 0; life < 1000; life++)
        {
            var (state, deleted, ends) = (GoalState.Proposed, false, 0);
            for (var step = 0; step < 30 && !deleted; step++)
            {
                var act = random.GetItems(Enum.GetValues<GoalAct>(), 1)[0];
                if (GoalRules.Refuse(state, act) is not null)
                    continue;
                var before = state;
                (state, deleted) = act switch
                {
                    GoalAct.Start => (GoalState.Active, false),
                    GoalAct.Close => (random.Next(2) == 0 ? GoalState.Done : GoalState.Dropped, false),
                    GoalAct.Delete => (state, true),
                    _ => (state, false),
                };
                ends += act == GoalAct.Close ? 1 : 0;
                ((int)state).ShouldBeGreaterThanOrEqualTo((int)before);
                if (deleted)
                    before.ShouldBe(GoalState.Proposed);
            }
            ends.ShouldBeLessThanOrEqualTo(1);
        }
    }
}
