using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Trellis.Domain.Kernel;

/// <summary>How names are kept, matched and turned into addresses. One rule for files, forms and commands.</summary>
public static class Names
{
    /// <summary>
    /// The name as it is kept: in one Unicode form (NFC), both ends trimmed, every run of white space inside made one
    /// space, invisible characters dropped but for joiners inside words of scripts that are written with them.
    /// </summary>
    public static string Tidy(string? name)
    {
        var text = name ?? "";
        var isPlain = Ascii.IsValid(text);
        var tidy = new StringBuilder();
        foreach (var c in isPlain ? text : Invisible.Drop(CanonicalForm.Compose(text)))
        {
            if (char.IsWhiteSpace(c))
            {
                if (tidy.Length > 0 && tidy[^1] != ' ')
                    tidy.Append(' ');
            }
            else if (!char.IsControl(c))
                tidy.Append(c);
        }
        var kept = tidy.ToString().TrimEnd();
        if (isPlain)
            return kept;
        return Invisible.IsAll(kept) ? "" : CanonicalForm.Compose(kept);
    }

    /// <summary>An e-mail address as it is kept: a tidy name without any invisible character.</summary>
    public static string TidyAddress(string? address) => CanonicalForm.Compose(Invisible.DropAll(Tidy(address)));

    /// <summary>
    /// Two names are the same when their keys are: tidy, without joiners, upper-cased without regard to culture.
    /// </summary>
    public static string Key(string? name)
    {
        var tidy = Tidy(name);
        return Ascii.IsValid(tidy)
            ? tidy.ToUpperInvariant()
            : CanonicalForm.Compose(CanonicalForm.Decompose(Invisible.DropAll(tidy)).ToUpperInvariant());
    }

    /// <summary>
    /// A text as it is kept: in one Unicode form (NFC), LF line ends, U+2028 as a line break, control and zero-width
    /// characters dropped, ends trimmed; empty where there is nothing to see.
    /// </summary>
    public static string TidyText(string? text)
    {
        if (Invisible.IsAll(text))
            return "";
        var tidy = new StringBuilder(text.Length);
        var separated = false; // a separator and the line feed beside it, on either side, are one line break
        foreach (var c in text.Replace("\r\n", "\n"))
        {
            if (c is '\u200B' or '\uFEFF' || (char.IsControl(c) && c is not ('\n' or '\t' or '\r')))
                continue;
            var separates = c is '\u2028' or '\u2029' or '\r';
            if (separates && tidy.Length > 0 && tidy[^1] == '\n')
                continue;
            if (c != '\n' || !separated)
                tidy.Append(
                    separates ? '\n'
                    : c == '\u00A0' ? ' '
                    : c
                );
            separated = separates;
        }
        return CanonicalForm.Compose(tidy.ToString()).Trim();
    }

    /// <summary>Whether a text, as it is kept, has more than so many characters.</summary>
    public static bool IsLonger(string? text, int characters) => TidyText(text).Length > characters;

    /// <summary>Whether nobody would see anything of a text.</summary>
    public static bool IsBlank([NotNullWhen(false)] string? text) => Invisible.IsAll(text);

    /// <summary>Latin letters whose mark is no mark of its own in Unicode, and below each its plain letter.</summary>
    private const string Marked = "øđħıŀłŧØĐĦĿŁŦ";
    private const string Plain = "odhillt" + "ODHLLT";

    internal static char PlainLetter(char c) => Marked.IndexOf(c) is >= 0 and var known ? Plain[known] : c;

    /// <summary>
    /// The part of an address for a name: ASCII letters and digits in lower case, Latin letters without their marks,
    /// everything else a single hyphen.
    /// </summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in CanonicalForm.Decompose(name))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                continue;
            var c = PlainLetter(char.ToLowerInvariant(letter));
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "x"
            : text.Length <= 120 ? text
            : text[..120].Trim('-');
    }

    /// <summary>Longer names are compared by their first letters only, in characters.</summary>
    private const int Compared = 100;

    /// <summary>
    /// How many single-letter edits turn one name into the other (Levenshtein), for suggestions; above a limit only
    /// that it is more than that.
    /// </summary>
    public static int Distance(string a, string b, int limit = int.MaxValue)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            var least = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
                least = Math.Min(least, row[j]);
            }
            if (least > limit)
                return int.MaxValue;
        }
        return row[b.Length] > limit ? int.MaxValue : row[b.Length];
    }

    /// <summary>
    /// The few known names nearest to what was typed, nearest first: a shared beginning or part counts more than edits.
    /// </summary>
    public static IReadOnlyList<string> Nearest(string typed, IEnumerable<string> known, int top = 3)
    {
        var key = Short(Key(typed));
        var limit = Math.Max(3, key.Length / 2);
        return
        [
            .. known
                .Select(name => (name, key: Short(Key(name))))
                .Select(k =>
                    (
                        k.name,
                        distance: k.key.Contains(key, StringComparison.Ordinal) && key.Length > 2
                            ? 0
                            : Distance(key, k.key, limit)
                    )
                )
                .Where(k => k.distance <= limit)
                .OrderBy(k => k.distance)
                .ThenBy(k => k.name, StringComparer.Ordinal)
                .Select(k => k.name)
                .Take(top),
        ];
    }

    private static string Short(string key) => key.Length <= Compared ? key : key[..Compared];
}
