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

    [Theory]
    [InlineData(null, null, 5, 20, false)] // new, goes on
    [InlineData(null, null, 5, null, false)]
    [InlineData(null, null, 2, 9, true)] // new, over
    [InlineData(5, null, 5, 30, false)] // its end becomes known
    [InlineData(5, null, 5, 9, false)] // it ended yesterday
    [InlineData(5, null, 5, 8, true)]
    [InlineData(5, null, 4, null, true)]
    [InlineData(5, 8, 5, 7, true)]
    [InlineData(12, 20, 11, null, false)]
    [InlineData(12, 20, 9, 20, true)]
    public void Other_days_in_the_past_need_a_reason(int? was, int? wasUntil, int from, int? until, bool corrects)
    {
        var known = was is { } first ? Leave(first, wasUntil) : null;
        var (record, today) = (known is null ? Record() : Record(known), Start.AddDays(10));
        var leave = Leave(from, until);
        leave = known is null ? leave : leave with { Id = known.Id };
        (LeaveRules.RefusePast(record, leave, today, " ") as Problem.Refused)?.Code.ShouldBe("person.reason");
        (LeaveRules.RefusePast(record, leave, today, null) is not null).ShouldBe(corrects);
        LeaveRules.RefusePast(record, leave, today, "Written down late.").ShouldBeNull();
    }

    [Fact]
    public void Leaves_stand_by_their_first_day()
    {
        var (first, second) = (Leave(10, 12), Leave(20, null));
        LeaveRules.Grant(Record(second), first).Leaves.ShouldBe([first, second]);
        LeaveRules.Withdraw(Record(first, second), first.Id).Leaves.ShouldBe([second]);
    }
}
