using System.Net;

namespace Trellis.Tests.Reviews;

public abstract class ReviewViewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_says_where_it_stands_and_nothing_of_when_people_are_away()
    {
        var review = await World.OpenedReview();
        var json = await (await App.As(World.Ada)).Text($"/api/reviews/{review}");
        json.ShouldContain("\"stage\":\"preparing\"");
        json.ShouldContain($"{Today.AddDays(14):yyyy-MM-dd}");
        json.ShouldNotContain("2041", Case.Sensitive, "a leave of hers is in the case that the rules ask");
        json.ShouldNotContain("leadLeaves");
    }

    [Fact]
    public async Task It_exists_for_the_person_the_lead_and_People_Ops()
    {
        var review = await World.OpenedReview();
        foreach (var who in new[] { World.Ada, World.Max, World.Ops })
            (await (await App.As(who)).Get($"/reviews/{review}")).StatusCode.ShouldBe(HttpStatusCode.OK, who);
        foreach (var who in new[] { World.Fox, World.Una, World.Sky, World.Fin, World.Adm })
            (await (await App.As(who)).Get($"/reviews/{review}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
    }

    public sealed class OnSqlite() : ReviewViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : ReviewViewTests(Provider.Postgres);
}
