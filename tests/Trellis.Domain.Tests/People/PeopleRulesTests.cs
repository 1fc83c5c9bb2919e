namespace Trellis.Domain.Tests.People;

public sealed class PeopleRulesTests
{
    private static readonly DateOnly Start = new(2025, 1, 1);
    private static readonly Id<Position>[] Positions = [.. Enumerable.Range(0, 3).Select(_ => Id<Position>.New())];
    private static readonly Id<Person> Max = Id<Person>.New();

    private static Person Ada() =>
        new()
        {
            Email = "ada@example.org",
            EmailKey = "ADA@EXAMPLE.ORG",
            Name = "Ada",
            StartsOn = Start,
        };

    private static IEnumerable<(int From, int? Until, int Position)> Facts(Person person) =>
        person
            .Employments.OrderBy(e => e.From)
            .Select(e =>
                (
                    e.From.DayNumber - Start.DayNumber,
                    e.Until?.DayNumber - Start.DayNumber,
                    Array.IndexOf(Positions, e.PositionId!.Value)
                )
            );

    private static bool Set(Person person, int day, int position, Id<Person>? manager = null, int minutes = 2400) =>
        PeopleRules.Set(person, Start.AddDays(day), Positions[position], manager, minutes);

    [Fact]
    public void The_first_fact_begins_on_its_day_and_stays()
    {
        var ada = Ada();
        Set(ada, 0, 1, Max, 1200).ShouldBeTrue();
        var fact = ada.Employments.ShouldHaveSingleItem();
        (fact.PersonId, fact.From, fact.Until, fact.PositionId, fact.ManagerId, fact.WeeklyMinutes).ShouldBe(
            (ada.Id, Start, null, Positions[1], Max, 1200)
        );
    }

    [Fact]
    public void No_fact_begins_before_the_first_day()
    {
        var ada = Ada();
        Set(ada, -50, 0);
        Facts(ada).ShouldBe([(0, null, 0)]);
    }

    [Fact]
    public void A_new_fact_ends_the_one_before_on_its_day()
    {
        var ada = Ada();
        Set(ada, 0, 0);
        Set(ada, 10, 1).ShouldBeTrue();
        Facts(ada).ShouldBe([(0, 10, 0), (10, null, 1)]);
        (ada.On(Start.AddDays(9))!.PositionId, ada.On(Start.AddDays(10))!.PositionId).ShouldBe(
            (Positions[0], Positions[1])
        );
        ada.On(Start.AddDays(-1)).ShouldBeNull();
    }

    [Fact]
    public void A_fact_that_began_on_the_same_day_is_corrected()
    {
        var ada = Ada();
        Set(ada, 0, 0);
        Set(ada, 10, 1);
        Set(ada, 10, 2, Max, 600).ShouldBeTrue();
        Facts(ada).ShouldBe([(0, 10, 0), (10, null, 2)]);
        var now = ada.On(Start.AddDays(10))!;
        (now.ManagerId, now.WeeklyMinutes).ShouldBe((Max, 600));
    }

    [Fact]
    public void Facts_that_were_to_begin_later_are_replaced()
    {
        var ada = Ada();
        Set(ada, 0, 0);
        Set(ada, 30, 1);
        Set(ada, 60, 2);
        Set(ada, 10, 1).ShouldBeTrue();
        Facts(ada).ShouldBe([(0, 10, 0), (10, null, 1)]);
    }

    [Fact]
    public void A_first_fact_that_was_to_begin_later_is_replaced_by_an_earlier_one()
    {
        var ada = Ada();
        Set(ada, 30, 1);
        Set(ada, 10, 0);
        Facts(ada).ShouldBe([(10, null, 0)]);
    }

    [Fact]
    public void The_same_again_changes_nothing_and_each_single_difference_does()
    {
        var ada = Ada();
        Set(ada, 0, 0);
        Set(ada, 10, 0).ShouldBeFalse();
        Facts(ada).ShouldBe([(0, null, 0)]);
        Set(ada, 11, 0, Max).ShouldBeTrue();
        Set(ada, 12, 0, Max, 1200).ShouldBeTrue();
        Set(ada, 13, 1, Max, 1200).ShouldBeTrue();
        PeopleRules.Set(ada, Start.AddDays(14), null, Max, 1200).ShouldBeTrue();
        ada.Employments.Count.ShouldBe(5);
    }

    [Fact]
    public void The_same_as_today_still_replaces_what_was_to_begin_later()
    {
        var ada = Ada();
        Set(ada, 0, 0);
        Set(ada, 30, 1);
        Set(ada, 0, 0).ShouldBeTrue();
        Facts(ada).ShouldBe([(0, null, 0)]);
    }

    [Fact]
    public void Facts_never_overlap_and_what_is_past_stays()
    {
        var step =
            from day in Gen.Choose(-5, 40)
            from position in Gen.Choose(0, 2)
            from minutes in Gen.Elements(1200, 2400)
            select (Day: day, Position: position, Minutes: minutes);
        Prop.ForAll(
                step.ArrayOf().ToArbitrary(),
                steps =>
                {
                    var ada = Ada();
                    foreach (var (day, position, minutes) in steps)
                    {
                        var before = Enumerable
                            .Range(0, Math.Max(0, day))
                            .Select(d => ada.On(Start.AddDays(d))?.PositionId)
                            .ToList();
                        Set(ada, day, position, null, minutes);
                        var facts = ada.Employments.OrderBy(e => e.From).ToList();
                        facts.Zip(facts.Skip(1)).All(f => f.First.Until == f.Second.From).ShouldBeTrue();
                        facts.All(f => f.From >= Start && (f.Until is null || f.Until > f.From)).ShouldBeTrue();
                        facts[^1].Until.ShouldBeNull();
                        Enumerable
                            .Range(0, before.Count)
                            .Select(d => ada.On(Start.AddDays(d))?.PositionId)
                            .ShouldBe(before);
                        var now = ada.On(Start.AddDays(Math.Max(0, day)))!;
                        (now.PositionId, now.WeeklyMinutes, now.Until).ShouldBe((Positions[position], minutes, null));
                    }
                    return true;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_long_reporting_line_is_followed_in_as_many_steps_as_it_has()
    {
        const int people = 2000;
        var counter = new Counted.Counter();
        var line = Enumerable.Range(0, people).Select(n => new Counted(n, counter)).ToList();
        PeopleRules
            .FindCircle<Counted>(line.ToDictionary(p => p, p => p.Number + 1 < people ? line[p.Number + 1] : null))
            .ShouldBeEmpty();
        counter.Comparisons.ShouldBeLessThan(20 * people);
    }

    private sealed class Counted(int number, Counted.Counter counter)
    {
        public sealed class Counter
        {
            public int Comparisons { get; set; }
        }

        public int Number => number;

        public override int GetHashCode() => number;

        public override bool Equals(object? obj)
        {
            counter.Comparisons++;
            return obj is Counted other && other.Number == number;
        }
    }
}
