using System.Text.RegularExpressions;

namespace Trellis.Files;

/// <summary>
/// A spreadsheet runs a cell that begins like a formula. What is written for one therefore begins with an apostrophe,
/// and reading takes exactly that apostrophe away:
/// a text that begins with apostrophes before such a sign gets one more, so that every text comes back as it was. A
/// number below zero is none: it is summed as it stands.
/// </summary>
public static partial class Formulas
{
    private const string Signs = "=+-@\t\r";

    public static string Mark(string text) => Begins(text, apostrophes: 0) ? $"'{text}" : text;

    public static string Unmark(string text) => Begins(text, apostrophes: 1) ? text[1..] : text;

    private static bool Begins(string text, int apostrophes)
    {
        var bare = text.AsSpan().TrimStart('\'');
        return text.Length - bare.Length >= apostrophes
            && bare.Length > 0
            && Signs.Contains(bare[0])
            && !BelowZero().IsMatch(bare);
    }

    [GeneratedRegex(@"^-[0-9]+(?:\.[0-9]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex BelowZero();
}
