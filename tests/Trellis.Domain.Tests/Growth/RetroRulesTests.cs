using Trellis.Domain.Growth;
using Trellis.Domain.People;

namespace Trellis.Domain.Tests.Growth;

public sealed class RetroRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly string[] Team = ["Maya Okafor", "Tom Whitlock", "Amara Diallo", "Tom Reed", "José Núñez"];

    [Fact]
    public void Lines_lose_their_bullets_and_empty_and_repeated_ones_are_left_out() =>
        RetroRules
            .Lines("- One\r\n\n  *  Two\n• One\n – Three - four\n \u200B \n")
            .ShouldBe(["One", "Two", "Three - four"]);

    [Fact]
    public void Nothing_pasted_is_no_line()
    {
        RetroRules.Lines(null).ShouldBeEmpty();
        RetroRules.Lines(" \n - \n").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Maya kept both the same", "Maya Okafor")]
    [InlineData("Amara’s notes came with the fix", "Amara Diallo")]
    [InlineData("amara's notes", "Amara Diallo")]
    [InlineData("(Maya) asked", "Maya Okafor")]
    [InlineData("Tom’s board showed the risk", null)] // there are two of them
    [InlineData("Tom Reed’s board showed the risk", "Tom Reed")]
    [InlineData("Maya and Amara paired", null)]
    [InlineData("Tom Reed and Tom Whitlock paired", null)]
    [InlineData("Mayan ruins", null)]
    [InlineData("jose\u0301 drew it", "José Núñez")]
    [InlineData("Too many meetings", null)]
    [InlineData("", null)]
    public void A_line_is_about_the_one_person_whose_name_stands_in_it(string line, string? name) =>
        RetroRules.Guess(line, Team).ShouldBe(name);

    [Fact]
    public void Whoever_is_guessed_is_one_of_the_names()
    {
        RetroRules.Guess("Maya", []).ShouldBeNull();
        RetroRules.Guess("", [""]).ShouldBeNull();
    }

    [Fact]
    public void It_was_held_and_its_notes_are_about_others()
    {
        var (me, other) = (Id<Person>.New(), Id<Person>.New());
        Code(RetroRules.Refuse(Today, Today, [other], me)).ShouldBeNull();
        Code(RetroRules.Refuse(Today.AddDays(1), Today, [other], me)).ShouldBe("retrospective.day");
        Code(RetroRules.Refuse(Today, Today, [], me)).ShouldBe("retrospective.lines");
        Code(RetroRules.Refuse(Today, Today, [.. Enumerable.Repeat(other, 41)], me)).ShouldBe("retrospective.lines");
        Code(RetroRules.Refuse(Today, Today, [.. Enumerable.Repeat(other, 40)], me)).ShouldBeNull();
        Code(RetroRules.Refuse(Today, Today, [other, me], me)).ShouldBe("retrospective.people");
    }

    [Fact]
    public void A_note_waits_for_thirty_days() => RetroRules.LastDay(Today).ShouldBe(new(2026, 12, 30));

    private static string? Code(Problem? problem) => (problem as Problem.Refused)?.Code;
}
