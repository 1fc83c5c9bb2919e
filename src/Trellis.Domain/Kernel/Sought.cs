using System.Text;

namespace Trellis.Domain.Kernel;

/// <summary>
/// Finding names and texts by what somebody types: without regard to case, accents, vowel points, wide letters and
/// joiners, and to which of the apostrophes, hyphens and dashes it is. "lodz" finds "Łódź", and "O'Brien" "O’Brien".
/// </summary>
public static class Sought
{
    /// <summary>What a text is found by.</summary>
    public static string Key(string? text)
    {
        var tidy = Names.Tidy(text);
        if (Ascii.IsValid(tidy))
            return tidy.ToUpperInvariant();
        var key = new StringBuilder(tidy.Length);
        foreach (var c in CanonicalForm.Decompose(Invisible.DropAll(tidy)).ToUpperInvariant())
        {
            if (IsMark(c))
                continue;
            key.Append(
                c switch
                {
                    'ß' or 'ẞ' => "SS",
                    'Æ' => "AE",
                    'Œ' => "OE",
                    '\u2018' or '\u2019' or '\u201B' or '\u02B9' or '\u02BB' or '\u02BC' or '\u2032' or '\u00B4' => "'",
                    >= '\u2010' and <= '\u2015' or '\u2212' or '\uFE58' or '\uFE63' => "-",
                    >= '\uFF01' and <= '\uFF5E' => char.ToUpperInvariant((char)(c - 0xFEE0)).ToString(), // wide
                    _ => char.ToUpperInvariant(Names.PlainLetter(c)).ToString(),
                }
            );
        }
        return CanonicalForm.Compose(key.ToString());
    }

    /// <summary>Whether a text has all of these words in it, in any order.</summary>
    /// <param name="text">The text as it is kept.</param>
    /// <param name="words">Keys of the words.</param>
    public static bool Has(string? text, params IReadOnlyList<string> words) =>
        Key(text) is var key && words.All(w => key.Contains(w, StringComparison.Ordinal));

    /// <summary>Where a word begins in a text and how long it is there; null where it is not.</summary>
    /// <param name="line">The text as it is kept.</param>
    /// <param name="word">The key of the word.</param>
    public static (int At, int Length)? Find(string line, string word)
    {
        for (var at = 0; at < line.Length; at += Graphemes.Next(line, at))
        {
            if (Key(line[at..(at + Graphemes.Next(line, at))]).Length == 0)
                continue; // no word begins with white space
            var length = 0;
            var key = "";
            while (at + length < line.Length && key.Length < word.Length)
            {
                length += Graphemes.Next(line, at + length);
                key = Key($"{line.AsSpan(at, length)}|")[..^1];
                if (!word.StartsWith(key[..Math.Min(key.Length, word.Length)], StringComparison.Ordinal))
                    break;
            }
            if (word.Length > 0 && key.StartsWith(word, StringComparison.Ordinal))
                return (at, length);
        }
        return null;
    }

    /// <summary>Accents, the vowel points of Hebrew and Arabic, and the stroke that makes Arabic words longer.</summary>
    private static bool IsMark(char c) =>
        c
            is (>= '\u0300' and <= '\u036F')
                or (>= '\u0591' and <= '\u05BD')
                or (>= '\u05BF' and <= '\u05C7' and not ('\u05C0' or '\u05C3' or '\u05C6'))
                or (>= '\u0610' and <= '\u061A')
                or (>= '\u064B' and <= '\u065F')
                or '\u0640'
                or '\u0670';
}
