using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>How the lines of a retrospective become notes, and for how long a note waits: product.md §5.</summary>
public static class RetroRules
{
    /// <summary>The longest line, in characters.</summary>
    public const int LineLimit = 300;

    /// <summary>The longest name of a retrospective, in characters.</summary>
    public const int NameLimit = 120;

    /// <summary>How many lines are pasted at most.</summary>
    public const int MostLines = 40;

    /// <summary>For how many days a note waits to be kept; then it is deleted.</summary>
    public const int DaysToKeep = 30;

    private static readonly char[] Bullets = ['-', '*', '•', '–', '·'];

    /// <summary>The lines of a board, each without its bullet; empty ones and repeated ones are left out.</summary>
    public static IReadOnlyList<string> Lines(string? pasted) =>
        [
            .. (pasted ?? "")
                .Split('\n')
                .Select(line => Names.Tidy(Names.Tidy(line).TrimStart(Bullets)))
                .Where(line => !Names.IsBlank(line))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The last day on which a note can be kept.</summary>
    public static DateOnly LastDay(DateOnly writtenOn) => writtenOn.AddDays(DaysToKeep);

    /// <summary>
    /// Whom a line is about, by the first or the whole name that stands in it as a word; null where it names nobody, or
    /// more than one of them.
    /// </summary>
    /// <param name="names">Whole names.</param>
    public static string? Guess(string line, IReadOnlyList<string> names)
    {
        var words = Words(line);
        var whole = names.Where(n => Contains(words, Words(n))).ToList();
        if (whole.Count > 0)
            return whole is [var only] ? only : null;
        var first = names.Where(n => Words(n) is [var one, ..] && words.Contains(one)).ToList();
        return first is [var called] ? called : null;
    }

    /// <summary>
    /// A retrospective has been held, and a note is about somebody other than whoever writes it. Null if nothing stands
    /// in the way.
    /// </summary>
    public static Problem? Refuse(
        DateOnly heldOn,
        DateOnly today,
        IReadOnlyCollection<Id<Person>> about,
        Id<Person> writer
    ) =>
        heldOn > today ? new Problem.Refused("retrospective.day", "Choose the day on which it was held.", "HeldOn")
        : about.Count is 0 or > MostLines
            ? new Problem.Refused("retrospective.lines", $"Choose whom 1 to {MostLines} lines are about.", "Lines")
        : about.Contains(writer)
            ? new Problem.Refused("retrospective.people", "A line about yourself needs no note. Leave it out.", "Lines")
        : null;

    private static List<string> Words(string text) =>
        [
            .. Names
                .Key(text)
                .Split(' ')
                .Select(w => w.Split('\'', '’')[0].Trim(',', '.', ';', ':', '!', '?', '(', ')', '"', '“', '”'))
                .Where(w => w.Length > 0),
        ];

    private static bool Contains(List<string> words, List<string> name) =>
        name.Count > 1
        && Enumerable
            .Range(0, Math.Max(0, words.Count - name.Count + 1))
            .Any(at => words.Skip(at).Take(name.Count).SequenceEqual(name));
}
