#pragma warning disable RS0030
using System.Net;
using Trellis.Tests.Mail;

namespace Trellis.Tests.Accounts;

/// <summary>Whoever forgot their password gets a link by mail, and nobody learns who has an account.</summary>
public abstract class ForgotPasswordTests(Provider provider) : MailWorld(provider)
{
    private const string Page = "/forgot-password";
    private const string Chosen = "four unrelated words do";

    [Fact]
    public async Task A_link_comes_by_mail_and_sets_the_password_once()
    {
        (await App.Anonymous().Text("/sign-in")).ShouldContain($"href=\"{Page}\"");
        await (await Ask(World.Una)).ShouldGoOn();
        await Send();
        Office.To(World.Una).ShouldBe(["Choose a new password"]);
        var link = Link(Office.Taken.Single());
        await (await Take(link)).ShouldGoOn();
        (await Take(link)).StatusCode.ShouldBe(HttpStatusCode.Conflict, "it works once");
        (await App.TrySignIn(World.Una, Chosen)).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task The_link_is_nowhere_but_in_the_mail()
    {
        await Ask(World.Una);
        await Send();
        var token = Link(Office.Taken.Single()).Split("token=")[1];
        var message = (await App.Messages()).Single();
        System.Text.Json.JsonSerializer.Serialize(message).ShouldNotContain(token);
        message.Link.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task The_answer_is_the_same_for_an_address_that_nobody_has()
    {
        var (known, unknown) = (await Ask(World.Una), await Ask("nobody@example.org"));
        (unknown.StatusCode, unknown.Headers.Location).ShouldBe((known.StatusCode, known.Headers.Location));
        (await App.Messages()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task However_often_it_is_asked_for_there_is_one_link_in_ten_minutes()
    {
        await Ask(World.Una);
        await Ask(World.Una);
        (await App.Messages()).Count.ShouldBe(1);
        App.Clock.Advance(Trellis.Accounts.ForgotPassword.Pause + TimeSpan.FromSeconds(1));
        await Ask(World.Una);
        (await App.Messages()).Count.ShouldBe(2);
        (await App.Db(db => db.Set<Activity>().CountAsync(a => a.What == "account.link-requested"))).ShouldBe(2);
    }

    private async Task<HttpResponseMessage> Ask(string email) =>
        await App.Anonymous().Submit(Page, "form", ("Input.Email", email));

    private Task<HttpResponseMessage> Take(string link) =>
        App.Anonymous().Submit(link, "form", ("Input.Password", Chosen));

    private static string Link(MimeKit.MimeMessage mail) =>
        new Uri(Browser.Parse(mail.HtmlBody!).QuerySelector("a.button")!.GetAttribute("href")!).PathAndQuery;

    public sealed class OnSqlite() : ForgotPasswordTests(Provider.Sqlite);

    public sealed class OnPostgres() : ForgotPasswordTests(Provider.Postgres);
}
