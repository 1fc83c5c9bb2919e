using System.Net;
using SmtpServer.Protocol;

namespace Trellis.Tests.Mail;

/// <summary>What administrators see of mail: the server, and whom it did not reach.</summary>
public abstract class MailOverviewTests(Provider provider) : MailWorld(provider)
{
    private const string Page = "/organisation/mail";

    [Fact]
    public async Task An_administrator_sees_whom_a_message_did_not_reach_and_why_and_sends_it_again()
    {
        await Write(World.Ada, "stipend.asked", "/stipend/requests/secret-place");
        Office.Answer = _ => new(SmtpReplyCode.MailboxUnavailable, "No such mailbox");
        await Send();
        var adm = await App.As(World.Adm);
        var text = await adm.Text(Page);
        text.ShouldContain("Ada Example");
        text.ShouldContain("No such mailbox");
        text.ShouldNotContain("secret-place");
        text.ShouldNotContain("Max Example", Case.Sensitive, "who it is about is not said");
        Office.Answer = _ => null;
        await (await adm.Submit(Page, $"form[action='{Page}/retry']")).ShouldGoOn();
        await Send();
        Office.To(World.Ada).Count.ShouldBe(1);
        (await adm.Text(Page)).ShouldContain("No messages are parked.");
    }

    [Fact]
    public async Task A_test_message_goes_to_whoever_asks_for_it()
    {
        await (await (await App.As(World.Adm)).Submit(Page, $"form[action='{Page}/test']")).ShouldGoOn();
        Office.To(World.Adm).ShouldBe(["A test message from Trellis"]);
    }

    [Fact]
    public async Task Nobody_else_sees_it()
    {
        foreach (var email in new[] { World.Una, World.Ops, World.Fin })
            (await (await App.As(email)).Get(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : MailOverviewTests(Provider.Sqlite);

    public sealed class OnPostgres() : MailOverviewTests(Provider.Postgres);
}
