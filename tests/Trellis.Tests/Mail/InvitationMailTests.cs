#pragma warning disable RS0030
namespace Trellis.Tests.Mail;

/// <summary>People Ops invites by mail: the link goes to its person alone.</summary>
public abstract class InvitationMailTests(Provider provider) : MailWorld(provider)
{
    [Fact]
    public async Task An_invitation_goes_to_whoever_has_no_password_yet_and_lets_them_in()
    {
        await App.Db(async db =>
        {
            (await db.Set<Account>().SingleAsync(a => a.PersonId == Of(World.Una))).PasswordHash = null;
            return await db.SaveChangesAsync();
        });
        var page = $"/people/{Of(World.Una)}";
        await (
            await (await App.As(World.Ops)).Submit(page, "form:has(input[value=link])", ("Input.ByMail", "true"))
        ).ShouldGoOn();
        await Send();
        var mail = Office.Taken.ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Your account in Trellis");
        mail.Text().ShouldContain("Ops Example invited you.");
        var link = new Uri(Browser.Parse(mail.HtmlBody!).QuerySelector("a.button")!.GetAttribute("href")!).PathAndQuery;
        var una = App.Anonymous();
        await (await una.Submit(link, "form", ("Input.Password", "four unrelated words do"))).ShouldGoOn();
        (await una.Text("/account")).ShouldContain("Made by Ops Example");
    }

    [Fact]
    public async Task Whoever_may_not_make_a_link_may_not_send_one()
    {
        (await (await App.As(World.Ops)).Page($"/people/{Of(World.Adm)}"))
            .QuerySelector("button[name='Input.ByMail']")
            .ShouldBeNull("a role with powers is let in by an administrator");
        (await App.Messages()).ShouldBeEmpty();
    }

    public sealed class OnSqlite() : InvitationMailTests(Provider.Sqlite);

    public sealed class OnPostgres() : InvitationMailTests(Provider.Postgres);
}
