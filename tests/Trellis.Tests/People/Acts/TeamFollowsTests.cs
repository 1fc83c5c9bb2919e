using Trellis.People.Acts;

namespace Trellis.Tests.People.Acts;

/// <summary>What an act means for those who report to somebody, in words.</summary>
public sealed class TeamFollowsTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    private static async Task<string> Said(string[] left, string[] moved, bool isGivenBack = false)
    {
        var person = new Person
        {
            Name = "Max Example",
            Email = World.Max,
            EmailKey = "MAX",
            StartsOn = Day,
        };
        var record = PersonFacts.Of(person);
        var plan = new PersonPlan(person, record, record, Day, new Dictionary<Id<Person>, string>())
        {
            Left = left,
            Moved = moved,
            IsGivenBack = isGivenBack,
        };
        return string.Join("; ", (await new TeamFollows().Load(plan, default)).Select(f => f.Title));
    }

    [Fact]
    public async Task Who_is_without_a_manager_is_said_and_who_gets_another() =>
        (await Said(["Ada"], ["Una", "Fox"])).ShouldBe(
            "2 reports get another manager; 1 report has no manager from 1 June 2026"
        );

    [Fact]
    public async Task A_team_that_was_given_away_is_named_when_the_last_day_is_taken_back()
    {
        (await Said(["Ada", "Una"], [], isGivenBack: true)).ShouldBe("2 reports who were given away stay there");
        (await Said([], ["Ada"], isGivenBack: true)).ShouldBe("The team is given back");
        (await Said([], [])).ShouldBe("");
    }
}
