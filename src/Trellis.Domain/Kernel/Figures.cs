using System.Globalization;
using System.Text;

namespace Trellis.Domain.Kernel;

/// <summary>
/// Numbers as people write them: in the digits of any script, with a point or a comma before the decimals, and with
/// commas, points, spaces or apostrophes between thousands.
/// </summary>
public static class Figures
{
    /// <summary>A number that was read.</summary>
    /// <param name="Value">With its one point or comma before the decimals, or whole.</param>
    /// <param name="Thousands">
    /// What it is if its one separator, with exactly three digits behind it, stands between thousands; null where it
    /// cannot.
    /// </param>
    /// <param name="Separator">The one that leaves it open, a point or a comma; none where nothing does.</param>
    public readonly record struct Figure(decimal Value, decimal? Thousands = null, char Separator = '\0');

    /// <summary>
    /// The same text as a plain keyboard has it: digits and signs of any script as the ASCII ones, each white space as
    /// one space, nothing invisible, trimmed.
    /// </summary>
    public static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Rune.IsDigit(rune))
                plain.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
            else if (Rune.IsWhiteSpace(rune))
                plain.Append(' ');
            else if (rune.Value is >= 0xFF01 and <= 0xFF5E) // the wide forms of East Asian keyboards
                plain.Append((char)(rune.Value - 0xFEE0));
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                plain.Append(
                    rune.Value switch
                    {
                        0x66B => ".", // of Arabic: decimals, thousands, comma
                        0x66C or 0x60C => ",",
                        0x66A => "%",
                        0x2018 or 0x2019 or 0x2BC => "'",
                        0x2212 => "-",
                        _ => rune.ToString(),
                    }
                );
        }
        return plain.ToString().Trim();
    }

    /// <summary>
    /// Reads "1234.5", "1,234.50", "1 234,50", "1.234,50", "1'234.50" and "12,34,567"; not negative. Null where it is
    /// no number, or is grouped as nobody does.
    /// </summary>
    public static Figure? Read(string? text)
    {
        var plain = Plain(text);
        var signs = plain.Where(c => !char.IsAsciiDigit(c)).ToList();
        if (plain.Length == 0 || !signs.TrueForAll(".,' ".Contains) || !char.IsAsciiDigit(plain[^1]))
            return null;
        if (signs.Count == 0)
            return Number(plain, "");
        var last = plain.LastIndexOf(signs[^1]);
        var (before, after) = (plain[..last], plain[(last + 1)..]);
        var mayBeDecimals = signs[^1] is '.' or ',' && signs.Count(s => s == signs[^1]) == 1;
        var grouped = Ungrouped(plain);
        if (!mayBeDecimals)
            return grouped is null ? null : Number(grouped, "");
        if (signs.Count > 1)
            return Ungrouped(before) is { } whole ? Number(whole, after) : null;
        if (Number(before, after) is not { } figure)
            return null;
        return grouped is null ? figure : figure with { Thousands = Number(grouped, "")?.Value, Separator = signs[^1] };
    }

    /// <summary>The digits without what stands between thousands; null where it does not stand there.</summary>
    private static string? Ungrouped(string text)
    {
        var sign = text.First(c => !char.IsAsciiDigit(c));
        var groups = text.Split(sign);
        var areThree = groups[0].Length is >= 1 and <= 3 && groups[1..^1].All(g => g.Length == 3);
        var areTwo = sign == ',' && groups[0].Length is 1 or 2 && groups[1..^1].All(g => g.Length == 2); // of India
        return
            groups.All(g => g.All(char.IsAsciiDigit))
            && groups[^1].Length == 3
            && groups[0] is not ['0', ..]
            && (areThree || areTwo)
            ? string.Concat(groups)
            : null;
    }

    private static Figure? Number(string whole, string decimals) =>
        decimal.TryParse(
            $"{whole}.{decimals}0",
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? new(value)
            : null;
}
