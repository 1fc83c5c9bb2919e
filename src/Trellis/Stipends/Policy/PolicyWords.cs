using Trellis.Ui;

namespace Trellis.Stipends.Policy;

/// <summary>
/// The terms of a policy in plain words, clause by clause, each with the name that findings and derivations use.
/// </summary>
public static class PolicyWords
{
    public static IReadOnlyList<(string Clause, string Title, string Text)> Of(StipendTerms t)
    {
        string M(Money amount) => amount.In(t.Currency);
        var list = new List<(string, string, string)>
        {
            (
                "yearly-stipend",
                "How much",
                $"{M(t.Annual)} a year for full time, {Say.Hour(t.FullTimeMinutes)} hours a week. Fewer hours get "
                    + $"their share, day by day; more hours get no more."
            ),
            (
                "waiting-period",
                "From when",
                t.OpensAfter switch
                {
                    OpensAfter.Wait => $"The stipend opens {t.WaitingDays} days after the first day of work.",
                    OpensAfter.Conversation => "The stipend opens when the calibration conversation has been held.",
                    _ => $"The stipend opens when the calibration conversation has been held and {t.WaitingDays} "
                        + $"days have passed since the first day of work.",
                }
            ),
            (
                "first-year",
                "The first year",
                "It is earned day by day from the first day of work, also during the wait."
            ),
            (
                "yearly-grant",
                "Later years",
                t.YearBasis == YearBasis.Employment
                    ? "From the first anniversary of the first day of work, each year is given whole on its first day."
                    : "From the first anniversary of the first day of work, the rest of the calendar year is given "
                        + "at once; later years are given whole on 1 January."
            ),
            (
                "end",
                "At its end",
                $"Nothing carries over. What is left when the stipend year ends expires. "
                    + $"Somebody who leaves has it until {(t.EndsAtNotice ? "the day of notice" : "the last day of work")}."
            ),
            (
                "approval",
                "Who approves",
                $"Purchases under {M(t.ApprovalFrom)} go without approval, if they support development; keep the "
                    + $"receipt. From {M(t.ApprovalFrom)} on the manager "
                    + $"decides{(t.PeopleOpsApproves ? ", then People Ops" : "")}. Several small purchases at one "
                    + $"provider within {t.SplitDays} days are pointed out as one."
            ),
            (
                "notice",
                "How early",
                t.NoticeMonths == 0
                    ? "No notice is needed."
                    : $"Above {M(t.NoticeAbove)} ask at least {Say.Count(t.NoticeMonths, "month", "months")} before "
                        + $"you buy. With less notice it may still be approved, with a written reason."
            ),
            (
                "group-share",
                "Going together",
                $"When more than {t.GroupSharePercent} % of a team want to be at the same event, time off may be "
                    + $"declined if the work cannot be covered. Whoever decides gives a reason either way, and sees "
                    + $"the order of asking."
            ),
            (
                "monthly-cap",
                "Limits for months",
                "Finance may set a limit for what the company approves for a month. Approvals beyond it count for "
                    + "the next month with room."
            ),
            (
                "receipt",
                "Receipts",
                $"Claim within {t.ReceiptDays} days of buying, with the receipt as PDF, JPEG or PNG. Later needs a "
                    + $"reason. Where the receipt is lost, the manager confirms the purchase."
            ),
            ("exclusion", "What for", $"{string.Join(", ", t.Categories)}.{Excluded(t)}"),
        };
        if (t.Repayment.Count > 0)
            list.Add(
                (
                    "repayment",
                    "Leaving soon after",
                    $"Of a purchase above {M(t.RepaymentAbove)}, somebody who leaves pays back "
                        + $"{Say.List([.. t.Repayment.Select(Share)])} "
                        + $"of the payment. Nothing is asked back when the company ends the job."
                )
            );
        return list;
    }

    private static string Excluded(StipendTerms t) =>
        t.Excluded.Count > 0 ? $" Not for {string.Join(", ", t.Excluded).ToLowerInvariant()}." : "";

    private static string Share(RepaymentStep step) =>
        $"{step.Percent} % within {Say.Count(step.WithinMonths, "month", "months")}";
}
