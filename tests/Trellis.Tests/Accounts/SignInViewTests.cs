using System.Net;
using Trellis.Accounts;

namespace Trellis.Tests.Accounts;

/// <summary>What the sign-in page says before anybody has signed in.</summary>
public abstract class SignInViewTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task Only_the_demo_company_says_who_can_sign_in()
    {
        (await App.Anonymous().Page("/sign-in")).QuerySelector("section[aria-labelledby=demo]").ShouldBeNull();
        await App.Db(db => db.Set<Organisation>().ExecuteUpdateAsync(o => o.SetProperty(x => x.IsDemo, true)));
        var demo = (await App.Anonymous().Page("/sign-in"))
            .QuerySelector("section[aria-labelledby=demo]")
            .ShouldNotBeNull();
        demo.QuerySelectorAll("dt code").Length.ShouldBe(DemoSignIns.All.Count);
        demo.TextContent.ShouldContain(DemoSignIns.Password);
    }

    [Fact]
    public async Task Who_is_signed_in_is_sent_on()
    {
        var answer = await (await App.As(World.Ada)).Get("/sign-in");
        (
            answer.StatusCode,
            answer.Headers.Location!.OriginalString.EndsWith("/today", StringComparison.Ordinal)
        ).ShouldBe((HttpStatusCode.Found, true));
    }

    public sealed class OnSqlite(SqliteWorld world) : SignInViewTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : SignInViewTests(world), IClassFixture<PostgresWorld>;
}
