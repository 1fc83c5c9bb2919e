using System.Text;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.People;

/// <summary>How people are called, and who is meant by a name.</summary>
public static class NameRules
{
    /// <summary>A name in Chinese, Japanese or Korean is not longer.</summary>
    private const int EastAsianLimit = 12;

    /// <summary>
    /// The full name of a first and a last name: the first name comes first, but after the last one where both are
    /// written in Chinese, Japanese or Korean.
    /// </summary>
    public static string Full(string? first, string? last)
    {
        var (given, family) = (Names.Tidy(first), Names.Tidy(last));
        var isFamilyFirst = given.EnumerateRunes().Any(IsEastAsian) && family.EnumerateRunes().Any(IsEastAsian);
        return Names.Tidy(isFamilyFirst ? $"{family} {given}" : $"{given} {family}");
    }

    /// <summary>
    /// Those whom an email or a full name means: the one with this email; otherwise everybody with this name, case and
    /// accents aside, but those who have left only where nobody else has it.
    /// </summary>
    /// <param name="written">The email or the name.</param>
    /// <param name="people">Everybody who may be meant.</param>
    /// <param name="day">Who left before it has left.</param>
    public static IReadOnlyList<Person> Meant(string? written, IEnumerable<Person> people, DateOnly day)
    {
        var (email, names) = (EmailKey(written), Keys(written));
        var fits = people.Where(p => p.EmailKey == email || names.Contains(p.NameKey)).ToList();
        if (fits.Find(p => p.EmailKey == email) is { } addressed)
            return [addressed];
        return fits.FindAll(p => !(p.EndsOn < day)) is { Count: > 0 } here ? here : fits;
    }

    /// <summary>
    /// By what a name is compared as it is written: "Moss, Ada" also as "Ada Moss", and a name in Chinese, Japanese or
    /// Korean with and without a space between its letters.
    /// </summary>
    public static IReadOnlyList<string> Keys(string? name)
    {
        var tidy = Names.Tidy(name);
        if (tidy.Split(',') is [var last, var first])
            return [Sought.Key(tidy), Sought.Key($"{first} {last}")];
        var joined = tidy.Replace(" ", "", StringComparison.Ordinal);
        if (joined.Length > EastAsianLimit || !joined.EnumerateRunes().All(IsEastAsian))
            return [Sought.Key(tidy)];
        var spaced = Enumerable
            .Range(1, Math.Max(0, joined.Length - 1))
            .Where(i => !char.IsLowSurrogate(joined[i]))
            .Select(i => joined.Insert(i, " "));
        return [.. spaced.Prepend(joined).Prepend(tidy).Select(Sought.Key).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>By what an email is compared.</summary>
    public static string EmailKey(string? email) => Names.Key(Names.TidyAddress(email));

    /// <summary>Whether a letter is Han, Kana or Hangul.</summary>
    private static bool IsEastAsian(Rune letter) =>
        letter.Value
            is (>= 0x2E80 and <= 0x9FFF)
                or (>= 0xAC00 and <= 0xD7AF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x3FFFF);
}
