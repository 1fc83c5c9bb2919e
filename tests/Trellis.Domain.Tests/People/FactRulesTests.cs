namespace Trellis.Domain.Tests.People;

/// <summary>Changing dated facts: from a day on, as a correction, undone, handed over.</summary>
public sealed class FactRulesTests
{
    private static readonly DateOnly Start = new(2025, 1, 1);
    private static readonly Id<Person>[] People = [.. Enumerable.Range(0, 3).Select(_ => Id<Person>.New())];

    private static DateOnly Day(int n) => Start.AddDays(n);

    private static PersonFacts Record(params EmploymentFact[] facts) =>
        new("Ada", "ada@example.org", Start, null, facts);

    private static EmploymentFact Fact(int from, int? until, int manager, int minutes) =>
        new(Day(from), until is { } day ? Day(day) : null, null, People[manager], minutes);

    private static FactChange To(int manager) => new() { Manager = new(People[manager]) };

    private static FactChange Hours(int minutes) => new() { WeeklyMinutes = new(minutes) };

    [Fact]
    public void A_change_keeps_the_planned_changes_of_other_facts()
    {
        var planned = Record(Fact(0, 100, 0, 2400), Fact(100, null, 0, 1200));
        FactRules
            .Change(planned, Day(50), To(1))
            .Facts.ShouldBe([Fact(0, 50, 0, 2400), Fact(50, 100, 1, 2400), Fact(100, null, 1, 1200)]);
    }

    [Fact]
    public void A_change_drops_the_planned_changes_of_the_same_fact()
    {
        var planned = Record(Fact(0, 100, 0, 2400), Fact(100, null, 2, 2400));
        FactRules.Change(planned, Day(50), To(1)).Facts.ShouldBe([Fact(0, 50, 0, 2400), Fact(50, null, 1, 2400)]);
    }

    [Fact]
    public void A_correction_ends_where_the_same_fact_changed_next()
    {
        var record = Record(Fact(0, 50, 0, 2400), Fact(50, 100, 0, 1200), Fact(100, null, 2, 1200));
        FactRules
            .Correct(record, Day(20), To(1))
            .Facts.ShouldBe([
                Fact(0, 20, 0, 2400),
                Fact(20, 50, 1, 2400),
                Fact(50, 100, 1, 1200),
                Fact(100, null, 2, 1200),
            ]);
    }

    [Fact]
    public void What_is_changed_to_what_it_is_leaves_the_record_as_it_was()
    {
        var record = Record(Fact(0, 50, 0, 2400), Fact(50, null, 1, 2400));
        FactRules.Change(record, Day(70), To(1)).Facts.ShouldBe(record.Facts);
        FactRules.Change(record, Day(-1), To(1)).ShouldBe(record);
    }

    [Fact]
    public void A_report_who_is_given_back_keeps_what_else_changed_and_a_later_manager()
    {
        var handed = Record(Fact(0, 50, 0, 2400), Fact(50, 80, 1, 1200), Fact(80, null, 2, 1200));
        FactRules
            .GiveBack(handed, Day(50), People[0])
            .Facts.ShouldBe([Fact(0, 50, 0, 2400), Fact(50, 80, 0, 1200), Fact(80, null, 2, 1200)]);
        FactRules.GiveBack(handed, Day(80), People[0]).ShouldBe(handed, "they did not report to them the day before");
        FactRules.GiveBack(handed, Day(30), People[0]).ShouldBe(handed, "nothing was handed over on that day");
    }

    [Fact]
    public void An_undone_change_leaves_later_ones_of_other_facts()
    {
        var record = Record(Fact(0, 50, 0, 2400), Fact(50, 100, 1, 2400), Fact(100, null, 1, 1200));
        FactRules.Undo(record, Day(50)).Facts.ShouldBe([Fact(0, 100, 0, 2400), Fact(100, null, 0, 1200)]);
        FactRules.Undo(record, Day(51)).ShouldBe(record);
        FactRules.Undo(record, Day(0)).ShouldBe(record);
    }

    [Fact]
    public void An_earlier_employment_is_not_touched()
    {
        var returned = Record(Fact(0, 50, 0, 2400), Fact(50, null, 0, 2400)) with { StartsOn = Day(50) };
        FactRules
            .Change(returned, Day(20), To(1))
            .Facts.ShouldBe([Fact(0, 20, 0, 2400), Fact(20, 50, 1, 2400), Fact(50, null, 0, 2400)]);
        FactRules
            .MoveStart(returned with { StartsOn = Day(50) }, Day(60))
            .Facts.ShouldBe([Fact(0, 50, 0, 2400), Fact(60, null, 0, 2400)]);
    }

    [Fact]
    public void Reports_are_handed_over_from_the_day_on()
    {
        var record = Record(Fact(0, 50, 0, 2400), Fact(50, 100, 1, 2400), Fact(100, null, 0, 2400));
        FactRules
            .HandOver(record, Day(20), People[0], People[2])
            .Facts.ShouldBe([
                Fact(0, 20, 0, 2400),
                Fact(20, 50, 2, 2400),
                Fact(50, 100, 1, 2400),
                Fact(100, null, 2, 2400),
            ]);
        FactRules.IsUnder(record, People[1], Day(100)).ShouldBeFalse();
        FactRules.IsUnder(record, People[1], Day(99)).ShouldBeTrue();
    }

    private static Gen<PersonFacts> Records() =>
        Gen.Choose(0, 8)
            .ArrayOf()
            .Select(draws =>
                draws
                    .Prepend(0)
                    .Aggregate(
                        Record(Fact(0, null, 0, 2400)),
                        (r, d) =>
                            FactRules.Change(
                                r,
                                r.Facts[^1].From.AddDays(d + 1),
                                d % 2 == 0 ? To(d % 3) : Hours(600 * (d + 1))
                            )
                    )
            );

    /// <summary>Every day until well after the last change.</summary>
    private static IEnumerable<DateOnly> Days(PersonFacts record) =>
        Enumerable.Range(0, record.Facts[^1].From.DayNumber - Start.DayNumber + 20).Select(Day);

    [Fact]
    public void A_change_touches_its_own_fact_from_its_day_on_and_nothing_else_on_any_day() =>
        Prop.ForAll(
                Records().ToArbitrary(),
                Gen.Choose(0, 60).ToArbitrary(),
                (before, n) =>
                {
                    var after = FactRules.Change(before, Day(n), To(2));
                    return Days(before)
                        .All(d =>
                            after.On(d)!.WeeklyMinutes == before.On(d)!.WeeklyMinutes
                            && after.On(d)!.Manager == (d >= Day(n) ? People[2] : before.On(d)!.Manager)
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Facts_follow_on_each_other_and_each_says_something_new() =>
        Prop.ForAll(
                Records().ToArbitrary(),
                Gen.Choose(0, 60).ToArbitrary(),
                (before, n) =>
                {
                    var facts = FactRules.Correct(before, Day(n), To(1)).Facts;
                    return facts[^1].Until is null
                        && facts
                            .Zip(facts.Skip(1))
                            .All(p =>
                                p.First.Until == p.Second.From
                                && p.First with { From = p.Second.From, Until = p.Second.Until } != p.Second
                            );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_planned_change_is_undone_without_a_trace() =>
        Prop.ForAll(
                Records().ToArbitrary(),
                Gen.Choose(1, 30).ToArbitrary(),
                (before, n) =>
                {
                    var day = before.Facts[^1].From.AddDays(n);
                    return FactRules.Undo(FactRules.Change(before, day, To(1)), day).Facts.SequenceEqual(before.Facts);
                }
            )
            .QuickCheckThrowOnFailure();
}
