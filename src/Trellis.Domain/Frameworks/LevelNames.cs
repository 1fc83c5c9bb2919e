using System.Globalization;
using System.Text.RegularExpressions;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>What the names of levels say about their order, and which level a text names.</summary>
public static partial class LevelNames
{
    /// <summary>
    /// The number in the name of each level, where each has exactly one and all differ, as "Level 3", "25%" and
    /// "L1: Novice" have; null otherwise.
    /// </summary>
    public static IReadOnlyList<decimal>? Numbers(IEnumerable<string> levels)
    {
        var numbers = levels.Select(NumberIn).ToList();
        return
            numbers.Count > 0 && numbers.TrueForAll(n => n is not null) && numbers.Distinct().Count() == numbers.Count
            ? [.. numbers.Select(n => n!.Value)]
            : null;
    }

    /// <summary>
    /// The rank of the level that a text names, from 1: the level of this name; else, where levels are numbered, the one
    /// with this number; else the one at this place. Null if it names none.
    /// </summary>
    /// <param name="levels">The names of the levels, the lowest first.</param>
    /// <param name="text">A name, or a number with or without "Level" before it.</param>
    public static int? Rank(IReadOnlyList<string> levels, string text)
    {
        for (var i = 0; i < levels.Count; i++)
            if (Names.Key(levels[i]) == Names.Key(text))
                return i + 1;
        if (!Bare().IsMatch(text) || NumberIn(text) is not { } number)
            return null;
        if (Numbers(levels) is { } numbers)
            return numbers.ToList().IndexOf(number) is >= 0 and var at ? at + 1 : null;
        return number >= 1 && number <= levels.Count && number == decimal.Truncate(number) ? (int)number : null;
    }

    private static decimal? NumberIn(string text) =>
        Number().Matches(text) is [{ Value: var value }]
        && decimal.TryParse(
            value.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    [GeneratedRegex("[0-9]+([.,][0-9]+)?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^\s*(level|lvl|l)?[ .]*[0-9]+([.,][0-9]+)?\s*%?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Bare();
}
