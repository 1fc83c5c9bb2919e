using System.Net;

namespace Trellis.Tests.Accounts;

/// <summary>Who makes a link to choose a password for whom, and that it is written down.</summary>
public abstract class InvitationRightsTests(WorldFixture fixture) : SharedWorld(fixture)
{
    private const string Chosen = "a password of my own";

    [Theory]
    [InlineData(World.Ops, World.Adm)] // a role with powers is let in by an administrator
    [InlineData(World.Ops, World.Fin)]
    [InlineData(World.Ops, World.Ops)] // nobody for themselves
    [InlineData(World.Adm, World.Adm)]
    [InlineData(World.Max, World.Ada)] // a manager is not People Ops
    public async Task Who_may_not_make_one_has_no_button_and_no_way(string maker, string whom)
    {
        var browser = await App.As(maker);
        var page = await browser.Page($"/people/{Of(whom)}");
        page.QuerySelector("form input[name=_handler][value=link]").ShouldBeNull();
        var token = Browser
            .Parse(await browser.Text("/account"))
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        var lines = await App.Lines(async () =>
            (
                await browser.Client.PostAsync(
                    $"/people/{Of(whom)}",
                    new FormUrlEncodedContent([new("_handler", "link"), new("__RequestVerificationToken", token)])
                )
            ).IsSuccessStatusCode.ShouldBeFalse()
        );
        lines.ShouldAllBe(l => l.What == "access.denied");
    }

    [Theory]
    [InlineData(World.Ops, World.Ada)]
    [InlineData(World.Adm, World.Ops)]
    [InlineData(World.Adm, World.Fin)]
    public async Task Who_may_make_one_gets_it_once_and_it_is_recorded(string maker, string whom)
    {
        var lines = await App.Lines(async () =>
            (await App.PasswordLink(maker, Of(whom))).ShouldStartWith("/welcome?account=")
        );
        var line = lines.Where(l => l.What == "account.link-made").ShouldHaveSingleItem();
        (line.ById, line.AboutId, line.Detail).ShouldBe((Of(maker), Of(whom), ""));
    }

    [Fact]
    public async Task It_is_shown_once_and_the_page_says_what_it_is_worth()
    {
        var ops = await App.As(World.Ops);
        (await ops.Page($"/people/{Of(World.Una)}")).Body!.TextContent.ShouldContain(
            "lets whoever holds it in as Una Example"
        );
        await App.PasswordLink(World.Ops, Of(World.Una));
        (await ops.Page($"/people/{Of(World.Una)}")).QuerySelector("#link").ShouldBeNull();
    }

    [Fact]
    public async Task A_link_and_its_use_are_written_down()
    {
        var ops = await App.As(World.Ops);
        HttpResponseMessage made = null!;
        await ops.Page($"/people/{Of(World.Una)}"); // that it is opened is written down too, once
        await World.Writes(
            "account.link-made",
            World.Ops,
            World.Una,
            "",
            async () => made = await ops.Submit($"/people/{Of(World.Una)}", "form:has(input[value=link])")
        );
        var link = new Uri(
            Browser.Parse(await made.Content.ReadAsStringAsync()).QuerySelector("#link")!.GetAttribute("value")!
        ).PathAndQuery;
        var use = () => App.Anonymous().Submit(link, "form", ("Input.Password", Chosen));
        var lines = await App.Lines(async () => (await use()).StatusCode.ShouldBe(HttpStatusCode.Found));
        lines
            .Select(l => (l.What, l.ById, l.AboutId))
            .ShouldBe([
                ("account.link-used", Of(World.Una), Of(World.Una)),
                ("password.set", Of(World.Una), Of(World.Una)),
                ("session.started", Of(World.Una), Of(World.Una)),
            ]);
        await App.WritesNothing(async () => (await use()).StatusCode.ShouldBe(HttpStatusCode.Conflict));
    }

    public sealed class OnSqlite(SqliteWorld world) : InvitationRightsTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : InvitationRightsTests(world), IClassFixture<PostgresWorld>;
}
