using MimeKit;
using SmtpServer.Protocol;

namespace Trellis.Tests.Mail;

/// <summary>Messages by mail: what arrives, what is tried again, and what is not.</summary>
public abstract class SendMessagesTests(Provider provider) : MailWorld(provider)
{
    private static readonly SmtpResponse NotNow = new((SmtpReplyCode)451, "Busy"),
        Never = new(SmtpReplyCode.MailboxUnavailable, "No such mailbox");

    [Fact]
    public async Task Each_kind_arrives_once_as_text_and_HTML_with_one_link()
    {
        var kinds = Kinds.All.Where(k => k.Purpose != MessagePurpose.Digest).ToList();
        foreach (var kind in kinds)
        {
            await Choose(World.Ada, kind.Name, Cadence.AtOnce);
            await Write(World.Ada, kind.Name, $"/{kind.Name}");
        }
        (await Send()).ShouldBe(kinds.Count);
        (await Send()).ShouldBe(0);
        Office.To(World.Ada).ShouldBe(kinds.Select(k => k.Subject), ignoreOrder: true);
        foreach (var mail in Office.Taken)
        {
            var kind = kinds.Single(k => k.Subject == mail.Subject);
            var sentence = kind.Say("Max Example", 2, Today);
            mail.Text().ReplaceLineEndings(" ").ShouldContain(sentence);
            Browser
                .Parse(mail.HtmlBody!)
                .QuerySelector("p.ink")!
                .TextContent.ShouldBe($"Hello Ada Example. {sentence}");
            var button = Browser.Parse(mail.HtmlBody!).QuerySelectorAll("a.button").ShouldHaveSingleItem();
            button.GetAttribute("href")!.ShouldStartWith("https://trellis.small-garden.example/");
            mail.Text().ShouldContain(button.GetAttribute("href")!);
        }
    }

    [Fact]
    public async Task A_mail_says_who_sends_it_that_nobody_answers_it_and_where_to_choose()
    {
        await Write(World.Ada, "stipend.asked");
        await Send();
        var mail = Office.Taken.ShouldHaveSingleItem();
        mail.From.ToString().ShouldBe("\"Trellis at Small Garden\" <trellis@small-garden.example>");
        mail.To.Mailboxes.Single().Name.ShouldBe("Ada Example");
        mail.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        mail.Headers["List-Unsubscribe"].ShouldBe("<https://trellis.small-garden.example/account/messages>");
        mail.MessageId.ShouldBe($"{(await App.Messages()).Single().Id}@small-garden.example");
        mail.Body.ShouldBeOfType<MultipartAlternative>();
        Browser.Parse(mail.HtmlBody!).QuerySelectorAll("img, script, link, [background]").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_asked_of_one_waits_for_the_digest_and_what_one_never_wants_stays_here()
    {
        await Choose(World.Una, "stipend.paid", Cadence.Never);
        await Write(World.Ada, "stipend.paid");
        await Write(World.Una, "stipend.paid");
        (await Send()).ShouldBe(0);
        (await App.Messages())
            .Select(m => m.State)
            .ShouldBe([MessageState.ForDigest, MessageState.Kept], ignoreOrder: true);
    }

    [Fact]
    public async Task A_server_that_refuses_for_an_hour_gets_everything_later_in_order_per_person()
    {
        string[] people = [World.Ada, World.Una];
        foreach (var ago in Enumerable.Range(0, 10).Reverse())
        foreach (var person in people)
            await Write(person, "stipend.asked", $"/n/{10 - ago:00}", ago);
        Office.Answer = _ => NotNow;
        for (var minute = 0; minute < 60; minute++)
        {
            await Send();
            App.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        Office.Taken.ShouldBeEmpty();
        (await App.Messages()).ShouldAllBe(m => m.State == MessageState.Waiting && m.Attempts <= 7);
        Office.Answer = _ => null;
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Send();
        foreach (var person in people)
            Office
                .Taken.Where(m => m.To.Mailboxes.Single().Address == person)
                .Select(m => m.Linked("/n/")[..2])
                .ShouldBe(Enumerable.Range(1, 10).Select(n => n.ToString("00", null)));
    }

    [Fact]
    public async Task What_is_refused_for_good_is_parked_with_its_reason_and_holds_up_nobody()
    {
        await Write(World.Ada, "stipend.asked");
        await Write(World.Una, "stipend.asked");
        Office.Answer = to => to == World.Ada ? Never : null;
        await Send();
        var parked = (await App.Messages()).Single(m => m.PersonId == Of(World.Ada));
        (parked.State, parked.Attempts).ShouldBe((MessageState.Parked, 1));
        parked.Why.ShouldContain("No such mailbox");
        Office.To(World.Una).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_never_taken_is_parked_after_about_three_days()
    {
        await Write(World.Ada, "stipend.asked");
        Office.Answer = _ => NotNow;
        for (var hour = 0; hour < 24 * 4; hour++)
        {
            await Send();
            App.Clock.Advance(TimeSpan.FromHours(1));
        }
        var parked = (await App.Messages()).Single();
        (parked.State, parked.Attempts).ShouldBe((MessageState.Parked, SendingRules.MostAttempts));
    }

    [Fact]
    public async Task Nobody_is_written_to_who_has_left_or_cannot_sign_in()
    {
        await App.Db(async db =>
        {
            (await db.For(Operator).People.SingleAsync(p => p.Email == World.Ada)).EndsOn = Today.AddDays(-1);
            (await db.For(Operator).Accounts.SingleAsync(a => a.Email == World.Una)).PasswordHash = null;
            return await db.SaveChangesAsync();
        });
        await Write(World.Ada, "stipend.asked");
        await Write(World.Una, "stipend.asked");
        await Send();
        Office.Taken.ShouldBeEmpty();
        (await App.Messages()).ShouldAllBe(m => m.State == MessageState.Closed && m.Why.Length > 0);
    }

    [Fact]
    public async Task A_server_that_is_away_costs_no_attempt()
    {
        await Write(World.Ada, "stipend.asked");
        await Office.DisposeAsync();
        (await Send()).ShouldBe(0);
        (await App.Messages()).Single().Attempts.ShouldBe(0);
    }

    [Fact]
    public async Task A_letter_that_cannot_be_written_is_parked_in_the_end_and_holds_up_nobody()
    {
        await Address(World.Ada, "no address at all");
        await Write(World.Ada, "stipend.asked");
        await Write(World.Una, "stipend.asked");
        for (var hour = 0; hour < 24 * 4; hour++)
        {
            await Send();
            App.Clock.Advance(TimeSpan.FromHours(1));
        }
        Office.To(World.Una).Count.ShouldBe(1);
        var parked = (await App.Messages()).Single(m => m.PersonId == Of(World.Ada));
        (parked.State, parked.Attempts).ShouldBe((MessageState.Parked, SendingRules.MostAttempts));
        parked.Why.ShouldBe("Trellis could not write this message. The log of the server says why.");
    }

    [Fact]
    public async Task Invented_addresses_get_no_mail()
    {
        await Address(World.Ada, "ada@larkspur.example");
        await Write(World.Ada, "stipend.asked");
        await Send();
        Office.Taken.ShouldBeEmpty();
        (await App.Messages()).Single().State.ShouldBe(MessageState.Closed);
    }

    private Task<int> Address(string email, string address) =>
        App.Db(async db =>
        {
            (await db.For(Operator).People.SingleAsync(p => p.Email == email)).Email = address;
            return await db.SaveChangesAsync();
        });

    private Viewer Operator => Viewer.Operator(App.Clock.UtcNow(), TimeZoneInfo.Utc);

    public sealed class OnSqlite() : SendMessagesTests(Provider.Sqlite);

    public sealed class OnPostgres() : SendMessagesTests(Provider.Postgres);
}
