using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Trellis.Domain.Kernel;

/// <summary>The characters that nobody sees, and what of them a text is better without.</summary>
public static class Invisible
{
    /// <summary>Zero width joiner and non-joiner, which change how the letters beside them are drawn.</summary>
    private const int NonJoiner = 0x200C,
        Joiner = 0x200D;

    /// <summary>Whether it is drawn as nothing, and is no white space.</summary>
    public static bool Is(Rune rune) =>
        rune.Value switch
        {
            >= 0x600 and <= 0x605 or 0x6DD or 0x70F or 0x890 or 0x891 or 0x8E2 or 0x110BD or 0x110CD => false,
            0x34F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 => true, // blank letters, marks
            (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF) => true,
            _ => !Rune.IsWhiteSpace(rune)
                && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control,
        };

    /// <summary>Whether there is nothing to see in a text.</summary>
    public static bool IsAll([NotNullWhen(false)] string? text) =>
        (text ?? "").EnumerateRunes().All(rune => Rune.IsWhiteSpace(rune) || Is(rune));

    /// <summary>
    /// The text without what nobody sees; a joiner stays inside a word of a script that is written with it, and inside
    /// an emoji, and so do the marks that choose how a sign is drawn.
    /// </summary>
    public static string Drop(string text)
    {
        if (!text.EnumerateRunes().Any(Is))
            return text;
        var kept = new StringBuilder(text.Length);
        Rune? before = null;
        Rune[] runes = [.. text.EnumerateRunes()];
        for (var i = 0; i < runes.Length; i++)
        {
            var rune = runes[i];
            var draws = rune.Value is NonJoiner or Joiner
                ? before is { } last && Joins(last) && i + 1 < runes.Length && Joins(runes[i + 1])
                : rune.Value is >= 0xFE00 and <= 0xFE0F && before is { } sign && !Rune.IsWhiteSpace(sign);
            if (Is(rune) && !draws)
                continue;
            kept.Append(rune.ToString());
            before = rune;
        }
        return kept.ToString();
    }

    /// <summary>Without any of them: what names are compared by, and what addresses are made of.</summary>
    public static string DropAll(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(r => !Is(r)))
            kept.Append(rune.ToString());
        return kept.ToString();
    }

    /// <summary>Letters and marks from Arabic to Mongolian, and the parts of emoji.</summary>
    private static bool Joins(Rune rune) =>
        rune.Value is (>= 0x600 and <= 0x109F) or (>= 0x1780 and <= 0x18AF) or (>= 0xA840 and <= 0xABFF) or 0xFE0F
        || rune.Value is (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x1F3FB and <= 0x1F3FF)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol;
}
