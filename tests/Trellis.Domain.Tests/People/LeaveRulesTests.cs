namespace Trellis.Domain.Tests.People;

/// <summary>Leave of absence: one at a time, until somebody is back.</summary>
public sealed class LeaveRulesTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    private static LeaveTime Leave(int from, int? until) =>
        new(Id<Leave>.New(), Start.AddDays(from), until is { } day ? Start.AddDays(day) : null);

    private static PersonFacts Record(params LeaveTime[] leaves) =>
        new("Ada", "ada@example.org", Start, null, []) { Leaves = leaves };

    [Theory]
    [InlineData(0, 9, 10, 20, false)]
    [InlineData(0, 10, 10, 20, true)]
    [InlineData(30, null, 10, 29, false)]
    [InlineData(30, null, 10, 30, true)]
    [InlineData(30, null, 40, null, true)]
    public void Two_leaves_share_no_day(int from, int? until, int otherFrom, int? otherUntil, bool meet)
    {
        var (one, other) = (Leave(from, until), Leave(otherFrom, otherUntil));
        (LeaveRules.Meeting([one], other) == one).ShouldBe(meet);
        LeaveRules.Meeting([one], one with { Until = null }).ShouldBeNull("a leave may be changed");
    }

    [Fact]
    public void Back_on_a_day_is_away_until_the_day_before()
    {
        var leave = Leave(10, null);
        LeaveRules
            .BackOn(Record(leave), Start.AddDays(30))!
            .Leaves.ShouldBe([leave with { Until = Start.AddDays(29) }]);
        LeaveRules.BackOn(Record(leave), Start.AddDays(10))!.Leaves.ShouldBeEmpty();
        LeaveRules.BackOn(Record(leave), Start.AddDays(9)).ShouldBeNull();
    }

    [Fact]
    public void Leaves_stand_by_their_first_day()
    {
        var (first, second) = (Leave(10, 12), Leave(20, null));
        LeaveRules.Grant(Record(second), first).Leaves.ShouldBe([first, second]);
        LeaveRules.Withdraw(Record(first, second), first.Id).Leaves.ShouldBe([second]);
    }
}
