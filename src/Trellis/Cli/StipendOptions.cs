using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Trellis.Cli;

/// <summary>How days, amounts and hours are written at the command line.</summary>
public static class StipendOptions
{
    public static Option<DateOnly?> Date(string name, string description, bool required = false) =>
        new(name)
        {
            Description = description,
            HelpName = "DATE",
            Required = required,
            CustomParser = result =>
                DateOnly.TryParseExact(
                    result.Tokens[0].Value,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                ) && day.Year is > 1900 and < 2200
                    ? day
                    : Wrong<DateOnly?>(
                        result,
                        $"{name}: \"{result.Tokens[0].Value}\" is not a date. Write it year first, like 2026-01-31."
                    ),
        };

    public static Option<Money> Amount(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "AMOUNT",
            CustomParser = result =>
                Money.TryParse(result.Tokens[0].Value, out var amount)
                    ? amount
                    : Wrong<Money>(
                        result,
                        $"{name}: "
                            + (
                                Money.Twofold(result.Tokens[0].Value)
                                ?? $"\"{result.Tokens[0].Value}\" is not an amount. Write it from 0 with at most two "
                                    + "decimals, such as 49.99."
                            )
                    ),
        };

    public static IReadOnlyList<(DateOnly, int)> Hours(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (PeopleRules.ParseHours(text) is { } always)
            return [(DateOnly.MinValue, always)];
        var facts = new List<(DateOnly, int)>();
        foreach (var part in Parts(text))
        {
            if (
                part.Split(':', 2) is [var day, var week]
                && DateOnly.TryParseExact(
                    day,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var from
                )
                && PeopleRules.ParseHours(week) is { } minutes
                && facts.TrueForAll(f => f.Item1 != from)
            )
                facts.Add((from, minutes));
            else
                return Wrong<IReadOnlyList<(DateOnly, int)>>(
                    result,
                    $"--hours: \"{part}\" is not hours from a day on. Write --hours 40, or --hours "
                        + $"2026-01-01:40,2026-06-01:32 with each day once. {PeopleRules.HoursExample}"
                )!;
        }
        return facts;
    }

    /// <summary>The parts between commas; a comma before decimals stands between none.</summary>
    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        foreach (var part in text.Split(','))
        {
            if (parts.Count > 0 && part.Length is 1 or 2 && part.All(char.IsAsciiDigit))
                parts[^1] += "," + part;
            else
                parts.Add(part);
        }
        return parts;
    }

    private static T? Wrong<T>(ArgumentResult result, string why)
    {
        result.AddError(why);
        return default;
    }
}
