namespace Trellis.Domain.Tests.Stipends;

public sealed class ClaimRulesTests
{
    private static readonly StipendTerms Terms = new();
    private static readonly DateOnly Today = new(2026, 5, 14);

    private static string? Code(Problem? problem) => (problem as Problem.Refused)?.Code;

    private static string? Claim(
        long cents = 100_00,
        bool small = false,
        long held = 100_00,
        int daysAgo = 0,
        string late = "",
        string lost = "",
        int receipts = 1
    ) =>
        Code(
            ClaimRules.CanClaim(
                Terms,
                new(small, new(held), new(cents), Today.AddDays(-daysAgo), Today, late, lost, receipts)
            )
        );

    [Fact]
    public void What_was_approved_and_bought_is_claimed_with_its_receipt() => Claim().ShouldBeNull();

    [Theory]
    [InlineData(0, "claim.amount")]
    [InlineData(-1, "claim.amount")]
    [InlineData(100_01, "claim.over-approved")]
    [InlineData(99_99, null)]
    public void A_claim_is_above_zero_and_up_to_what_is_held(long cents, string? code) => Claim(cents).ShouldBe(code);

    [Theory]
    [InlineData(49_99, null)]
    [InlineData(50_00, "claim.needs-approval")]
    public void Without_approval_it_stays_under_the_amount_that_needs_one(long cents, string? code) =>
        Claim(cents, small: true, held: 0).ShouldBe(code);

    [Fact]
    public void Nothing_is_claimed_before_it_is_bought() => Claim(daysAgo: -1).ShouldBe("claim.future");

    [Fact]
    public void There_is_a_receipt_or_a_word_of_how_it_was_lost_and_not_both()
    {
        Claim(receipts: 0).ShouldBe("claim.no-receipt");
        Claim(receipts: 0, lost: "In the rain").ShouldBeNull();
        Claim(receipts: 1, lost: "In the rain").ShouldBe("claim.not-lost");
    }

    [Theory]
    [InlineData(30, "", null)]
    [InlineData(31, "", "claim.late")]
    [InlineData(31, "I was on leave.", null)]
    public void The_thirtieth_day_is_in_time_and_later_takes_a_reason(int daysAgo, string late, string? code) =>
        Claim(daysAgo: daysAgo, late: late).ShouldBe(code);

    private static Problem? BuyOn(string on, long cents, long spent = 0, long own = 0, string? ended = null)
    {
        var (day, last) = (D(on), ended is null ? (DateOnly?)null : D(ended));
        return ClaimRules.CanBuyOn(
            StipendQuote.Of(new(D("2026-01-15"), last, [(DateOnly.MinValue, 2400)]), new(Terms), day, new(spent)),
            new(cents),
            new(own),
            last
        );
    }

    private static DateOnly D(string iso) =>
        DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2026-04-14", "claim.not-open")] // day 89
    [InlineData("2026-04-15", null)] // day 90, on which 91 days are earned: 498.63
    public void Nothing_is_bought_before_the_stipend_is_open(string on, string? code) =>
        Code(BuyOn(on, 498_63)).ShouldBe(code);

    [Fact]
    public void What_is_bought_earlier_than_approved_is_covered_by_what_was_earned_by_then()
    {
        Code(BuyOn("2026-04-15", 498_64)).ShouldBe("stipend.balance");
        BuyOn("2026-04-15", 498_64)!.Message.ShouldContain("$498.63 could be spent on 15 April 2026");
        BuyOn("2026-04-15", 300_00, spent: 300_00, own: 300_00).ShouldBeNull("its own money is not in its way");
        Code(BuyOn("2026-04-15", 300_00, spent: 500_00, own: 300_00))
            .ShouldBe("stipend.balance", "what else is held comes first");
        BuyOn("2026-04-15", 300_00, spent: 900_00, own: 300_00)!
            .Message.ShouldContain("$0.00", Case.Sensitive, "never less than nothing");
    }

    [Fact]
    public void Nothing_is_bought_after_the_last_day()
    {
        BuyOn("2026-08-31", 10_00, ended: "2026-08-31").ShouldBeNull();
        Code(BuyOn("2026-09-01", 10_00, ended: "2026-08-31")).ShouldBe("claim.after-end");
    }

    [Theory]
    [InlineData("2026-07-14", 640_00, null)] // asked on 14 May: the notice is kept all the same
    [InlineData("2026-07-13", 640_00, "claim.early")]
    [InlineData("2026-07-01", 640_00, "claim.early")]
    [InlineData("2026-07-01", 300_00, null)] // needs no notice
    [InlineData("2026-07-20", 640_00, null)]
    public void What_is_bought_before_the_day_it_was_approved_for_keeps_the_notice_or_has_a_reason(
        string boughtOn,
        long cents,
        string? code
    )
    {
        var facts = new ClaimFacts(
            false,
            new(cents),
            new(cents),
            D(boughtOn),
            D("2026-07-25"),
            "",
            "",
            1,
            D("2026-07-20"),
            D("2026-05-14")
        );
        Code(ClaimRules.CanClaim(Terms, facts)).ShouldBe(code);
        Code(ClaimRules.CanClaim(Terms, facts with { EarlyReason = "The price went up." })).ShouldBeNull();
        ClaimRules.IsEarly(Terms, facts with { IsSmall = true }).ShouldBeFalse();
    }

    [Theory]
    [InlineData(366, null)]
    [InlineData(367, "claim.too-old")]
    public void What_was_bought_more_than_a_year_ago_is_not_claimed(int daysAgo, string? code) =>
        Claim(daysAgo: daysAgo, late: "Found it again").ShouldBe(code);

    [Fact]
    public void Money_goes_out_once_the_purchase_is_shown_and_confirmed_where_it_must_be()
    {
        Claim Submitted(string lost = "", string early = "", bool confirmed = false) =>
            new()
            {
                BoughtOn = Today,
                LostReason = lost,
                EarlyReason = early,
                SubmittedAt = default,
                ConfirmedAt = confirmed ? DateTime.UnixEpoch : null,
            };
        ClaimRules.CanPay(Submitted(), 1).ShouldBeNull();
        Code(ClaimRules.CanPay(Submitted(), 0)).ShouldBe("claim.not-confirmed");
        Code(ClaimRules.CanPay(Submitted(lost: "In the rain"), 0)).ShouldBe("claim.not-confirmed");
        ClaimRules.CanPay(Submitted(lost: "In the rain", confirmed: true), 0).ShouldBeNull();
        Code(ClaimRules.CanPay(Submitted(early: "It was cheaper"), 1))
            .ShouldBe("claim.not-confirmed", "a receipt alone does not make it early enough");
        ClaimRules.CanPay(Submitted(early: "It was cheaper", confirmed: true), 1).ShouldBeNull();
    }
}
