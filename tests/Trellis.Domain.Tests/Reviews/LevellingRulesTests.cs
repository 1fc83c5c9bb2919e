using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

public sealed class LevellingRulesTests
{
    private static readonly DateTime At = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc);

    private static Cycle Open(bool isLevelled = true) =>
        new()
        {
            Name = "Annual 360",
            OpensOn = new(2026, 9, 1),
            CreatedAt = At,
            OpenedAt = At,
            FilledAt = At,
            Terms = new() { IsLevelled = isLevelled },
        };

    private static string? Begin(Cycle cycle, int people = 3, int drafted = 3, bool withoutRest = false) =>
        (LevellingRules.RefuseBegin(cycle, people, drafted, withoutRest) as Problem.Refused)?.Code;

    private static string? Change(
        string before,
        string after,
        bool isCompared = true,
        int highest = 4,
        string reason = "As others use it."
    ) =>
        (
            LevellingRules.RefuseChange(
                isCompared,
                Rated.Parse(before, null),
                Rated.Parse(after, null),
                highest,
                reason
            ) as Problem.Refused
        )?.Code;

    [Fact]
    public void It_begins_once_in_an_open_cycle_that_has_one()
    {
        Begin(Open()).ShouldBeNull();
        Begin(Open(isLevelled: false)).ShouldBe("cycle.levelled");
        var draft = Open();
        draft.OpenedAt = null;
        Begin(draft).ShouldBe("cycle.draft");
        var begun = Open();
        begun.LevellingBeganAt = At;
        Begin(begun).ShouldBe("levelling.begun");
        var ended = Open();
        ended.LevelledAt = At;
        Begin(ended).ShouldBe("cycle.levelled");
        var cancelled = Open();
        cancelled.CancelledAt = At;
        Begin(cancelled).ShouldBe("cycle.cancelled");
    }

    [Fact]
    public void It_begins_with_some_level_and_without_the_rest_only_where_that_is_said()
    {
        Begin(Open(), people: 0, drafted: 0).ShouldBe("levelling.nothing");
        Begin(Open(), drafted: 0, withoutRest: true).ShouldBe("levelling.nothing");
        Begin(Open(), drafted: 2).ShouldBe("levelling.missing");
        Begin(Open(), drafted: 2, withoutRest: true).ShouldBeNull();
    }

    [Fact]
    public void A_level_changes_to_another_of_its_scale_with_a_reason()
    {
        Change("3", "2").ShouldBeNull();
        Change("3", "none").ShouldBeNull();
        Change("none", "4").ShouldBeNull();
        Change("3", "2", isCompared: false).ShouldBe("levelling.not-compared");
        Change("3", "").ShouldBe("levelling.level");
        Change("3", "5").ShouldBe("levelling.level");
        Change("3", "3").ShouldBe("levelling.same");
        Change("3", "2", reason: "").ShouldBe("levelling.reason");
    }

    [Fact]
    public void While_it_is_under_way_it_is_the_turn_of_people_ops()
    {
        var held = new ReviewCase
        {
            Kind = ReviewKind.Annual360,
            OpenedOn = new(2026, 9, 1),
            Facts = [new(ReviewAct.HoldConversation, new(2026, 10, 1))],
            Lead = Id<Domain.People.Person>.New(),
            WaitsForLevelling = true,
        };
        DateOnly today = new(2026, 10, 2);
        ReviewRules.Standing(held, today).Next!.Party.ShouldBe(ReviewParty.Lead, "levels are still drafted");
        var compared = held with { IsCompared = true };
        var turn = ReviewRules.Standing(compared, today).Next!;
        (turn.Party, turn.Act).ShouldBe((ReviewParty.PeopleOps, ReviewAct.EndLevelling));
        ReviewActRules.PartyOf(turn.Act).ShouldBe(ReviewParty.PeopleOps);
        (ReviewActRules.Refuse(compared, ReviewAct.Share, today) as Problem.Refused)!.Code.ShouldBe("review.turn");
        ReviewActRules.Refuse(compared, ReviewAct.NoteOutcome, today).ShouldBeNull("a level can still change");
        var over = compared with { WaitsForLevelling = false };
        ReviewRules.Standing(over, today).Next!.Act.ShouldBe(ReviewAct.Share);
        ReviewActRules.Refuse(over, ReviewAct.Share, today).ShouldBeNull();
    }
}
