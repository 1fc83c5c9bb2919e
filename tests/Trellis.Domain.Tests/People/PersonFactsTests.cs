namespace Trellis.Domain.Tests.People;

public sealed class PersonFactsTests
{
    private static readonly DateOnly Start = new(2026, 1, 1),
        Today = new(2026, 5, 14);
    private static readonly Id<Person> Max = Id<Person>.New(),
        Una = Id<Person>.New();
    private static readonly Id<Position> Maker = Id<Position>.New(),
        Lead = Id<Position>.New();

    private static Person Ada()
    {
        var ada = new Person
        {
            Email = "ada@example.org",
            EmailKey = "ADA@EXAMPLE.ORG",
            Name = "Ada",
            StartsOn = Start,
        };
        PeopleRules.Set(ada, Start, Maker, Max, 2400);
        return ada;
    }

    private static IReadOnlyList<string> Changes(Person person, Action<Person> change)
    {
        var before = PersonFacts.Of(person);
        change(person);
        return before.ChangesTo(
            PersonFacts.Of(person),
            p => p == Maker ? "Maker" : "Lead",
            p => p == Max ? "Max" : "Una"
        );
    }

    [Fact]
    public void Nothing_changed_is_no_words() =>
        Changes(Ada(), p => PeopleRules.Set(p, Today, Maker, Max, 2400)).ShouldBeEmpty();

    [Fact]
    public void What_differs_is_told_with_before_and_after_and_its_day() =>
        Changes(Ada(), p => PeopleRules.Set(p, Today, Lead, Una, 2250))
            .ShouldBe([
                "Position: Maker → Lead, from 14 May 2026",
                "Manager: Max → Una, from 14 May 2026",
                "Hours a week: 40 → 37.5, from 14 May 2026",
            ]);

    [Fact]
    public void A_fact_that_is_corrected_on_the_day_it_began_is_told()
    {
        var ada = Ada();
        Changes(ada, p => PeopleRules.Set(p, Today, Maker, Una, 2400))
            .ShouldBe(["Manager: Max → Una, from 14 May 2026"]);
        Changes(ada, p => PeopleRules.Set(p, Today, Maker, Max, 2400))
            .ShouldBe(["Manager: Una → Max, from 14 May 2026"]);
    }

    [Fact]
    public void A_planned_fact_that_is_replaced_is_told()
    {
        var ada = Ada();
        PeopleRules.Set(ada, Today.AddDays(30), Lead, Una, 2400);
        Changes(ada, p => PeopleRules.Set(p, Today, Maker, Max, 1200))
            .ShouldBe([
                "Hours a week: 40 → 20, from 14 May 2026 until 12 June 2026",
                "Position: Lead → Maker, from 13 June 2026",
                "Manager: Una → Max, from 13 June 2026",
                "Hours a week: 40 → 20, from 13 June 2026",
            ]);
    }

    [Fact]
    public void A_first_day_that_cuts_facts_off_tells_what_is_lost()
    {
        var ada = Ada();
        PeopleRules.Set(ada, Today, Lead, Una, 2400);
        Changes(
                ada,
                p =>
                {
                    p.StartsOn = Today;
                    p.Employments.RemoveAll(e => e.Until <= Today);
                }
            )
            .ShouldBe([
                "First day: 1 January 2026 → 14 May 2026",
                "Position: Maker → none, from 1 January 2026 until 13 May 2026",
                "Manager: Max → none, from 1 January 2026 until 13 May 2026",
                "Hours a week: 40 → none, from 1 January 2026 until 13 May 2026",
            ]);
    }

    [Fact]
    public void Name_address_and_last_day_are_told() =>
        Changes(Ada(), p => (p.Name, p.Email, p.EndsOn) = ("Ada B", "Ada@example.org", Today))
            .ShouldBe([
                "Name: Ada → Ada B",
                "Email: ada@example.org → Ada@example.org",
                "Last day: none → 14 May 2026",
            ]);

    [Fact]
    public void Who_is_put_under_a_manager_today_or_later_is_found_and_who_was_there_before_is_not()
    {
        bool Puts(Action<Person> change, Person? of = null)
        {
            var ada = of ?? Ada();
            var before = PersonFacts.Of(ada);
            change(ada);
            return PeopleRules.PutsUnder(Una, before, PersonFacts.Of(ada), Today);
        }
        Puts(p => PeopleRules.Set(p, Today, Maker, Una, 2400)).ShouldBeTrue();
        Puts(p => PeopleRules.Set(p, Today.AddDays(90), Maker, Una, 2400)).ShouldBeTrue();
        Puts(p => PeopleRules.Set(p, Today, Maker, Max, 1200)).ShouldBeFalse();
        Puts(p =>
            {
                PeopleRules.Set(p, Today.AddDays(-9), Maker, Una, 2400);
                PeopleRules.Set(p, Today, Maker, Max, 2400);
            })
            .ShouldBeFalse();

        var led = Ada();
        PeopleRules.Set(led, Today.AddDays(-9), Maker, Una, 2400);
        Puts(p => PeopleRules.Set(p, Today, Lead, Una, 1200), led).ShouldBeFalse();
        PeopleRules.Set(led, Today.AddDays(9), Lead, Max, 1200);
        Puts(p => PeopleRules.Set(p, Today, Lead, Una, 2400), led).ShouldBeTrue(); // the move away is undone
    }
}
