using System.Net;

namespace Trellis.Tests.Careers;

/// <summary>What a position says, and to whom it says who is near and who holds it.</summary>
public abstract class PositionViewTests(WorldFixture fixture) : SharedWorld(fixture)
{
    private async Task<string> Text(string who, string slug)
    {
        var page = await (await App.As(who)).Page($"/careers/{slug}");
        return string.Join(
            ' ',
            page.QuerySelector("main")!.InnerHtml.Replace("<", " <", StringComparison.Ordinal) is var spaced
                ? Browser.Parse(spaced).Body!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
                : []
        );
    }

    [Fact]
    public async Task It_says_what_each_level_means_on_its_own_track()
    {
        var text = await Text(World.Una, "maker-lead-maker");
        text.ShouldContain("Listening at Expert as a leader.");
        text.ShouldNotContain("as a maker.");
    }

    [Fact]
    public async Task It_says_what_differs_from_my_role()
    {
        var text = await Text(World.Una, "maker-maker");
        text.ShouldContain("Your role expects Working, 1 level more.");
        text.ShouldContain("Not expected in your role.");
        text.ShouldContain("Counts double.");
    }

    [Fact]
    public async Task A_manager_sees_how_near_their_reports_are_and_nobody_else_does()
    {
        (await Text(World.Max, "maker-lead-maker")).ShouldContain(
            "From where your team stands Only you see this. By name, not by nearness: it is no ranking. Ada Example"
        );
        foreach (var who in new[] { World.Ada, World.Sky, World.Fox, World.Una, World.Ops, World.Fin, World.Adm })
        {
            var text = await Text(who, "maker-lead-maker");
            text.Contains("From where your team stands", StringComparison.Ordinal)
                .ShouldBe(who is World.Sky or World.Fox, who);
            if (text.Contains("From where your team stands", StringComparison.Ordinal))
                text[text.IndexOf("From where", StringComparison.Ordinal)..]
                    .ShouldNotContain("Ada Example", Case.Sensitive, who);
        }
    }

    [Fact]
    public async Task Who_holds_it_is_for_those_who_look_after_people()
    {
        (await Text(World.Ops, "maker-maker")).ShouldContain("Who holds it Ada Example");
        (await Text(World.Adm, "maker-maker")).ShouldContain("Who holds it Ada Example");
        foreach (var who in new[] { World.Max, World.Sky, World.Una, World.Fin })
            (await Text(who, "maker-maker")).ShouldNotContain("Who holds it", Case.Sensitive, who);
    }

    [Fact]
    public async Task A_position_that_is_not_there_is_not_found() =>
        (await (await App.As(World.Una)).Get("/careers/no-such-position")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    public sealed class OnSqlite(SqliteWorld world) : PositionViewTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : PositionViewTests(world), IClassFixture<PostgresWorld>;
}
