using System.Net;
using AngleSharp.Html.Dom;

namespace Trellis.Tests.Accounts;

/// <summary>The notice that somebody made a link to choose one’s password.</summary>
public abstract class DismissLinksTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_person_is_told_who_made_it_and_when_until_they_dismiss_that()
    {
        var before = await App.As(World.Una);
        await App.PasswordLink(World.Ops, Of(World.Una));
        Notice(await before.Page("/growth"))
            .ShouldBe(
                "Ops Example made a link to choose your password on 14 May 2026, 12:00 UTC. It has not been used."
            );
        App.Clock.Advance(TimeSpan.FromHours(1));
        var una = App.Anonymous();
        (
            await una.Submit(await App.PasswordLink(World.Adm, Of(World.Una)), "form", ("Input.Password", Chosen))
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = await una.Page("/stipend");
        page.QuerySelectorAll(".notice-ask p")
            .Select(p => p.TextContent.Trim())
            .Take(2)
            .ShouldBe([
                "Adm Example made a link to choose your password on 14 May 2026, 13:00 UTC. A password was chosen "
                    + "on 14 May 2026, 13:00 UTC.",
                "Ops Example made a link to choose your password on 14 May 2026, 12:00 UTC. A password was chosen "
                    + "on 14 May 2026, 13:00 UTC.",
            ]);
        Notice(await una.Page("/growth")).ShouldNotBeNull("it stays");
        (await una.Submit("/stipend", "form[action='/account/links/dismissal']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        Notice(await una.Page("/growth")).ShouldBeNull();
        (await una.Page("/account"))
            .QuerySelectorAll("section[aria-labelledby=links] li")
            .Length.ShouldBe(2, "the account keeps them");
        Notice(await (await App.As(World.Ada)).Page("/growth")).ShouldBeNull("it is for nobody else");
    }

    private static string? Notice(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelector(".notice-ask p")?.TextContent.Trim();

    private const string Chosen = "a password of my own";

    [Fact]
    public async Task Who_was_made_no_link_dismisses_nothing_and_nobody_dismisses_for_another()
    {
        var (ada, una) = (await App.As(World.Ada), await App.As(World.Una));
        await App.PasswordLink(World.Ops, Of(World.Una));
        var token = (await ada.Page("/account"))
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        (
            await ada.Client.PostAsync(
                "/account/links/dismissal",
                new FormUrlEncodedContent([new("__RequestVerificationToken", token)])
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        Notice(await una.Page("/growth")).ShouldNotBeNull("it was for her");
        (await App.Db(db => db.Set<PasswordLink>().CountAsync(l => l.DismissedAt != null))).ShouldBe(0);
    }

    public sealed class OnSqlite() : DismissLinksTests(Provider.Sqlite);

    public sealed class OnPostgres() : DismissLinksTests(Provider.Postgres);
}
