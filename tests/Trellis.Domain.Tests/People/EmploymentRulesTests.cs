namespace Trellis.Domain.Tests.People;

/// <summary>The last day of work, and another employment after it.</summary>
public sealed class EmploymentRulesTests
{
    private static readonly DateOnly Start = new(2025, 1, 1);

    private static DateOnly Day(int n) => Start.AddDays(n);

    private static EmploymentFact Fact(int from, int? until, int minutes) =>
        new(Day(from), until is { } day ? Day(day) : null, null, null, minutes);

    private static PersonFacts Record(params EmploymentFact[] facts) =>
        new("Ada", "ada@example.org", Start, null, facts);

    private static LeaveTime Leave(int from, int? until) =>
        new(Id<Leave>.New(), Day(from), until is { } day ? Day(day) : null);

    [Fact]
    public void A_last_day_takes_back_what_was_planned_for_after_it()
    {
        var (begun, planned) = (Leave(15, null), Leave(40, 50));
        var record = Record(Fact(0, 10, 2400), Fact(10, 30, 1200), Fact(30, null, 600)) with
        {
            Leaves = [begun, planned],
        };
        var ended = EmploymentRules.End(record, Day(20));
        ended.EndsOn.ShouldBe(Day(20));
        ended.Facts.ShouldBe([Fact(0, 10, 2400), Fact(10, null, 1200)]);
        ended.Leaves.ShouldBe([begun]);
        EmploymentRules.GoOn(ended).ShouldBe(ended with { EndsOn = null });
    }

    [Fact]
    public void Another_employment_leaves_the_one_before_as_it_was()
    {
        var record = EmploymentRules.End(Record(Fact(0, 10, 2400), Fact(10, null, 1200)), Day(20)) with
        {
            Leaves = [Leave(15, null)],
        };
        var again = EmploymentRules.BeginAgain(record, Fact(100, null, 600));
        (again.StartsOn, again.EndsOn).ShouldBe((Day(100), null));
        again.Facts.ShouldBe([Fact(0, 10, 2400), Fact(10, 21, 1200), Fact(100, null, 600)]);
        again.Leaves.ShouldHaveSingleItem().Until.ShouldBe(Day(20));
    }

    [Theory]
    [InlineData(-1, null, "", "person.before-start")]
    [InlineData(5, null, "", "person.reason")]
    [InlineData(5, null, "It was so.", null)]
    [InlineData(5, 5, "", null)]
    [InlineData(30, 5, "", "person.reason")]
    [InlineData(30, null, "", null)]
    [InlineData(null, 5, "", "person.has-left")]
    [InlineData(null, 30, "", null)]
    [InlineData(null, null, "", null)]
    public void A_last_day_lies_within_the_employment_and_one_in_the_past_needs_a_reason(
        int? last,
        int? before,
        string reason,
        string? code
    )
    {
        var record = Record(Fact(0, null, 2400)) with { EndsOn = before is { } day ? Day(day) : null };
        var refused = EmploymentRules.RefuseEnd(record, last is { } to ? Day(to) : null, Day(10), reason);
        (refused as Problem.Refused)?.Code.ShouldBe(code);
        (refused is null).ShouldBe(code is null);
    }

    [Theory]
    [InlineData(-1, 4, "person.before-start")]
    [InlineData(60, 70, "person.after-end")]
    [InlineData(9, 8, "person.leave-days")]
    [InlineData(20, null, "person.leave-days")]
    [InlineData(0, 19, null)]
    [InlineData(41, null, null)]
    public void A_leave_lies_within_the_employment_and_apart_from_others(int from, int? until, string? code)
    {
        var record = Record(Fact(0, null, 2400)) with { EndsOn = Day(50), Leaves = [Leave(20, 40)] };
        var refused = LeaveRules.Refuse(record, Leave(from, until));
        (refused as Problem.Refused)?.Code.ShouldBe(code);
        (refused is null).ShouldBe(code is null);
    }

    [Fact]
    public void The_mark_of_a_record_is_another_one_as_soon_as_anything_in_it_is()
    {
        var record = Record(Fact(0, 10, 2400), Fact(10, null, 1200)) with { Leaves = [Leave(15, null)] };
        PersonFacts[] others =
        [
            record with
            {
                Name = "Bo",
            },
            record with
            {
                EndsOn = Day(90),
            },
            record with
            {
                Facts = [Fact(0, 11, 2400), Fact(11, null, 1200)],
            },
            record with
            {
                Facts = [Fact(0, 10, 2400), Fact(10, null, 1260)],
            },
            record with
            {
                Leaves = [],
            },
        ];
        PersonFacts.MarkOf([record]).ShouldBe(PersonFacts.MarkOf([record with { Facts = [.. record.Facts] }]));
        others.Append(record).Select(o => PersonFacts.MarkOf([o])).Distinct().Count().ShouldBe(others.Length + 1);
    }
}
