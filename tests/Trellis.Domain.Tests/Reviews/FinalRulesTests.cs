namespace Trellis.Domain.Tests.Reviews;

public sealed class FinalRulesTests
{
    private static readonly Id<Item> Writing = Id<Item>.New();
    private static readonly DateOnly Today = new(2026, 12, 16);

    private static FinalLine Line(Rated? self, Rated? manager, Rated final, string reason = "") =>
        new(Writing, "Plain language", 4, self, manager, final, reason);

    private static Rated At(int level) => Rated.At(level);

    private static ReviewOutcome Outcome(string summary = "They trust your drafts.", params SuggestedGoal[] goals)
    {
        var outcome = new ReviewOutcome
        {
            ReviewId = Id<Review>.New(),
            WriterId = Id<Person>.New(),
            Audience = "",
            Summary = summary,
        };
        outcome.Goals.AddRange(goals);
        return outcome;
    }

    private static SuggestedGoal Goal(
        string text = "Lead the county sessions",
        Id<Item>? item = null,
        int? level = null,
        DateOnly? due = null
    ) =>
        new()
        {
            Position = 1,
            Text = text,
            ItemId = item,
            Level = level,
            DueOn = due ?? new(2027, 6, 30),
        };

    private static string? Why(FinalLine line, ReviewOutcome? outcome = null, int wrote = 2) =>
        FinalRules
            .RefuseShare([line], outcome ?? Outcome(goals: Goal()), VisibilityMode.NamedToManager, wrote, Today)
            ?.Message;

    [Fact]
    public void What_either_view_rated_has_a_final_level_or_no_opportunity()
    {
        Why(Line(At(2), At(3), Rated.NotAssessed))
            .ShouldNotBeNull()
            .ShouldContain("Choose the final level of Plain language");
        Why(Line(null, At(3), Rated.NotAssessed)).ShouldNotBeNull();
        Why(Line(null, null, Rated.NotAssessed)).ShouldBeNull("nobody said anything about it");
        Why(Line(Rated.NotAssessed, null, Rated.NotAssessed)).ShouldBeNull();
        Why(Line(Rated.NoOpportunity, null, Rated.NoOpportunity)).ShouldBeNull();
    }

    [Fact]
    public void A_level_that_differs_from_both_views_has_a_reason()
    {
        Why(Line(At(1), At(3), At(2))).ShouldNotBeNull().ShouldContain("differs from both views");
        Why(Line(At(1), At(3), At(2), "The sessions were led with Aisha.")).ShouldBeNull();
        Why(Line(At(1), At(3), At(1))).ShouldBeNull();
        Why(Line(At(1), At(3), At(3))).ShouldBeNull();
        Why(Line(null, At(3), At(2))).ShouldNotBeNull("there is only one view, and it differs from that");
        Why(Line(At(2), At(2), Rated.NoOpportunity)).ShouldNotBeNull("no opportunity is a value too");
        Why(Line(null, null, At(2))).ShouldNotBeNull("nobody had rated it");
    }

    [Fact]
    public void A_draft_starts_with_what_both_agree_on()
    {
        FinalLine.Proposed(At(2), At(2)).ShouldBe(At(2));
        FinalLine.Proposed(Rated.NoOpportunity, Rated.NoOpportunity).ShouldBe(Rated.NoOpportunity);
        FinalLine.Proposed(At(2), At(3)).ShouldBe(Rated.NotAssessed);
        FinalLine.Proposed(At(2), null).ShouldBe(Rated.NotAssessed);
        FinalLine.Proposed(null, null).ShouldBe(Rated.NotAssessed);
        FinalLine.Proposed(Rated.NotAssessed, Rated.NotAssessed).ShouldBe(Rated.NotAssessed);
    }

    [Fact]
    public void What_two_or_more_coworkers_said_is_summed_up()
    {
        var line = Line(At(2), At(2), At(2));
        Why(line, Outcome("", Goal())).ShouldNotBeNull().ShouldContain("Sum up");
        Why(line, Outcome("", Goal()), wrote: 0).ShouldBeNull();
        Why(line, Outcome("", Goal()), wrote: 1).ShouldBeNull();
        Why(line, Outcome("Words of one.", Goal()), wrote: 1).ShouldNotBeNull();
    }

    [Fact]
    public void At_least_one_goal_is_suggested_and_each_can_be_reached()
    {
        var line = Line(At(2), At(2), At(2));
        Why(line, Outcome()).ShouldBe("Suggest at least one goal for the coming year.");
        foreach (
            var (goal, isWell) in new[]
            {
                (Goal(), true),
                (Goal(item: Writing, level: 3), true),
                (Goal(item: Writing, level: 4), true),
                (Goal(""), false),
                (Goal(due: new(2026, 12, 15)), false),
                (Goal(due: Today), true),
                (Goal(due: Today.AddYears(3)), true),
                (Goal(due: Today.AddYears(3).AddDays(1)), false),
                (Goal(item: Writing), false),
                (Goal(item: Writing, level: 2), false), // reached already
                (Goal(item: Writing, level: 5), false),
                (Goal(item: Id<Item>.New(), level: 3), false), // of another framework
            }
        )
            (Why(line, Outcome(goals: goal)) is null).ShouldBe(isWell, $"{goal.Text} {goal.Level} {goal.DueOn}");
        var undated = Goal();
        undated.DueOn = null;
        Why(line, Outcome(goals: undated)).ShouldNotBeNull();
        Why(Line(At(2), At(2), Rated.NoOpportunity, "None this year."), Outcome(goals: Goal(item: Writing, level: 1)))
            .ShouldBeNull("any level is ahead of what nobody has seen");
    }
}
