using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Goals;

/// <summary>How a goal takes part in the community, and with how many hours of work time.</summary>
public abstract class ParticipationTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_is_chosen_in_the_form_said_on_the_goal_and_gone_with_another_kind()
    {
        var una = await App.As(World.Una);
        var answer = await una.Submit(
            "/growth/goals/new",
            "main form",
            ("Input.Title", "Speak at the meetup"),
            ("Input.Kind", "CommunityParticipation"),
            ("Input.Participation", "Speaking"),
            ("Input.Hours", "16"),
            ("Input.DueOn", $"{Later:yyyy-MM-dd}"),
            ("Input.Do", "start")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var url = answer.Headers.Location!.OriginalString;
        var id = Id<Goal>.Parse(url.Split('/')[^1], null);
        (await una.Text(url)).ShouldContain("Community participation: speaking, 16 hours of work time.");
        (await una.Page($"{url}/edit")).QuerySelector("[name='Input.Hours']")!.GetAttribute("value").ShouldBe("16");
        await una.Submit($"{url}/edit", "main form", ("Input.Kind", "ProfessionalDevelopment"));
        var goal = await App.Goal(id);
        goal.Kind.ShouldBe(GoalKind.ProfessionalDevelopment);
        goal.Participation.ShouldBeNull();
        goal.Hours.ShouldBeNull();
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("0")]
    [InlineData("501")]
    [InlineData("1.5")]
    public async Task Hours_that_cannot_be_are_said_at_their_field_and_stay_typed(string hours)
    {
        var una = await App.As(World.Una);
        var answer = await una.Submit(
            "/growth/goals/new",
            "main form",
            ("Input.Title", "Speak at the meetup"),
            ("Input.Kind", "CommunityParticipation"),
            ("Input.Hours", hours),
            ("Input.DueOn", $"{Later:yyyy-MM-dd}")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelector("#f-Input-Hours-error")!.TextContent.ShouldContain("whole hours from 1 to 500");
        page.QuerySelector("[name='Input.Hours']")!.GetAttribute("value").ShouldBe(hours);
    }

    [Theory]
    [InlineData("community-participation", 501, HttpStatusCode.BadRequest)]
    [InlineData("community-participation", 500, HttpStatusCode.OK)]
    [InlineData("professional-development", 501, HttpStatusCode.OK)] // it counts for the other kind alone
    public async Task By_program_too(string kind, int hours, HttpStatusCode status)
    {
        var answer = await (await App.As(World.Una)).Client.PostAsJsonAsync(
            "/api/me/goals",
            new
            {
                title = "Speak at the meetup",
                kind,
                hours,
                audience = "manager",
                dueOn = Later,
                items = Array.Empty<object>(),
            }
        );
        answer.StatusCode.ShouldBe(status);
    }

    public sealed class OnSqlite() : ParticipationTests(Provider.Sqlite);

    public sealed class OnPostgres() : ParticipationTests(Provider.Postgres);
}
