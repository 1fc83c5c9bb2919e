using System.Net;

namespace Trellis.Tests.Growth.Goals;

public abstract class DeclineSuggestionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_is_asked_for_no_more_and_stays_in_the_final_assessment()
    {
        await World.ShareSuggestion(daysAgo: 10);
        var ada = await App.As(World.Ada);
        (await ada.Text("/today")).ShouldContain("Accept or decline a suggested goal");
        (await ada.Submit("/growth/goals", "form[action*='/suggestions/']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ada.Text("/today")).ShouldNotContain("Accept or decline a suggested goal");
        (await ada.Text("/growth/goals")).ShouldNotContain(World.FinalGoal);
        (await ada.Text($"/reviews/{World.AnnualReview}/final")).ShouldContain(World.FinalGoal);
        await (await ada.Client.PostAsync($"/api/goals/suggestions/{World.Suggestion}/decline", null)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "goal.suggestion"
        );
    }

    [Fact]
    public async Task One_that_nobody_answered_lapses_after_sixty_days()
    {
        await World.ShareSuggestion(SuggestionRules.Days);
        var ada = await App.As(World.Ada);
        (await ada.Text("/growth/goals")).ShouldContain(World.FinalGoal);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await ada.Text("/growth/goals")).ShouldNotContain(World.FinalGoal);
        (await ada.Text("/today")).ShouldNotContain("Accept or decline a suggested goal");
    }

    [Theory]
    [InlineData(World.Max)]
    [InlineData(World.Ops)]
    public async Task Whoever_else_reads_the_final_assessment_does_not(string who)
    {
        await World.ShareSuggestion(daysAgo: 10);
        (
            await (await App.As(who)).Client.PostAsync($"/api/goals/suggestions/{World.Suggestion}/decline", null)
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : DeclineSuggestionTests(Provider.Sqlite);

    public sealed class OnPostgres() : DeclineSuggestionTests(Provider.Postgres);
}
