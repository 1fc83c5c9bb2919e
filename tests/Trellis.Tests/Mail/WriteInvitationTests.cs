using System.Text;
using Ical.Net.CalendarComponents;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Trellis.Calendar;
using ICalendar = Ical.Net.Calendar;

namespace Trellis.Tests.Mail;

/// <summary>Calendar entries by mail: an entry, its change, its cancellation, and when there is none.</summary>
public abstract class WriteInvitationTests(Provider provider) : MailWorld(provider)
{
    private static readonly CalendarKind Meeting = new("test.meeting", "Meeting with {others}"),
        Days = new("test.days", "Professional development");

    protected override void Configure(IServiceCollection services) => services.AddSingleton(Meeting).AddSingleton(Days);

    [Fact]
    public async Task An_approved_event_is_an_entry_and_a_withdrawn_one_takes_it_out_again()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(200m, Later, World.Event);
        await (await fox.Decide(id, "approve", "Fine.")).Ok();
        await Send();
        var (request, entry) = Invitation(World.Una);
        request.Subject.ShouldBe("Professional development, 22 August 2026 to 23 August 2026");
        Part(request).ContentType.Parameters["method"].ShouldBe("REQUEST");
        (entry.Sequence, entry.Status, entry.Class).ShouldBe((0, "CONFIRMED", "PRIVATE"));
        entry.Organizer!.Value.ShouldBe(new Uri("mailto:trellis@small-garden.example"));
        entry.Attendees.Single().Value.ShouldBe(new Uri("mailto:una@example.org"));
        await (await una.Client.PostAsync($"/api/stipend/requests/{id}/withdrawal", null)).Ok();
        await Send();
        var (cancel, off) = Invitation(World.Una);
        cancel.Subject.ShouldStartWith("Cancelled: ");
        Part(cancel).ContentType.Parameters["method"].ShouldBe("CANCEL");
        (off.Uid, off.Sequence, off.Status).ShouldBe((entry.Uid, 1, "CANCELLED"));
    }

    [Fact]
    public async Task Other_days_change_the_same_entry()
    {
        var cause = Guid.NewGuid();
        await Schedule(Days, cause, EntryTime.Days(Today.AddDays(3), Today.AddDays(4)), World.Una);
        await Send();
        var before = Invitation(World.Una).Entry;
        await Schedule(Days, cause, EntryTime.Days(Today.AddDays(3), Today.AddDays(4)), World.Una);
        (await Send()).ShouldBe(0, "nothing changed");
        await Schedule(Days, cause, EntryTime.Days(Today.AddDays(10), Today.AddDays(10)), World.Una);
        await Send();
        var (mail, after) = Invitation(World.Una);
        mail.Subject.ShouldStartWith("Changed: ");
        (after.Uid, after.Sequence).ShouldBe((before.Uid, before.Sequence + 1));
        after.Start!.Date.ShouldBe(Today.AddDays(10));
    }

    [Fact]
    public async Task A_meeting_names_the_others_and_whoever_is_not_in_it_any_more_takes_it_out()
    {
        var (cause, at) = (Guid.NewGuid(), App.Clock.UtcNow().AddDays(2));
        var time = EntryTime.Times(at, at.AddMinutes(30));
        await Schedule(Meeting, cause, time, World.Una, World.Fox);
        await Send();
        var hers = Invitation(World.Una).Entry;
        hers.Summary.ShouldBe("Meeting with Fox Example");
        hers.Organizer!.Value.ShouldBe(new Uri("mailto:fox@example.org"));
        hers.Start!.AsUtc.ShouldBe(at);
        hers.Attendees.Count.ShouldBe(2);
        Invitation(World.Fox).Entry.Uid.ShouldBe(hers.Uid);
        await Schedule(Meeting, cause, time, World.Fox);
        await Send();
        Invitation(World.Una).Entry.Status.ShouldBe("CANCELLED");
        Invitation(World.Fox).Entry.Status.ShouldBe("CONFIRMED");
    }

    [Fact]
    public async Task What_is_called_off_or_changed_before_it_is_sent_is_not_sent()
    {
        var (off, moved) = (Guid.NewGuid(), Guid.NewGuid());
        await Schedule(Days, off, EntryTime.Days(Today.AddDays(3), Today.AddDays(3)), World.Una);
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        await App.Db(async db =>
        {
            await db.Unschedule(Operator, Days, off, default);
            return await db.SaveChangesAsync();
        });
        await Schedule(Days, moved, EntryTime.Days(Today.AddDays(3), Today.AddDays(3)), World.Fox);
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        await Schedule(Days, moved, EntryTime.Days(Today.AddDays(4), Today.AddDays(4)), World.Fox);
        await Send();
        Office.To(World.Una).ShouldBeEmpty();
        Office.To(World.Fox).Count.ShouldBe(1);
        (await App.Messages()).Count(m => m.State == MessageState.Closed).ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_gets_an_entry_who_wants_none_has_left_or_for_whom_it_is_over()
    {
        await Choose(World.Una, "calendar.invitation", Cadence.Never);
        await App.Db(async db =>
        {
            (await db.For(Operator).People.SingleAsync(p => p.Email == World.Fox)).EndsOn = Today.AddDays(-1);
            return await db.SaveChangesAsync();
        });
        var soon = EntryTime.Days(Today.AddDays(3), Today.AddDays(3));
        await Schedule(Days, Guid.NewGuid(), soon, World.Una);
        await Schedule(Days, Guid.NewGuid(), soon, World.Fox);
        await Schedule(Days, Guid.NewGuid(), EntryTime.Days(Today.AddDays(-3), Today.AddDays(-1)), World.Ada);
        await Send();
        Office.Taken.ShouldBeEmpty();
        (await App.Messages())
            .Select(m => m.State)
            .ShouldBe([MessageState.Kept, MessageState.Closed, MessageState.Closed], ignoreOrder: true);
    }

    [Fact]
    public async Task It_is_a_form_of_the_mail_and_a_file_in_lines_that_programs_take()
    {
        await Schedule(Days, Guid.NewGuid(), EntryTime.Days(Today.AddDays(3), Today.AddDays(3)), World.Una);
        await Send();
        var mail = Office.Taken.ShouldHaveSingleItem();
        var letter = mail.Body.ShouldBeOfType<Multipart>()[0].ShouldBeOfType<MultipartAlternative>();
        letter
            .Select(p => p.ContentType.MimeType)
            .ShouldBe(["text/plain", "text/html", "text/calendar"], "the last is what a program likes best");
        mail.Attachments.Single().ContentType.MimeType.ShouldBe("application/ics");
        using var octets = new MemoryStream();
        Part(mail).Content!.DecodeTo(octets);
        var text = Encoding.UTF8.GetString(octets.ToArray());
        text.ShouldEndWith("END:VCALENDAR\r\n");
        foreach (var line in text.Split("\r\n"))
        {
            Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75);
            line.ShouldNotContain('\n');
        }
    }

    private Viewer Operator => Viewer.Operator(App.Clock.UtcNow(), TimeZoneInfo.Utc);

    /// <summary>What a command does that puts something into calendars; of several people the last invites.</summary>
    private Task<int> Schedule(CalendarKind kind, Guid cause, EntryTime time, params string[] emails) =>
        App.Db(async db =>
        {
            var people = emails.Select(Of).ToList();
            Id<Person>? organiser = kind == Meeting ? people[^1] : null;
            await db.Schedule(Operator, kind, cause, time, people, "/today", organiser, default);
            return await db.SaveChangesAsync();
        });

    /// <summary>The last mail to somebody that brought an entry.</summary>
    private (MimeMessage Mail, CalendarEvent Entry) Invitation(string email)
    {
        var mail = Office.Taken.Last(m => m.To.Mailboxes.Any(t => t.Address == email) && Parts(m).Any());
        return (mail, ICalendar.Load(Part(mail).Text)!.Events.Single());
    }

    private static TextPart Part(MimeMessage mail) => Parts(mail).Single();

    private static IEnumerable<TextPart> Parts(MimeMessage mail) =>
        mail.BodyParts.OfType<TextPart>().Where(p => p.ContentType.IsMimeType("text", "calendar"));

    public sealed class OnSqlite() : WriteInvitationTests(Provider.Sqlite);

    public sealed class OnPostgres() : WriteInvitationTests(Provider.Postgres);
}
