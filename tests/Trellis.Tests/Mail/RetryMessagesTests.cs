using SmtpServer.Protocol;

namespace Trellis.Tests.Mail;

/// <summary>What was parked is sent again, all of it at once.</summary>
public abstract class RetryMessagesTests(Provider provider) : MailWorld(provider)
{
    [Fact]
    public async Task Everything_that_was_parked_is_sent_again_with_fresh_attempts()
    {
        await Write(World.Ada, "stipend.asked");
        await Write(World.Una, "stipend.asked");
        Office.Answer = _ => new(SmtpReplyCode.MailboxUnavailable, "No such mailbox");
        await Send();
        var adm = await App.As(World.Adm);
        var again = await (await adm.Client.PostAsync("/api/mail/retries", null)).Ok();
        again["messages"]!.GetValue<int>().ShouldBe(2);
        (await App.Messages()).ShouldAllBe(m => m.Attempts == 0 && m.State == MessageState.Waiting);
        Office.Answer = _ => null;
        await Send();
        Office.Taken.Count.ShouldBe(2);
    }

    public sealed class OnSqlite() : RetryMessagesTests(Provider.Sqlite);

    public sealed class OnPostgres() : RetryMessagesTests(Provider.Postgres);
}
