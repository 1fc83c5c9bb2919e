using Trellis.Domain.Improvement;

namespace Trellis.Domain.Tests.Improvement;

/// <summary>What of a person's employment the course of their plan follows from.</summary>
public sealed class ImprovementPlanTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);
    private static readonly Id<Position> Maker = Id<Position>.New();
    private static readonly Id<Person> Max = Id<Person>.New(),
        Fox = Id<Person>.New();

    private static ImprovementPlan Plan() =>
        new()
        {
            PersonId = Id<Person>.New(),
            ManagerId = Max,
            PartnerId = Id<Person>.New(),
            PositionId = Maker,
            DraftedOn = Day,
            StartsOn = Day.AddDays(7),
        };

    private static EmploymentFact Fact(int from, int? until, Id<Position>? position, Id<Person>? manager) =>
        new(Day.AddDays(from), until is { } u ? Day.AddDays(u) : null, position, manager, 2400);

    [Fact]
    public void A_manager_who_stays_is_no_new_one()
    {
        var plan = Plan()
            .Case([Fact(0, 20, Maker, Max), Fact(-300, 0, Maker, Max), Fact(20, null, Maker, Fox)], [], null);
        plan.NewManagers.ShouldBe([Day.AddDays(20)]);
        plan.LeftPositionOn.ShouldBeNull();
    }

    [Fact]
    public void Nobody_for_a_while_and_the_same_manager_again_are_no_new_manager()
    {
        EmploymentFact[] facts =
        [
            Fact(-300, 10, Maker, Max),
            Fact(10, 20, Maker, null),
            Fact(20, 30, Maker, Max),
            Fact(30, 40, Maker, null),
            Fact(40, null, Maker, Fox),
        ];
        Plan().Case(facts, [], null).NewManagers.ShouldBe([Day.AddDays(40)]);
    }

    [Fact]
    public void Another_position_and_the_day_after_the_last_one_leave_it()
    {
        EmploymentFact[] moves =
        [
            Fact(-300, -10, null, Max),
            Fact(-10, 30, Maker, Max),
            Fact(30, null, Id<Position>.New(), Max),
        ];
        Plan().Case(moves, [], null).LeftPositionOn.ShouldBe(Day.AddDays(30));
        Plan().Case(moves, [], Day.AddDays(9)).LeftPositionOn.ShouldBe(Day.AddDays(10));
    }

    [Fact]
    public void Leaves_and_the_planned_pause_both_pause_it()
    {
        var plan = Plan();
        (plan.PauseFrom, plan.PauseUntil) = (Day.AddDays(10), Day.AddDays(12));
        var leave = new LeaveTime(Id<Leave>.New(), Day.AddDays(20), null);
        var paused = plan.Case([Fact(-300, null, Maker, Max)], [leave], null);
        Enumerable
            .Range(0, 30)
            .Where(d => paused.IsPaused(Day.AddDays(d)))
            .ShouldBe([10, 11, 12, .. Enumerable.Range(20, 10)]);
    }
}
