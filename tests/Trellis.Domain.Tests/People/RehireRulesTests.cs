namespace Trellis.Domain.Tests.People;

public sealed class RehireRulesTests
{
    private static readonly DateOnly Today = new(2026, 5, 14),
        Start = new(2019, 2, 1),
        End = new(2020, 3, 31),
        Back = new(2026, 1, 12);

    private static Person Left()
    {
        var eve = new Person
        {
            Email = "eve@example.org",
            EmailKey = "EVE@EXAMPLE.ORG",
            Name = "Eve",
            StartsOn = Start,
            EndsOn = End,
        };
        PeopleRules.Set(eve, Start, null, null, 1800);
        PeopleRules.Set(eve, new(2019, 9, 1), null, null, 1200);
        return eve;
    }

    private static IEnumerable<(DateOnly, DateOnly?, int)> Facts(Person person) =>
        person.Employments.OrderBy(e => e.From).Select(e => (e.From, e.Until, e.WeeklyMinutes));

    [Theory]
    [InlineData("2020-04-01", true)]
    [InlineData("2026-01-12", true)]
    [InlineData("2020-03-31", false)]
    [InlineData("2019-05-01", false)]
    public void A_first_day_after_the_last_one_begins_another_employment(string start, bool another) =>
        RehireRules
            .BeginsAnother(Left(), DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), Today)
            .ShouldBe(another);

    [Fact]
    public void Whoever_is_here_still_has_one_employment()
    {
        var eve = Left();
        eve.EndsOn = Today;
        RehireRules.BeginsAnother(eve, Today.AddDays(1), Today).ShouldBeFalse();
        eve.EndsOn = null;
        RehireRules.BeginsAnother(eve, Today.AddDays(1), Today).ShouldBeFalse();
    }

    [Fact]
    public void The_first_employment_stays_in_the_facts()
    {
        var eve = Left();
        RehireRules.Begin(eve, Back);
        PeopleRules.Set(eve, Back, null, null, 2400);
        (eve.StartsOn, eve.EndsOn).ShouldBe((Back, (DateOnly?)null));
        Facts(eve)
            .ShouldBe([(Start, new(2019, 9, 1), 1800), (new(2019, 9, 1), End.AddDays(1), 1200), (Back, null, 2400)]);
        eve.On(new(2023, 1, 1)).ShouldBeNull();
        RehireRules.Earlier(eve).ShouldBe([new(Start, End)]);
        RehireRules.Earlier(Left()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-20)]
    [InlineData(30)]
    public void A_corrected_first_day_leaves_the_earlier_employment_alone(int days)
    {
        var eve = Left();
        RehireRules.Begin(eve, Back);
        PeopleRules.Set(eve, Back, null, null, 2400);
        PeopleRules.Set(eve, Back.AddDays(10), null, null, 2000);
        RehireRules.MoveStart(eve, Back.AddDays(days));
        RehireRules.Earlier(eve).ShouldBe([new(Start, End)]);
        eve.On(Back.AddDays(days)).ShouldNotBeNull().WeeklyMinutes.ShouldBe(days > 0 ? 2000 : 2400);
        eve.On(Back.AddDays(days - 1)).ShouldBeNull();
    }

    [Fact]
    public void A_return_is_told_as_one()
    {
        var eve = Left();
        var before = PersonFacts.Of(eve);
        RehireRules.Begin(eve, Back);
        PeopleRules.Set(eve, Back, null, null, 2400);
        before
            .ChangesTo(PersonFacts.Of(eve), _ => "", _ => "")
            .ShouldBe([
                "Begins again on 12 January 2026, after the employment from 1 February 2019 to 31 March 2020",
                "Hours a week: 20 → 40, from 12 January 2026",
            ]);
    }
}
