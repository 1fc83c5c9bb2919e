namespace Trellis.Domain.Tests.Stipends;

/// <summary>Hand calculations. Each says how the figure comes about.</summary>
public sealed class EntitlementTests
{
    private static DateOnly D(string iso) =>
        DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Engagement Works(
        string hired,
        string hours = "40",
        string? ended = null,
        string? conversation = null,
        string? notice = null
    ) =>
        new(
            D(hired),
            ended is null ? null : D(ended),
            [
                .. hours
                    .Split(',')
                    .Select(h =>
                        h.Split(':') is [var day, var week]
                            ? (D(day), int.Parse(week) * 60)
                            : (DateOnly.MinValue, int.Parse(h) * 60)
                    ),
            ],
            conversation is null ? null : D(conversation),
            notice is null ? null : D(notice)
        );

    private static readonly Timeline<StipendTerms> Default = new(new StipendTerms());
    private static readonly Timeline<StipendTerms> Calendar = new(new StipendTerms { YearBasis = YearBasis.Calendar });

    private static decimal Earned(Engagement engagement, string on, Timeline<StipendTerms>? policy = null) =>
        Entitlement.Earned(engagement, policy ?? Default, D(on), D(on)).Units;

    [Theory]
    // Hired 2026-01-15, full time: the year has 365 days, 2000 / 365 a day, the first day included.
    [InlineData("2026-01-15", "40", "2026-01-14", 0)]
    [InlineData("2026-01-15", "40", "2026-01-15", 5.48)] //   1 × 2000 / 365 = 5.479…
    [InlineData("2026-01-15", "40", "2026-04-14", 493.15)] //  90 × 2000 / 365, day 89 after the first
    [InlineData("2026-01-15", "40", "2026-04-15", 498.63)] //  91 × 2000 / 365, day 90: the wait ends
    [InlineData("2026-01-15", "40", "2027-01-14", 2000)] // the last day of the first year: all of it
    [InlineData("2026-01-15", "40", "2027-01-15", 2000)] // the anniversary: the second year, granted whole
    [InlineData("2026-01-15", "32", "2026-04-15", 398.90)] //  91 × 1600 / 365 = 398.904…
    [InlineData("2026-01-15", "50", "2026-04-15", 498.63)] // more than full time is full time
    [InlineData("2026-01-15", "2026-01-15:40,2026-07-01:32", "2026-12-31", 1721.64)] // 167 × 2000/365 + 184 × 1600/365 = 628400/365
    // 167 × 2000/365: the change does not count before its day
    [InlineData("2026-01-15", "2026-01-15:40,2026-07-01:32", "2026-06-30", 915.07)]
    // A later year: 40 to 32 hours on 1 June. 137 days at full time, then 228 at 32 hours.
    [InlineData("2024-01-15", "2024-01-15:40,2026-06-01:32", "2026-05-31", 2000)]
    [InlineData("2024-01-15", "2024-01-15:40,2026-06-01:32", "2026-06-01", 1750.14)] // (137 × 2000 + 228 × 1600) / 365 = 1750.136…
    [InlineData("2024-01-15", "2026-01-01:40,2026-06-01:32", "2026-06-01", 1750.14)] // the first hours hold from the first day on
    // Hired on 29 February 2024: the first year ends on 27 February 2025, and has 365 days.
    [InlineData("2024-02-29", "40", "2024-12-31", 1682.19)] // 307 × 2000 / 365 = 1682.191…
    [InlineData("2024-02-29", "40", "2025-02-27", 2000)]
    [InlineData("2024-02-29", "40", "2025-02-28", 2000)]
    // Hired 2023-03-01: the first year holds 29 February 2024, so it has 366 days.
    [InlineData("2023-03-01", "40", "2023-12-31", 1672.13)] // 306 × 2000 / 366 = 1672.131…
    public void By_employment_year(string hired, string hours, string on, decimal earned) =>
        Earned(Works(hired, hours), on).ShouldBe(earned);

    [Theory]
    // Hired 2025-07-01: 2025 earns 184 days of 2000/365; on 1 January it begins anew; 181 days until the anniversary,
    // the other 184 granted on it.
    [InlineData("2025-07-01", "2025-12-31", 1008.22)] // 184 × 2000 / 365
    [InlineData("2025-07-01", "2026-01-01", 5.48)] // nothing carries over
    [InlineData("2025-07-01", "2026-06-30", 991.78)] // 181 × 2000 / 365
    [InlineData("2025-07-01", "2026-07-01", 2000)] // 181/365 + 184/365 of the year
    [InlineData("2025-07-01", "2027-01-01", 2000)]
    // A leap year by the calendar: days before the anniversary count by the first employment year (366 days), later
    // ones by 2024 (366 days).
    [InlineData("2023-07-01", "2024-06-30", 994.54)] // 182 × 2000 / 366 = 994.535…
    [InlineData("2023-07-01", "2024-07-01", 2000)] // (182 + 184) / 366
    [InlineData("2022-07-01", "2023-07-01", 2000)]
    // The first employment year 2024-03-01 to 2025-02-28 has 365 days although 2024 has 366.
    [InlineData("2024-03-01", "2024-12-31", 1676.71)] // 306 × 2000 / 365
    public void By_calendar_year(string hired, string on, decimal earned) =>
        Earned(Works(hired), on, Calendar).ShouldBe(earned);

    [Fact]
    public void Days_after_a_known_end_weigh_nothing()
    {
        Earned(Works("2024-01-15", ended: "2026-03-31"), "2026-01-15").ShouldBe(416.44m); // 76 × 2000 / 365
        Earned(Works("2026-01-15", ended: "2026-03-31"), "2026-06-30").ShouldBe(416.44m);
        Earned(Works("2024-01-15", ended: "2026-03-31"), "2027-06-30").ShouldBe(0m);
    }

    [Fact]
    public void Whoever_left_within_the_wait_has_what_was_earned_once_the_wait_is_over_and_can_buy_nothing_after_the_last_day()
    {
        var left = Works("2026-01-15", ended: "2026-03-31");
        StipendQuote
            .Of(left, Default, D("2026-04-14"), Money.Zero)
            .ShouldSatisfyAllConditions(q => q.Eligible.ShouldBeFalse(), q => q.Available.ShouldBe(Money.Zero));
        var quote = StipendQuote.Of(left, Default, D("2026-04-15"), Money.Zero);
        (quote.Eligible, quote.Available).ShouldBe((true, new Money(416_44)));
        PolicyCheck
            .Of(
                StipendQuote.Of(left, Default, D("2026-03-01"), Money.Zero),
                new(new(10_00), D("2026-03-01"), D("2026-03-01"), "Course", null),
                null,
                null,
                left.Ended
            )
            .ShouldContain(f =>
                f.Rule == "waiting-period"
                && f.Title == "The stipend is not open"
                && f.Text == "The stipend would have opened on 15 April 2026, after the last day."
            );
        PolicyCheck
            .Of(quote, new(new(10_00), D("2026-04-15"), D("2026-04-15"), "Course", null), null, null, left.Ended)
            .ShouldContain(f => f.Rule == "end" && f.Verdict == Verdict.Stops);
    }

    [Fact]
    public void Notice_ends_it_where_the_policy_says_so_and_once_it_is_given()
    {
        var ends = new Timeline<StipendTerms>(new StipendTerms { EndsAtNotice = true });
        var leaver = Works("2024-01-15", ended: "2026-06-30", notice: "2026-03-31");
        Earned(leaver, "2026-03-30", ends).ShouldBe(915.07m); // 167 × 2000 / 365, to the last day of work
        Earned(leaver, "2026-03-31", ends).ShouldBe(416.44m);
        Earned(leaver, "2026-03-31").ShouldBe(915.07m);
        Entitlement.LastDay(leaver with { Ended = D("2026-03-01") }, ends, D("2026-04-01")).ShouldBe(D("2026-03-01"));
    }

    [Fact]
    public void Somebody_who_comes_back_waits_and_earns_anew()
    {
        var again = Works("2026-03-01");
        Entitlement.OpensOn(again, Default).ShouldBe(D("2026-05-30"));
        Earned(again, "2026-03-01").ShouldBe(5.48m);
    }

    [Fact]
    public void A_change_of_policy_counts_from_its_day_on()
    {
        var policy = new Timeline<StipendTerms>([
            (D("2020-01-01"), new StipendTerms()),
            (D("2026-07-01"), new StipendTerms { Annual = new(2400_00), FullTimeMinutes = 32 * 60 }),
        ]);
        Earned(Works("2024-01-15"), "2026-06-30", policy).ShouldBe(2000m);
        // (167 × 2000 + 198 × 2400) / 365 = 2216.986…
        Earned(Works("2024-01-15"), "2026-07-01", policy).ShouldBe(2216.99m);
        // (167 × 1600 + 198 × 2400) / 365 = 2033.972…
        Earned(Works("2024-01-15", "32"), "2026-07-01", policy).ShouldBe(2033.97m);
    }

    [Fact]
    public void A_change_of_the_year_basis_begins_with_the_next_stipend_year()
    {
        var policy = new Timeline<StipendTerms>([
            (D("2020-01-01"), new StipendTerms()),
            (D("2026-01-01"), new StipendTerms { YearBasis = YearBasis.Calendar }),
        ]);
        var person = Works("2024-08-05");
        Entitlement.Year(person, policy, D("2026-03-01")).ShouldBe(new StipendYear(D("2025-08-05"), D("2026-08-04")));
        Entitlement.Year(person, policy, D("2026-08-05")).ShouldBe(new StipendYear(D("2026-08-05"), D("2026-12-31")));
        Earned(person, "2026-08-05", policy).ShouldBe(816.44m); // 149 × 2000 / 365
        Entitlement.Year(person, policy, D("2027-02-01")).ShouldBe(new StipendYear(D("2027-01-01"), D("2027-12-31")));

        var back = new Timeline<StipendTerms>([
            (D("2020-01-01"), new StipendTerms { YearBasis = YearBasis.Calendar }),
            (D("2026-01-01"), new StipendTerms()),
        ]);
        Entitlement.Year(person, back, D("2026-03-01")).ShouldBe(new StipendYear(D("2026-01-01"), D("2026-08-04")));
        Earned(person, "2026-03-01", back).ShouldBe(1183.56m); // 216 × 2000 / 365
    }

    [Fact]
    public void It_opens_after_the_wait_the_conversation_or_both()
    {
        Timeline<StipendTerms> After(OpensAfter what) => new(new StipendTerms { OpensAfter = what });
        Entitlement.OpensOn(Works("2026-01-15"), Default).ShouldBe(D("2026-04-15"));
        Entitlement.OpensOn(Works("2026-01-15"), After(OpensAfter.Conversation)).ShouldBeNull();
        Entitlement
            .OpensOn(Works("2026-01-15", conversation: "2026-05-20"), After(OpensAfter.Conversation))
            .ShouldBe(D("2026-05-20"));
        Entitlement
            .OpensOn(Works("2026-01-15", conversation: "2026-03-20"), After(OpensAfter.Both))
            .ShouldBe(D("2026-04-15"));
        Entitlement
            .OpensOn(Works("2026-01-15", conversation: "2026-05-20"), After(OpensAfter.Both))
            .ShouldBe(D("2026-05-20"));
        Entitlement
            .OpensOn(Works("2026-01-15", conversation: "2025-12-01"), After(OpensAfter.Conversation))
            .ShouldBe(D("2026-01-15"), "never before the first day");
    }

    [Fact]
    public void Whoever_it_is_open_for_keeps_it_when_the_policy_changes()
    {
        Timeline<StipendTerms> Change(int to) =>
            new([(D("2020-01-01"), new StipendTerms()), (D("2026-05-01"), new StipendTerms { WaitingDays = to })]);
        Entitlement.OpensOn(Works("2026-01-15"), Change(180)).ShouldBe(D("2026-04-15"));
        Entitlement.OpensOn(Works("2026-03-01"), Change(180)).ShouldBe(D("2026-08-28"));
        Entitlement
            .OpensOn(Works("2026-03-01"), Change(30))
            .ShouldBe(D("2026-05-01"), "a shorter wait counts from its own day on");
    }

    [Fact]
    public void Anniversaries_of_29_february_are_on_the_28th_in_common_years()
    {
        var person = Works("2024-02-29");
        person.EmploymentYear(D("2025-02-27")).ShouldBe(new StipendYear(D("2024-02-29"), D("2025-02-27")));
        person.EmploymentYear(D("2025-02-28")).ShouldBe(new StipendYear(D("2025-02-28"), D("2026-02-27")));
        person.EmploymentYear(D("2028-02-28")).ShouldBe(new StipendYear(D("2027-02-28"), D("2028-02-28")));
        person.EmploymentYear(D("2028-02-29")).ShouldBe(new StipendYear(D("2028-02-29"), D("2029-02-27")));
    }

    [Fact]
    public void Hours_are_needed() => Should.Throw<ArgumentException>(() => new Engagement(D("2026-01-01"), null, []));

    [Fact]
    public void A_timeline_is_needed() => Should.Throw<ArgumentException>(() => new Timeline<StipendTerms>([]));
}
