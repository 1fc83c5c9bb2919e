namespace Trellis.Domain.Tests.Stipends;

public sealed class PolicyCheckTests
{
    private static readonly StipendTerms Terms = new();
    private static readonly DateOnly Today = new(2026, 5, 14),
        May = new(2026, 5, 1),
        July = new(2026, 7, 1);

    private static StipendQuote Quote(
        DateOnly on,
        long spent = 0,
        DateOnly? hired = null,
        StipendTerms? terms = null
    ) =>
        StipendQuote.Of(
            new(hired ?? new(2024, 1, 15), null, [(DateOnly.MinValue, 2400)]),
            new(terms ?? Terms),
            on,
            new(spent)
        );

    private static IReadOnlyList<PolicyFinding> Check(
        long cents,
        DateOnly? spend = null,
        string category = "Course",
        long spent = 0,
        DateOnly? hired = null,
        MonthShare? month = null,
        EventShare? share = null,
        DateOnly? last = null,
        IReadOnlyList<(Money, DateOnly)>? small = null,
        StipendTerms? terms = null
    ) =>
        PolicyCheck.Of(
            Quote(spend ?? new(2026, 7, 20), spent, hired, terms),
            new(new(cents), spend ?? new(2026, 7, 20), Today, category, "Daniel Reyes", "Readers", small),
            month,
            share,
            last
        );

    private static PolicyFinding The(IReadOnlyList<PolicyFinding> findings, string rule) =>
        findings.Single(f => f.Rule == rule);

    [Fact]
    public void What_stops_comes_first_then_what_asks_for_judgement_then_the_rest()
    {
        var found = Check(420_00, new(2026, 7, 2), "Hardware", share: new("Civic Words", 3, 5, 9, 41, 3));
        found.Select(f => f.Verdict).ShouldBe(found.Select(f => f.Verdict).Order());
        found[0].Rule.ShouldBe("exclusion");
    }

    [Fact]
    public void Short_notice_says_by_how_much_and_when_it_would_be_kept()
    {
        var notice = The(Check(420_00, new(2026, 7, 2)), "notice");
        (notice.Verdict, notice.Title).ShouldBe((Verdict.Judgement, "12 days short of notice"));
        notice.Text.ShouldContain("asked by 2 May 2026 for 2 July 2026");
        notice.Text.ShouldContain("from 14 July 2026");
        notice.Text.ShouldEndWith("Daniel Reyes may still approve, with a reason.");
        The(Check(420_00), "notice").Title.ShouldBe("Early enough");
        The(Check(300_00, Today), "notice").Title.ShouldBe("No notice needed");
        The(Check(420_00, new(2026, 7, 13)), "notice").Title.ShouldBe("1 day short of notice");
    }

    [Fact]
    public void The_money_is_measured_on_the_day_of_the_purchase()
    {
        The(Check(2000_00), "balance").Verdict.ShouldBe(Verdict.Passes);
        var missing = The(Check(2000_00, spent: 1), "balance");
        (missing.Verdict, missing.Title).ShouldBe((Verdict.Stops, "Short by $0.01"));
        The(Check(700_00, hired: new(2026, 1, 15)), "balance")
            .Text.ShouldContain(
                "$1,024.66 that can be spent on 20 July 2026. In the first year it is earned by the day: $2,000.00 "
                    + "by 14 January 2027."
            ); // 187 × 2000 / 365
    }

    [Fact]
    public void During_the_wait_nothing_can_be_bought()
    {
        var found = Check(20_00, Today, hired: new(2026, 4, 1));
        (The(found, "waiting-period").Verdict, The(found, "waiting-period").Title).ShouldBe(
            (Verdict.Stops, "The stipend opens on 30 June 2026")
        );
        found.ShouldNotContain(f => f.Rule == "balance");
        The(Check(20_00, hired: new(2026, 4, 1)), "waiting-period").Text.ShouldBe("It is open from 30 June 2026 on.");
        The(Check(20_00, terms: Terms with { OpensAfter = OpensAfter.Conversation }), "waiting-period")
            .Title.ShouldBe("The stipend is not open");
    }

    [Fact]
    public void More_than_a_fifth_of_the_team_at_one_event_asks_for_judgement()
    {
        var share = The(Check(200_00, share: new("Civic Words", 3, 5, 9, 41, 2)), "group-share");
        (share.Verdict, share.Title).ShouldBe((Verdict.Judgement, "60 % of the team want to go"));
        share.Text.ShouldContain(
            "3 of 5 in the team and 9 of 41 in the company want to be at Civic Words, this request included; it is "
                + "number 2 in the order of asking."
        );
        The(Check(200_00, share: new("Civic Words", 1, 5, 9, 41, 1)), "group-share").Verdict.ShouldBe(Verdict.Passes);
    }

    [Fact]
    public void A_full_month_says_which_month_it_would_be()
    {
        The(Check(640_00, month: new(July, null, Money.Zero, July)), "monthly-cap")
            .Title.ShouldBe("No limit this month");
        The(Check(640_00, month: new(July, new(3000_00), new(2140_00), July)), "monthly-cap")
            .Text.ShouldBe("$2,140.00 of the company’s $3,000.00 is taken. This makes it $2,780.00.");
        var full = The(Check(640_00, month: new(July, new(3000_00), new(2500_00), new(2026, 8, 1))), "monthly-cap");
        (full.Verdict, full.Title).ShouldBe((Verdict.Notes, "July 2026 is full: it would count for August 2026"));
        The(Check(640_00, month: new(July, Money.Zero, Money.Zero, null)), "monthly-cap")
            .Verdict.ShouldBe(Verdict.Stops);
        Check(49_99, month: new(July, Money.Zero, Money.Zero, null)).ShouldNotContain(f => f.Rule == "monthly-cap");
    }

    [Fact]
    public void The_rest_of_the_rules_speak_too()
    {
        The(Check(640_00, new(2026, 5, 1)), "before-buying").Verdict.ShouldBe(Verdict.Judgement);
        The(Check(20_00, new(2026, 5, 1)), "notice").Verdict.ShouldBe(Verdict.Passes);
        The(Check(640_00, last: new(2026, 7, 19)), "end").Verdict.ShouldBe(Verdict.Stops);
        Check(640_00, last: new(2026, 7, 20)).ShouldNotContain(f => f.Rule == "end");
        The(Check(640_00, terms: Terms with { PeopleOpsApproves = true }), "approval")
            .Text.ShouldContain("Daniel Reyes decides, then People Ops");
        The(Check(49_99), "approval").Title.ShouldBe("No approval needed");
        The(Check(30_00, Today, small: [(new(25_00), Today)]), "split")
            .Text.ShouldContain("With another $25.00 at Readers within 7 days it reaches $50.00");
        Check(30_00, Today, small: [(new(5_00), Today)]).ShouldNotContain(f => f.Rule == "split");
        The(Check(640_00, terms: Terms with { NoticeMonths = 1 }), "notice").Text.ShouldContain("1 month’s notice");
        PolicyCheck
            .Thresholds(Terms, new(new(400_00), Today, Today, "", null))
            .Select(f => f.Rule)
            .ShouldBe(["notice", "approval"]);
    }
}
