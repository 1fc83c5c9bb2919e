using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class OneOnOneTasksTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task An_action_is_asked_for_on_its_day_of_its_owner_alone()
    {
        const string title = "Finish an action from a 1:1";
        App.Clock.Advance(TimeSpan.FromDays(19));
        (await (await App.As(World.Max)).Text("/today")).ShouldNotContain(title);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await (await App.As(World.Max)).Text("/today")).ShouldContain(title);
        (await (await App.As(World.Ada)).Text("/today")).ShouldNotContain(title);
    }

    [Fact]
    public async Task Both_are_asked_whether_a_meeting_was_held_until_one_says_so()
    {
        const string title = "Confirm whether a 1:1 took place";
        (await (await App.As(World.Ada)).Text("/today")).ShouldNotContain(title);
        App.Clock.Advance(TimeSpan.FromDays(2));
        foreach (var who in new[] { World.Ada, World.Max })
            (await (await App.As(who)).Text("/today")).ShouldContain(title);
        await (await App.As(World.Max)).Client.PostAsJsonAsync(
            $"/api/one-on-ones/meetings/{World.OneOnOneMeeting}/holding",
            new { }
        );
        (await (await App.As(World.Ada)).Text("/today")).ShouldNotContain(title);
    }

    [Fact]
    public async Task Nothing_is_asked_for_and_nothing_comes_of_a_line_that_has_ended()
    {
        var ada = await App.As(World.Ada);
        (await ada.Text("/today")).ShouldContain("1:1 with Max Example");
        await Fact(World.Ada, Today, "Maker", World.Sky);
        (await ada.Text("/today")).ShouldNotContain("1:1 with Max Example");
        App.Clock.Advance(TimeSpan.FromDays(21));
        (await (await App.Again(World.Ada)).Text("/today")).ShouldNotContain("Confirm whether a 1:1 took place");
    }

    public sealed class OnSqlite() : OneOnOneTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : OneOnOneTasksTests(Provider.Postgres);
}
