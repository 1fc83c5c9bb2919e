namespace Trellis.Domain.Tests.Stipends;

public sealed class StatementTests
{
    private static readonly Id<Person> Ada = Id<Person>.New();
    private static readonly Timeline<StipendTerms> Policy = new(new StipendTerms());

    private static DateOnly D(string iso) =>
        DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Engagement Hired(string on) => new(D(on), null, [(DateOnly.MinValue, 2400)]);

    private static LedgerEntry Entry(string on, LedgerKind kind, LedgerAccount from, LedgerAccount to, long cents) =>
        new()
        {
            PersonId = Ada,
            CountsOn = D("2026-01-15"),
            Kind = kind,
            From = from,
            To = to,
            Amount = new(cents),
            On = D(on),
            At = D(on).ToDateTime(default, DateTimeKind.Utc),
            ByName = "Ada",
        };

    private static IEnumerable<string> Lines(Engagement engagement, string today, params LedgerEntry[] entries) =>
        Statement
            .Of(engagement, Policy, D(today), entries)
            .Select(l =>
                $"{l.On:yyyy-MM-dd} {l.Entry?.Kind.ToString() ?? "-"} {l.Earned.Units} {l.Change.Units} "
                + $"{l.CanSpend.Units}"
            );

    [Fact]
    public void A_first_year_begins_where_the_wait_ends_and_grows_between_the_entries() =>
        Lines(
                Hired("2026-01-15"),
                "2026-06-30",
                Entry("2026-05-14", LedgerKind.Reservation, LedgerAccount.Available, LedgerAccount.Held, 180_00),
                Entry("2026-06-01", LedgerKind.Spend, LedgerAccount.Held, LedgerAccount.Owed, 150_00),
                Entry("2026-06-01", LedgerKind.Release, LedgerAccount.Held, LedgerAccount.Available, 30_00)
            )
            .ShouldBe([
                "2026-04-15 - 498.63 0.00 498.63",
                "2026-05-14 Reservation 158.90 -180.00 477.53",
                "2026-06-01 Spend 98.63 0.00 576.16",
                "2026-06-01 Release 0.00 30.00 606.16",
                "2026-06-30 - 158.91 0.00 765.07",
            ]);

    [Fact]
    public void A_later_year_begins_with_all_of_it_and_what_was_approved_before_it_counts_on_its_first_day() =>
        Lines(
                Hired("2024-01-15"),
                "2026-06-30",
                Entry("2025-12-01", LedgerKind.Reservation, LedgerAccount.Available, LedgerAccount.Held, 640_00)
            )
            .ShouldBe([
                "2026-01-15 - 2000.00 0.00 2000.00",
                "2025-12-01 Reservation 0.00 -640.00 1360.00",
                "2026-06-30 - 0.00 0.00 1360.00",
            ]);

    [Fact]
    public void In_the_wait_nothing_stands_in_it_and_on_its_last_day_one_line()
    {
        Lines(Hired("2026-01-15"), "2026-04-14").ShouldBeEmpty();
        Lines(Hired("2026-01-15"), "2026-04-15").ShouldBe(["2026-04-15 - 498.63 0.00 498.63"]);
    }

    [Fact]
    public void It_adds_up_to_what_can_be_spent_today_whatever_was_booked() =>
        Prop.ForAll(
                (
                    from hired in Gen.Choose(0, 1200)
                    from hours in Gen.Choose(300, 2400)
                    from changed in Gen.Choose(1, 600)
                    from moves in (
                        from day in Gen.Choose(0, 400)
                        from cents in Gen.Choose(1, 900_00)
                        from back in Gen.Elements(true, false)
                        select (day, cents, back)
                    ).ArrayOf()
                    select (hired, hours, changed, moves)
                ).ToArbitrary(),
                c =>
                {
                    var today = D("2026-06-30");
                    var start = today.AddDays(-c.hired);
                    var engagement = new Engagement(start, null, [(start, 2400), (start.AddDays(c.changed), c.hours)]);
                    var entries = c
                        .moves.OrderByDescending(m => m.day)
                        .Select(m =>
                            m.back
                                ? Entry(
                                    $"{today.AddDays(-m.day):yyyy-MM-dd}",
                                    LedgerKind.Release,
                                    LedgerAccount.Held,
                                    LedgerAccount.Available,
                                    m.cents
                                )
                                : Entry(
                                    $"{today.AddDays(-m.day):yyyy-MM-dd}",
                                    LedgerKind.Reservation,
                                    LedgerAccount.Available,
                                    LedgerAccount.Held,
                                    m.cents
                                )
                        )
                        .ToArray();
                    var lines = Statement.Of(engagement, Policy, today, entries);
                    var quote = StipendQuote.Of(engagement, Policy, today, Ledger.Balance(entries).Committed);
                    return lines.Count == 0
                        || (
                            lines.Count(l => l.Entry is not null) == entries.Length
                            && (
                                !quote.Eligible
                                || (
                                    Money.Sum(lines.Select(l => l.Earned)) + Money.Sum(lines.Select(l => l.Change))
                                        == quote.Earned - quote.Spent
                                    && lines[^1].CanSpend == quote.Available
                                )
                            )
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
