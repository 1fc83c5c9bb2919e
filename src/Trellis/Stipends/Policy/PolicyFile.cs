using System.Globalization;

namespace Trellis.Stipends.Policy;

/// <summary>
/// A stipend policy as a small YAML file: any of the settings, by their names; what is missing keeps the default of
/// product.md §6.
/// Every mistake is named by line and column.
/// </summary>
public static class PolicyFile
{
    private delegate string? Setter(ref StipendTerms terms, YamlNode value);

    private static readonly IReadOnlyDictionary<string, Setter> Settings = new Dictionary<string, Setter>(
        StringComparer.Ordinal
    )
    {
        ["annual"] = (ref t, v) => Amount(v, out var m) ? Set(t = t with { Annual = m }) : WhyNot(v),
        ["currency"] = (ref t, v) =>
            v is YamlNode.Text { Value: { Length: 3 } code }
                ? Set(t = t with { Currency = code })
                : "A currency is three capital letters, such as USD.",
        ["fullTimeHours"] = (ref t, v) =>
            v is YamlNode.Text text && PeopleRules.ParseHours(text.Value) is { } minutes
                ? Set(t = t with { FullTimeMinutes = minutes })
                : "Write hours a week, such as 40, 37.5 or 38:30.",
        ["waitingDays"] = (ref t, v) => Whole(v, out var n) ? Set(t = t with { WaitingDays = n }) : NoNumber,
        ["opensAfter"] = (ref t, v) =>
            Word<OpensAfter>(v, out var w) ? Set(t = t with { OpensAfter = w }) : "Write wait, conversation or both.",
        ["yearBasis"] = (ref t, v) =>
            Word<YearBasis>(v, out var w) ? Set(t = t with { YearBasis = w }) : "Write employment or calendar.",
        ["approvalFrom"] = (ref t, v) => Amount(v, out var m) ? Set(t = t with { ApprovalFrom = m }) : WhyNot(v),
        ["peopleOpsApproves"] = (ref t, v) => Truth(v, out var b) ? Set(t = t with { PeopleOpsApproves = b }) : NoTruth,
        ["noticeAbove"] = (ref t, v) => Amount(v, out var m) ? Set(t = t with { NoticeAbove = m }) : WhyNot(v),
        ["noticeMonths"] = (ref t, v) => Whole(v, out var n) ? Set(t = t with { NoticeMonths = n }) : NoNumber,
        ["groupSharePercent"] = (ref t, v) =>
            Whole(v, out var n) ? Set(t = t with { GroupSharePercent = n }) : NoNumber,
        ["receiptDays"] = (ref t, v) => Whole(v, out var n) ? Set(t = t with { ReceiptDays = n }) : NoNumber,
        ["splitDays"] = (ref t, v) => Whole(v, out var n) ? Set(t = t with { SplitDays = n }) : NoNumber,
        ["categories"] = (ref t, v) => Texts(v) is { } list ? Set(t = t with { Categories = list }) : NoList,
        ["excluded"] = (ref t, v) => Texts(v) is { } list ? Set(t = t with { Excluded = list }) : NoList,
        ["endsAtNotice"] = (ref t, v) => Truth(v, out var b) ? Set(t = t with { EndsAtNotice = b }) : NoTruth,
        ["repaymentAbove"] = (ref t, v) => Amount(v, out var m) ? Set(t = t with { RepaymentAbove = m }) : WhyNot(v),
        ["repayment"] = (ref t, v) =>
            Texts(v)?.Select(Repayment).ToList() is { } steps && !steps.Contains(null)
                ? Set(t = t with { Repayment = [.. steps.OfType<RepaymentStep>()] })
                : "Write a list of months and percent, such as \"- 9: 75\" or \"9: 75\" in quotes.",
    };

    private const string NoAmount = "Write an amount from 0 with at most two decimals, such as 2000 or 49.99.";
    private const string NoNumber = "Write a whole number from 0.";
    private const string NoTruth = "Write true or false.";
    private const string NoList = "Write a list: a line for each, beginning with \"- \".";

    /// <summary>Reads a file over the defaults.</summary>
    public static Result<StipendTerms> Read(InputFile file)
    {
        var read = YamlTree.Read(file);
        if (read.Problem is { } problem)
            return problem;
        if (read.Value is not [YamlNode.Map map])
            return new Problem.Unreadable([
                new(
                    file.Name,
                    1,
                    1,
                    "A policy file is one document of settings, a line for each, such as \"annual: 2000\"."
                ),
            ]);
        var terms = new StipendTerms();
        var findings = new List<Finding>();
        foreach (var (key, value) in map.Lines.Values)
        {
            if (!Settings.TryGetValue(key.Value, out var set))
                findings.Add(
                    key.At($"\"{key.Value}\" is not a setting. Known are: {string.Join(", ", Settings.Keys)}.")
                );
            else if (set(ref terms, value) is { } wrong)
                findings.Add(value.At(wrong));
        }
        if (findings.Count == 0)
        {
            foreach (var (setting, why) in terms.Faults())
                findings.Add(map.Lines.TryGetValue(setting, out var line) ? line.Value.At(why) : map.At(why));
        }
        return findings.Count > 0 ? new Problem.Unreadable(findings) : terms;
    }

    private static string? Set(StipendTerms _) => null;

    private static bool Amount(YamlNode value, out Money amount)
    {
        amount = default;
        return value is YamlNode.Text text && Money.TryParse(text.Value, out amount);
    }

    private static string WhyNot(YamlNode value) => FormInput.WhyNot((value as YamlNode.Text)?.Value, NoAmount);

    private static bool Whole(YamlNode value, out int number)
    {
        number = 0;
        return value is YamlNode.Text text
            && int.TryParse(Figures.Plain(text.Value), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool Truth(YamlNode value, out bool truth)
    {
        truth = value is YamlNode.Text { Value: "true" };
        return value is YamlNode.Text { Value: "true" or "false" };
    }

    private static bool Word<T>(YamlNode value, out T word)
        where T : struct, Enum
    {
        word = default;
        return value is YamlNode.Text { Value: var text }
            && text.All(char.IsAsciiLetter)
            && Enum.TryParse(text, ignoreCase: true, out word);
    }

    private static List<string>? Texts(YamlNode value) =>
        value is YamlNode.List list && list.Items.All(i => i is YamlNode.Text or YamlNode.Map { Lines.Count: 1 })
            ?
            [
                .. list.Items.Select(i =>
                    i is YamlNode.Text t ? Names.Tidy(t.Value)
                    : i is YamlNode.Map { Lines: var lines }
                    && lines.Values.First() is var (k, v)
                    && v is YamlNode.Text text
                        ? $"{k.Value}: {text.Value}"
                    : ""
                ),
            ]
            : null;

    private static RepaymentStep? Repayment(string text) =>
        text.Split(':', StringSplitOptions.TrimEntries) is [var months, var percent]
        && int.TryParse(months, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
        && int.TryParse(percent, NumberStyles.None, CultureInfo.InvariantCulture, out var p)
            ? new(m, p)
            : null;
}
