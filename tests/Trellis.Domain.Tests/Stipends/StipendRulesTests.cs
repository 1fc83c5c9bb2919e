namespace Trellis.Domain.Tests.Stipends;

public sealed class StipendRulesTests
{
    private static readonly StipendTerms Terms = new();

    private static DateOnly D(string iso) =>
        DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(49_99, false)]
    [InlineData(50_00, true)]
    public void Approval_begins_at_50(long cents, bool needed) =>
        StipendRules.NeedsApproval(Terms, new(cents)).ShouldBe(needed);

    [Theory]
    [InlineData(300_00, false)]
    [InlineData(300_01, true)]
    public void Notice_begins_above_300(long cents, bool needed) =>
        StipendRules.NeedsNotice(Terms, new(cents)).ShouldBe(needed);

    [Theory]
    [InlineData("2026-04-30", "2026-02-28")]
    [InlineData("2028-04-30", "2028-02-29")]
    [InlineData("2026-04-28", "2026-02-28")]
    [InlineData("2026-07-20", "2026-05-20")]
    [InlineData("2027-01-31", "2026-11-30")]
    public void Notice_counts_calendar_months_back(string spend, string latest)
    {
        StipendRules.LatestRequest(Terms, D(spend)).ShouldBe(D(latest));
        StipendRules.NoticeMet(Terms, new(300_01), D(spend), D(latest)).ShouldBeTrue();
        StipendRules.NoticeMet(Terms, new(300_01), D(spend), D(latest).AddDays(1)).ShouldBeFalse();
        StipendRules.NoticeMet(Terms, new(300_00), D(spend), D(spend)).ShouldBeTrue();
    }

    [Fact]
    public void The_earliest_spend_is_the_first_day_that_keeps_the_notice()
    {
        for (var asked = D("2026-01-01"); asked < D("2028-03-02"); asked = asked.AddDays(1))
        {
            var earliest = StipendRules.EarliestSpend(Terms, asked);
            StipendRules.NoticeMet(Terms, new(300_01), earliest, asked).ShouldBeTrue();
            StipendRules.NoticeMet(Terms, new(300_01), earliest.AddDays(-1), asked).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(1, 5, false)]
    [InlineData(2, 10, false)]
    [InlineData(2, 9, true)]
    [InlineData(1, 4, true)]
    [InlineData(9, 41, true)]
    [InlineData(3, 0, false)]
    public void More_than_a_fifth_of_the_team_asks_for_judgement(int asking, int team, bool exceeds) =>
        StipendRules.ExceedsShare(Terms, asking, team).ShouldBe(exceeds);

    [Fact]
    public void A_receipt_is_due_within_30_days() =>
        StipendRules.ReceiptDue(Terms, D("2026-05-02")).ShouldBe(D("2026-06-01"));

    [Fact]
    public void Small_purchases_in_a_week_at_one_provider_are_pointed_out_as_one()
    {
        var day = D("2026-05-14");
        StipendRules.SplitWith(Terms, new(30_00), day, [(new(20_00), day.AddDays(-6))]).ShouldBe(new Money(20_00));
        StipendRules.SplitWith(Terms, new(30_00), day, [(new(20_00), day.AddDays(6))]).ShouldBe(new Money(20_00));
        StipendRules
            .SplitWith(Terms, new(30_00), day, [(new(20_00), day.AddDays(-7))])
            .ShouldBeNull("seven days have passed");
        StipendRules.SplitWith(Terms, new(30_00), day, [(new(19_99), day)]).ShouldBeNull("together they stay under 50");
        StipendRules.SplitWith(Terms, new(30_00), day, [(new(60_00), day)]).ShouldBeNull("that one was asked for");
        StipendRules.SplitWith(Terms, new(60_00), day, [(new(20_00), day)]).ShouldBeNull("this one is asked for");
        StipendRules.SplitWith(Terms, new(49_00), day, []).ShouldBeNull();
        StipendRules
            .SplitWith(
                Terms,
                new(30_00),
                day,
                [(new(20_00), day.AddDays(1)), (new(45_00), day.AddDays(40)), (new(90_00), day)]
            )
            .ShouldBe(new Money(20_00), "only what is near and small counts");
    }

    [Fact]
    public void Money_is_asked_back_as_the_steps_say()
    {
        var terms = Terms with { Repayment = [new(9, 75), new(12, 50)], RepaymentAbove = new(500_00) };
        var paid = D("2026-01-31");
        StipendRules.Repayment(terms, new(1000_01), paid, D("2026-10-30")).ShouldBe(new Money(750_01)); // 750.0075
        StipendRules.Repayment(terms, new(1000_00), paid, D("2026-10-31")).ShouldBe(new Money(500_00));
        StipendRules.Repayment(terms, new(1000_00), paid, D("2027-01-31")).ShouldBe(Money.Zero);
        StipendRules.Repayment(terms, new(500_00), paid, D("2026-02-01")).ShouldBe(Money.Zero);
        StipendRules.Repayment(Terms, new(1000_00), paid, D("2026-02-01")).ShouldBe(Money.Zero);
        StipendRules
            .RepaymentAgreement(terms, new(500_01))
            .ShouldBe(
                "If I leave within 9 months of the payment I pay back 75 %, 12 months of the payment I pay back 50 "
                    + "%. Nothing is asked back when the company ends the job."
            );
        StipendRules.RepaymentAgreement(terms, new(500_00)).ShouldBeNull();
        StipendRules.RepaymentAgreement(Terms, new(900_00)).ShouldBeNull();
    }

    [Fact]
    public void The_defaults_are_a_policy() => Terms.Faults().ShouldBeEmpty();

    public static TheoryData<StipendTerms, string> Wrong =>
        new()
        {
            { Terms with { Annual = new(-1) }, "annual" },
            { Terms with { Annual = new(1_000_000_01) }, "annual" },
            { Terms with { Currency = "usd" }, "currency" },
            { Terms with { Currency = "US" }, "currency" },
            { Terms with { FullTimeMinutes = 59 }, "fullTimeHours" },
            { Terms with { WaitingDays = -1 }, "waitingDays" },
            { Terms with { WaitingDays = 3651 }, "waitingDays" },
            { Terms with { ApprovalFrom = new(-1) }, "approvalFrom" },
            { Terms with { NoticeAbove = new(-1) }, "noticeAbove" },
            { Terms with { NoticeMonths = 25 }, "noticeMonths" },
            { Terms with { GroupSharePercent = 101 }, "groupSharePercent" },
            { Terms with { ReceiptDays = 0 }, "receiptDays" },
            { Terms with { SplitDays = 367 }, "splitDays" },
            { Terms with { Categories = [] }, "categories" },
            { Terms with { Categories = [""] }, "categories" },
            { Terms with { Excluded = ["COURSE"] }, "categories" },
            { Terms with { Repayment = [new(0, 50)] }, "repayment" },
            { Terms with { Repayment = [new(6, 101)] }, "repayment" },
            { Terms with { Repayment = [new(9, 50), new(6, 25)] }, "repayment" },
            { Terms with { Repayment = [new(6, 50), new(9, 75)] }, "repayment" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_no_policy_is_named_by_its_setting(StipendTerms terms, string setting) =>
        terms.Faults().ShouldContain(f => f.Setting == setting);
}
