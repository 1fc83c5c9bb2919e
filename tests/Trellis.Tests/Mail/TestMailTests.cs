using Microsoft.Extensions.DependencyInjection;
using Trellis.Mail;

namespace Trellis.Tests.Mail;

/// <summary>A test message, past the queue.</summary>
public abstract class TestMailTests(Provider provider) : MailWorld(provider)
{
    [Fact]
    public async Task A_test_message_arrives_at_once_at_any_address_that_the_operator_names()
    {
        (await Test("somebody@elsewhere.example.org")).Value.ShouldBe("somebody@elsewhere.example.org");
        Office.To("somebody@elsewhere.example.org").ShouldBe(["A test message from Trellis"]);
    }

    [Fact]
    public async Task What_goes_wrong_is_said()
    {
        (await Test("nonsense")).Problem!.Message.ShouldStartWith("Write a whole address");
        (await Test("maya@larkspur.example")).Problem!.Message.ShouldContain("belong to nobody");
        Office.Answer = _ => new(SmtpServer.Protocol.SmtpReplyCode.MailboxUnavailable, "No such mailbox");
        (await Test(World.Ada)).Problem!.Message.ShouldContain("No such mailbox");
        await Office.DisposeAsync();
        (await Test(World.Ada)).Problem!.Message.ShouldContain("cannot be reached");
    }

    private Task<Result<string>> Test(string to) =>
        App.Run((services, _) => services.GetRequiredService<TestMail>().Handle(to, default));

    public sealed class OnSqlite() : TestMailTests(Provider.Sqlite);

    public sealed class OnPostgres() : TestMailTests(Provider.Postgres);
}
