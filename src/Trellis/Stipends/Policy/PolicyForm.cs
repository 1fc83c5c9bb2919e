using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Trellis.Stipends.Policy;

/// <summary>A policy as it is typed.</summary>
public sealed class PolicyForm : IValidatableObject
{
    public string? Group { get; set; }
    public string? From { get; set; }
    public string? Note { get; set; }
    public int After { get; set; }

    /// <summary>What was looked at last, by its <see cref="Content"/>: only that is published.</summary>
    public string? Seen { get; set; }
    public string? Annual { get; set; }
    public string? Currency { get; set; }
    public string? FullTimeHours { get; set; }
    public string? WaitingDays { get; set; }
    public string? OpensAfter { get; set; }
    public string? YearBasis { get; set; }
    public string? ApprovalFrom { get; set; }
    public bool PeopleOpsApproves { get; set; }
    public string? NoticeAbove { get; set; }
    public string? NoticeMonths { get; set; }
    public string? GroupSharePercent { get; set; }
    public string? ReceiptDays { get; set; }
    public string? SplitDays { get; set; }
    public string? Categories { get; set; }
    public string? Excluded { get; set; }
    public bool EndsAtNotice { get; set; }
    public string? RepaymentAbove { get; set; }
    public string? Repayment { get; set; }

    public static PolicyForm Of(StipendTerms t, string group, DateOnly from, int after) =>
        new()
        {
            Group = group,
            From = Iso(from),
            After = after,
            Annual = $"{t.Annual.Units}",
            Currency = t.Currency,
            FullTimeHours = Ui.Say.Hour(t.FullTimeMinutes),
            WaitingDays = $"{t.WaitingDays}",
            OpensAfter = $"{t.OpensAfter}",
            YearBasis = $"{t.YearBasis}",
            ApprovalFrom = $"{t.ApprovalFrom.Units}",
            PeopleOpsApproves = t.PeopleOpsApproves,
            NoticeAbove = $"{t.NoticeAbove.Units}",
            NoticeMonths = $"{t.NoticeMonths}",
            GroupSharePercent = $"{t.GroupSharePercent}",
            ReceiptDays = $"{t.ReceiptDays}",
            SplitDays = $"{t.SplitDays}",
            Categories = string.Join("\n", t.Categories),
            Excluded = string.Join("\n", t.Excluded),
            EndsAtNotice = t.EndsAtNotice,
            RepaymentAbove = $"{t.RepaymentAbove.Units}",
            Repayment = string.Join("\n", t.Repayment.Select(r => $"{r.WithinMonths}: {r.Percent}")),
        };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Day(From) is null)
            yield return new("Choose the day from which it holds.", [nameof(From)]);
        foreach (
            var (name, text) in new[]
            {
                (nameof(Annual), Annual),
                (nameof(ApprovalFrom), ApprovalFrom),
                (nameof(NoticeAbove), NoticeAbove),
                (nameof(RepaymentAbove), RepaymentAbove),
            }
        )
            if (FormInput.Amount(text) is null)
                yield return new(FormInput.WhyNot(text, "Write an amount from 0, such as 2000 or 49.99."), [name]);
        foreach (
            var (name, text) in new[]
            {
                (nameof(WaitingDays), WaitingDays),
                (nameof(NoticeMonths), NoticeMonths),
                (nameof(GroupSharePercent), GroupSharePercent),
                (nameof(ReceiptDays), ReceiptDays),
                (nameof(SplitDays), SplitDays),
            }
        )
            if (Whole(text) is null)
                yield return new("Write a whole number from 0.", [name]);
        if (PeopleRules.ParseHours(FullTimeHours) is null)
            yield return new("Write hours a week, such as 40, 37.5 or 38:30.", [nameof(FullTimeHours)]);
        if (Lines(Repayment).Any(l => Step(l) is null))
            yield return new("Write months and percent, such as “9: 75”, a line for each.", [nameof(Repayment)]);
        if (Terms is not { } terms)
            yield break;
        foreach (var (setting, why) in terms.Faults())
            yield return new(why, [char.ToUpperInvariant(setting[0]) + setting[1..]]);
    }

    /// <summary>The terms that were typed; none where one of them cannot be read.</summary>
    public StipendTerms? Terms =>
        FormInput.Amount(Annual) is { } annual
        && FormInput.Amount(ApprovalFrom) is { } approval
        && FormInput.Amount(NoticeAbove) is { } above
        && FormInput.Amount(RepaymentAbove) is { } back
        && PeopleRules.ParseHours(FullTimeHours) is { } full
        && Whole(WaitingDays) is { } wait
        && Whole(NoticeMonths) is { } months
        && Whole(GroupSharePercent) is { } share
        && Whole(ReceiptDays) is { } receipt
        && Whole(SplitDays) is { } split
        && Lines(Repayment).ConvertAll(Step) is { } steps
        && !steps.Contains(null)
            ? new()
            {
                Annual = annual,
                Currency = (Currency ?? "").Trim().ToUpperInvariant(),
                FullTimeMinutes = full,
                WaitingDays = wait,
                OpensAfter = Enum.TryParse<OpensAfter>(OpensAfter, out var opens) ? opens : default,
                YearBasis = Enum.TryParse<YearBasis>(YearBasis, out var basis) ? basis : default,
                ApprovalFrom = approval,
                PeopleOpsApproves = PeopleOpsApproves,
                NoticeAbove = above,
                NoticeMonths = months,
                GroupSharePercent = share,
                ReceiptDays = receipt,
                SplitDays = split,
                Categories = Lines(Categories),
                Excluded = Lines(Excluded),
                EndsAtNotice = EndsAtNotice,
                RepaymentAbove = back,
                Repayment = [.. steps.OfType<RepaymentStep>()],
            }
            : null;

    /// <summary>All that would be published, as a short sum.</summary>
    public string Content =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        Names.Tidy(Group ?? ""),
                        From,
                        Names.TidyText(Note),
                        Terms is { } terms ? PolicyKind.Kind.Write(terms) : ""
                    )
                )
            )
        );

    public PublishPolicy.Request ToRequest() =>
        new()
        {
            Group = Group,
            From = FormInput.Day(From),
            Terms = Terms,
            Note = Note,
            After = After,
        };

    private static int? Whole(string? text) => FormInput.Whole(text);

    private static List<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n').Select(Names.Tidy).Where(l => l.Length > 0)];

    private static RepaymentStep? Step(string line) =>
        line.Split(':', StringSplitOptions.TrimEntries) is [var months, var percent]
        && Whole(months) is { } m
        && Whole(percent.TrimEnd('%', ' ')) is { } p
            ? new(m, p)
            : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
