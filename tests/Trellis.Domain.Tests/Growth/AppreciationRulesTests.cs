using Trellis.Domain.Growth;
using Trellis.Domain.People;

namespace Trellis.Domain.Tests.Growth;

public sealed class AppreciationRulesTests
{
    private static readonly Id<Person> Me = Id<Person>.New();
    private static readonly Id<Person> Other = Id<Person>.New();

    [Fact]
    public void It_names_somebody_else()
    {
        Code(AppreciationFor.People, []).ShouldBe("appreciation.people");
        Code(AppreciationFor.People, [Me]).ShouldBe("appreciation.people");
        Code(AppreciationFor.People, [Me, Other]).ShouldBe("appreciation.people");
        Code(AppreciationFor.People, [Other]).ShouldBeNull();
    }

    [Fact]
    public void It_names_twenty_people_at_most_and_a_team_may_be_larger()
    {
        List<Id<Person>> many = [.. Enumerable.Range(0, 21).Select(_ => Id<Person>.New())];
        Code(AppreciationFor.People, many).ShouldBe("appreciation.people");
        Code(AppreciationFor.People, many[..20]).ShouldBeNull();
        Code(AppreciationFor.Team, many).ShouldBeNull();
    }

    [Fact]
    public void A_team_has_somebody_besides_the_writer_who_may_be_in_it()
    {
        Code(AppreciationFor.Team, [Me]).ShouldBe("appreciation.people");
        Code(AppreciationFor.Team, []).ShouldBe("appreciation.people");
        Code(AppreciationFor.Team, [Me, Other]).ShouldBeNull();
    }

    [Fact]
    public void Thanks_to_everyone_are_read_by_everyone()
    {
        Code(AppreciationFor.Everyone, [], AppreciationAudience.Named).ShouldBe("appreciation.audience");
        Code(AppreciationFor.Everyone, []).ShouldBeNull();
    }

    [Theory]
    [InlineData(true, false, "appreciation.reaction")]
    [InlineData(false, true, "appreciation.reaction")]
    [InlineData(true, true, "appreciation.reaction")]
    [InlineData(false, false, null)]
    public void Whoever_wrote_it_or_is_named_does_not_react(bool isWriter, bool isNamed, string? code) =>
        Code(AppreciationRules.RefuseReaction(isWriter, isNamed)).ShouldBe(code);

    [Theory]
    [InlineData("2026-11-21", "2026-11-27")]
    [InlineData("2026-11-26", "2026-11-27")]
    [InlineData("2026-11-27", "2026-11-27")]
    [InlineData("2026-11-28", "2026-12-04")]
    public void A_week_ends_on_the_day_of_the_prompt(string day, string week) =>
        AppreciationRules.WeekOf(DateOnly.Parse(day), DayOfWeek.Friday).ShouldBe(DateOnly.Parse(week));

    [Fact]
    public void Every_day_is_in_exactly_the_seven_days_of_its_week()
    {
        foreach (var prompt in Enum.GetValues<DayOfWeek>())
            for (var n = 0; n < 60; n++)
            {
                var day = new DateOnly(2026, 2, 1).AddDays(n);
                var week = AppreciationRules.WeekOf(day, prompt);
                week.DayOfWeek.ShouldBe(prompt);
                day.ShouldBeInRange(AppreciationRules.FirstOf(week), week);
                AppreciationRules.WeekOf(AppreciationRules.FirstOf(week), prompt).ShouldBe(week);
            }
    }

    private static string? Code(
        AppreciationFor thanks,
        IReadOnlyCollection<Id<Person>> named,
        AppreciationAudience audience = AppreciationAudience.Everyone
    ) => Code(AppreciationRules.Refuse(thanks, audience, named, Me));

    private static string? Code(Problem? problem) => (problem as Problem.Refused)?.Code;
}
