using Trellis.Domain.Calendar;
using Trellis.Domain.People;

namespace Trellis.Domain.Tests.Calendar;

public sealed class CalendarRulesTests
{
    private static readonly DateTime Now = new(2026, 5, 14, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Id<Person> Ada = Id<Person>.New(),
        Max = Id<Person>.New();

    private static CalendarEntry New() =>
        new()
        {
            Kind = "stipend.event",
            CauseId = Guid.NewGuid(),
            Link = "/x",
            ChangedAt = Now,
        };

    private static EntryTime Days(int from, int to) => EntryTime.Days(new(2026, 6, from), new(2026, 6, to));

    [Fact]
    public void A_new_entry_begins_at_nought_and_the_same_once_more_tells_nobody()
    {
        var entry = New();
        CalendarRules.Put(entry, Days(1, 2), [Ada, Ada], Now).ShouldBe([Ada]);
        CalendarRules.Put(entry, Days(1, 2), [Ada], Now).ShouldBeEmpty();
        (entry.Sequence, entry.IsCancelled).ShouldBe((0, false));
    }

    [Fact]
    public void Other_days_keep_the_entry_and_raise_its_sequence()
    {
        var entry = New();
        CalendarRules.Put(entry, Days(1, 2), [Ada], Now);
        var id = entry.Id;
        CalendarRules.Put(entry, Days(3, 4), [Ada], Now.AddDays(1)).ShouldBe([Ada]);
        (entry.Id, entry.Sequence, entry.ChangedAt).ShouldBe((id, 1, Now.AddDays(1)));
        CalendarRules.TimeOf(entry).ShouldBe(Days(3, 4));
    }

    [Fact]
    public void Whoever_no_longer_attends_is_told_too()
    {
        var entry = New();
        CalendarRules.Put(entry, Days(1, 2), [Ada, Max], Now);
        CalendarRules.Put(entry, Days(1, 2), [Ada], Now).ShouldBe([Ada, Max], ignoreOrder: true);
        entry.Attendees.Select(a => a.PersonId).ShouldBe([Ada]);
    }

    [Fact]
    public void What_is_cancelled_stays_so_until_it_is_put_again()
    {
        var entry = New();
        CalendarRules.Put(entry, Days(1, 2), [Ada], Now);
        CalendarRules.Cancel(entry, Now).ShouldBe([Ada]);
        CalendarRules.Cancel(entry, Now).ShouldBeEmpty();
        (entry.Sequence, entry.IsCancelled).ShouldBe((1, true));
        CalendarRules.Put(entry, Days(1, 2), [Ada], Now).ShouldBe([Ada]);
        (entry.Sequence, entry.IsCancelled).ShouldBe((2, false));
    }

    /// <summary>A calendar that hears of each change ends with the same entry, in whatever order it hears.</summary>
    [Fact]
    public void Whatever_happens_the_sequence_rises_exactly_when_somebody_is_told()
    {
        var random = new Random(20261129);
        for (var walk = 0; walk < 200; walk++)
        {
            var (entry, told) = (New(), 0);
            CalendarRules.Put(entry, Days(1, 2), [Ada], Now);
            for (var step = 0; step < 20; step++)
            {
                var people =
                    random.Next(3) == 0
                        ? CalendarRules.Cancel(entry, Now)
                        : CalendarRules.Put(
                            entry,
                            Days(random.Next(1, 4), random.Next(1, 6)),
                            random.Next(2) == 0 ? [Ada] : [Ada, Max],
                            Now
                        );
                if (people.Count > 0)
                    told++;
                entry.Sequence.ShouldBe(told);
            }
        }
    }

    [Fact]
    public void Nothing_ends_before_it_begins()
    {
        EntryTime.Days(new(2026, 6, 2), new(2026, 6, 1)).To.ShouldBe(new DateOnly(2026, 6, 2));
        EntryTime.Times(Now, Now.AddHours(-1)).EndsAt.ShouldBe(Now);
    }
}
