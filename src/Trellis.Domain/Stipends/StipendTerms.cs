using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>
/// What the policy says: its numbers, as one value that never changes. The defaults are those of product.md §6.
/// </summary>
public sealed record StipendTerms
{
    /// <summary>The yearly stipend for full time.</summary>
    public Money Annual { get; init; } = new(2000_00);

    /// <summary>Three capital letters of ISO 4217.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Minutes a week that count as full time; 2,400 is 40 hours.</summary>
    public int FullTimeMinutes { get; init; } = 40 * 60;

    /// <summary>Days from the first day of work until the stipend opens.</summary>
    public int WaitingDays { get; init; } = 90;
    public OpensAfter OpensAfter { get; init; } = OpensAfter.Wait;
    public YearBasis YearBasis { get; init; } = YearBasis.Employment;

    /// <summary>From this amount on a purchase needs approval.</summary>
    public Money ApprovalFrom { get; init; } = new(50_00);

    /// <summary>Whether People Ops approves too, after the manager.</summary>
    public bool PeopleOpsApproves { get; init; }

    /// <summary>Above this amount a purchase needs notice.</summary>
    public Money NoticeAbove { get; init; } = new(300_00);

    /// <summary>Calendar months of notice.</summary>
    public int NoticeMonths { get; init; } = 2;

    /// <summary>Above this share of the team at one event, the company may decline.</summary>
    public int GroupSharePercent { get; init; } = 20;

    /// <summary>Days after a purchase in which its receipt is due.</summary>
    public int ReceiptDays { get; init; } = 30;

    /// <summary>Days within which small purchases at one provider are pointed out as one.</summary>
    public int SplitDays { get; init; } = 7;

    /// <summary>Categories that the stipend pays for.</summary>
    public IReadOnlyList<string> Categories { get; init; } =
    [
        "Course",
        "Conference",
        "Certification",
        "Book or subscription",
        "Coaching",
        "Membership",
        "Travel to an event",
        "Other",
    ];

    /// <summary>Categories that the stipend does not pay for.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = ["Hardware"];

    /// <summary>
    /// Whether the stipend ends on the day that notice to leave is given, and not on the last day of work.
    /// </summary>
    public bool EndsAtNotice { get; init; }

    /// <summary>What is asked back from somebody who leaves: shortest time first; nothing where empty.</summary>
    public IReadOnlyList<RepaymentStep> Repayment { get; init; } = [];

    /// <summary>Only purchases above this amount are ever asked back.</summary>
    public Money RepaymentAbove { get; init; } = new(500_00);

    /// <summary>What keeps these terms from being a policy: the setting and why.</summary>
    public IReadOnlyList<(string Setting, string Why)> Faults() =>
        HasHoles
            ? [("policy", "A list or the currency has an empty place.")]
            :
            [
                .. new (bool Wrong, string Setting, string Why)[]
                {
                    (
                        Annual < Money.Zero || Annual > new Money(1_000_000_00),
                        "annual",
                        "The yearly stipend is an amount from 0 to 1,000,000."
                    ),
                    (
                        Currency.Length != 3 || !Currency.All(char.IsAsciiLetterUpper),
                        "currency",
                        "A currency is three capital letters, such as USD."
                    ),
                    (FullTimeMinutes is < 60 or > 168 * 60, "fullTimeHours", "Full time is 1 to 168 hours a week."),
                    (WaitingDays is < 0 or > 3650, "waitingDays", "The wait is 0 to 3,650 days."),
                    (
                        ApprovalFrom < Money.Zero || ApprovalFrom > Money.Most,
                        "approvalFrom",
                        "Approval begins at an amount from 0."
                    ),
                    (
                        NoticeAbove < Money.Zero || NoticeAbove > Money.Most,
                        "noticeAbove",
                        "Notice is needed above an amount from 0."
                    ),
                    (NoticeMonths is < 0 or > 24, "noticeMonths", "Notice is 0 to 24 months."),
                    (
                        GroupSharePercent is < 0 or > 100,
                        "groupSharePercent",
                        "The share of a team is 0 to 100 percent."
                    ),
                    (ReceiptDays is < 1 or > 366, "receiptDays", "Receipts are due within 1 to 366 days."),
                    (!Enum.IsDefined(YearBasis), "yearBasis", "Years begin by employment or calendar."),
                    (
                        !Enum.IsDefined(OpensAfter),
                        "opensAfter",
                        "The stipend opens after the wait, the conversation or both."
                    ),
                    (
                        RepaymentAbove < Money.Zero || RepaymentAbove > Money.Most,
                        "repaymentAbove",
                        "Only purchases above an amount from 0 are asked back."
                    ),
                    (SplitDays is < 0 or > 366, "splitDays", "Purchases are looked at together within 0 to 366 days."),
                    (Categories.Count == 0, "categories", "Name at least one category that the stipend pays for."),
                    (
                        Categories.Concat(Excluded).Any(c => c.Length is 0 or > 60),
                        "categories",
                        "A category has 1 to 60 characters."
                    ),
                    (
                        Categories.Concat(Excluded).GroupBy(Names.Key).Any(g => g.Count() > 1),
                        "categories",
                        "Each category is named once, either as paid for or as not."
                    ),
                    (
                        Repayment.Any(r => r.WithinMonths is < 1 or > 60 || r.Percent is < 1 or > 100),
                        "repayment",
                        "A repayment is 1 to 100 percent within 1 to 60 months."
                    ),
                    (
                        Repayment
                            .Zip(Repayment.Skip(1))
                            .Any(p =>
                                p.Second.WithinMonths <= p.First.WithinMonths || p.Second.Percent > p.First.Percent
                            ),
                        "repayment",
                        "Repayments go from the shortest time to the longest, and never up."
                    ),
                }
                    .Where(f => f.Wrong)
                    .Select(f => (f.Setting, f.Why)),
            ];

    /// <summary>
    /// Whether somebody who wrote no policy but its numbers left nothing where there must be something.
    /// </summary>
    private bool HasHoles =>
        Currency is null
        || Categories is null
        || Excluded is null
        || Repayment is null
        || Categories.Concat(Excluded).Any(c => c is null)
        || Repayment.Any(r => r is null);

    /// <summary>
    /// "40 of 40 hours" is a whole, "32 of 40 hours" four fifths, and more than full time is full time.
    /// </summary>
    public int CountedMinutes(int weeklyMinutes) => Math.Min(weeklyMinutes, FullTimeMinutes);
}
