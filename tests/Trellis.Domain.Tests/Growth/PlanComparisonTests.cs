using Trellis.Domain.Growth;

namespace Trellis.Domain.Tests.Growth;

public sealed class PlanComparisonTests
{
    private static readonly Id<Item> Writing = Id<Item>.New();
    private static readonly Id<Item> Drawing = Id<Item>.New();
    private static readonly Id<Item> Asking = Id<Item>.New();

    [Fact]
    public void A_goal_is_carried_over_added_or_left_whatever_its_title_is_now()
    {
        var (kept, closed, added) = (Planned.Goal("Write"), Planned.Goal("Draw"), Planned.Goal("Ask"));
        var renamed = kept with { Title = "Write well", DueOn = kept.DueOn.AddDays(90) };
        var found = PlanComparison.Of(Planned.Document(kept, closed), Planned.Document(added, renamed));
        found.Carried.ShouldHaveSingleItem().ShouldBe(renamed);
        found.Added.ShouldHaveSingleItem().ShouldBe(added);
        found.Left.ShouldHaveSingleItem().ShouldBe(closed);
    }

    [Fact]
    public void Levels_stand_side_by_side_by_name()
    {
        var then = Planned.Document(
            Planned.Goal("Write", Planned.Level(Writing, "Writing", 1, 2), Planned.Level(Drawing, "Drawing", null, 1))
        );
        var now = Planned.Document(
            Planned.Goal("Write", Planned.Level(Writing, "Writing in plain words", 2, 3)),
            Planned.Goal("Ask", Planned.Level(Asking, "Asking", 1, 2))
        );
        PlanComparison
            .Of(then, now)
            .Levels.Select(l => (l.Name, l.Then?.To, l.Now?.To))
            .ShouldBe([("Asking", null, 2), ("Drawing", 1, null), ("Writing in plain words", 2, 3)]);
    }

    [Fact]
    public void Of_two_goals_that_work_on_one_competency_the_higher_aim_counts()
    {
        var now = Planned.Document(
            Planned.Goal("Write", Planned.Level(Writing, "Writing", 1, 2)),
            Planned.Goal("Publish", Planned.Level(Writing, "Writing", 1, 3))
        );
        PlanComparison.Of(Planned.Document(), now).Levels.ShouldHaveSingleItem().Now!.To.ShouldBe(3);
    }
}
