using System.Text.RegularExpressions;

namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>
/// What people call the columns of a table. From that, and from its first rows, a mapping is proposed.
/// </summary>
public static partial class ColumnNames
{
    /// <summary>
    /// A mapping to begin with: what the names of the columns say, and where rows leave a name or category blank, that
    /// they repeat the one above.
    /// </summary>
    public static TableMapping Guess(
        IReadOnlyList<string> header,
        IReadOnlyList<IReadOnlyList<string>> rows,
        IReadOnlyList<string>? knownLevels = null
    )
    {
        var known = LevelWords.Concat((knownLevels ?? []).Select(Names.Key)).ToHashSet(StringComparer.Ordinal);
        var uses = new ColumnUse[header.Count];
        var (taken, ranks) = (new HashSet<Means>(), new List<string>());
        for (var i = 0; i < header.Count; i++)
        {
            var (plain, tracks) = Split(header[i]);
            if (
                LevelNumber().Match(Figures.Plain(plain)) is { Success: true } numbered
                && int.Parse(numbered.Groups["n"].ValueSpan) is >= 1 and <= ContentRules.LevelLimit and var level
            )
                uses[i] = new(Means.LevelText, level, tracks);
            else if (known.Contains(Names.Key(plain)))
            {
                if (!ranks.Contains(Names.Key(plain)))
                    ranks.Add(Names.Key(plain));
                uses[i] = new(Means.LevelText, ranks.IndexOf(Names.Key(plain)) + 1, tracks);
            }
        }
        FromOne(uses);
        foreach (var (means, words) in Synonyms.Concat(Abroad))
        {
            foreach (var word in words)
            {
                var at = Enumerable
                    .Range(0, header.Count)
                    .Where(i => uses[i] is null && Plain(header[i]) == word)
                    .ToList();
                if (at.Count == 0 || (taken.Contains(means) && means != Means.Category))
                    continue;
                uses[at[0]] = new(means);
                taken.Add(means);
            }
        }
        if (!taken.Contains(Means.Name) && FindName(header, rows, uses) is { } name)
            uses[name] = new(Means.Name);
        Settle(uses);
        var repeated = Enumerable
            .Range(0, header.Count)
            .Where(i => uses[i]?.Means is Means.Category or Means.Name)
            .ToList();
        return new TableMapping
        {
            Columns =
            [
                .. header
                    .Zip(uses, (column, use) => (column, use ?? ColumnUse.Nothing))
                    .Where(c => c.Item2.Means != Means.Nothing),
            ],
            FillDown =
                rows.Any(r =>
                    repeated.Any(i => i < r.Count && string.IsNullOrWhiteSpace(r[i])) && r.Any(c => c.Length > 0)
                ) && !Array.Exists(uses, u => u?.Means == Means.Parent),
        };
    }

    /// <summary>Whether this is what people call a column of a table of competencies.</summary>
    public static bool IsKnown(string column) =>
        AllWords.Contains(Plain(column))
        || LevelNumber().IsMatch(Figures.Plain(Split(column).Plain))
        || LevelWords.Contains(Names.Key(Split(column).Plain));

    /// <summary>Whether a row leaves one of these columns blank below a value of it, as merged cells do.</summary>
    public static bool Repeats(IReadOnlyList<IReadOnlyList<string>> rows, IEnumerable<int> columns) =>
        columns.Any(at =>
            rows.SkipWhile(r => r[at].Length == 0).Any(r => Names.IsBlank(r[at]) && r.Any(c => !Names.IsBlank(c)))
        );

    /// <summary>Levels that begin higher, as "Level 3" to "Level 6", keep their order from 1.</summary>
    private static void FromOne(ColumnUse?[] uses)
    {
        var numbers = uses.Where(u => u?.Means == Means.LevelText).Select(u => u!.Level).Distinct().Order().ToList();
        for (var i = 0; i < uses.Length; i++)
            if (uses[i] is { Means: Means.LevelText } use)
                uses[i] = use with { Level = numbers.IndexOf(use.Level) + 1 };
    }

    /// <summary>
    /// The column of the name where none is called so: one with a word that can stand for it; else the last category;
    /// else the first column of texts that nothing else is known of.
    /// </summary>
    private static int? FindName(
        IReadOnlyList<string> header,
        IReadOnlyList<IReadOnlyList<string>> rows,
        ColumnUse?[] uses
    )
    {
        foreach (var word in Stands)
            for (var i = 0; i < header.Count; i++)
                if (Plain(header[i]) == word)
                    return i;
        if (Array.FindLastIndex(uses, u => u?.Means == Means.Category) is >= 0 and var category)
            return category;
        for (var i = 0; i < header.Count; i++)
        {
            var texts = rows.Where(r => i < r.Count).Select(r => r[i]).Where(t => t.Any(char.IsLetter)).ToList();
            if (uses[i] is null && texts.Count * 2 > rows.Count)
                return i;
        }
        return null;
    }

    /// <summary>Drops what does not go with the rest: an id that nothing refers to, a level that has no text.</summary>
    private static void Settle(ColumnUse?[] uses)
    {
        bool Has(Means means) => Array.Exists(uses, u => u?.Means == means);
        void Swap(Means from, ColumnUse? to)
        {
            for (var i = 0; i < uses.Length; i++)
                if (uses[i]?.Means == from)
                    uses[i] = to;
        }
        if (!Has(Means.Parent) && Has(Means.Skill))
            Swap(Means.Id, null);
        if (Has(Means.LevelText) || Has(Means.Parent))
            Swap(Means.Level, null);
        if (Has(Means.Level) && !Has(Means.Text) && !Has(Means.Title))
            Swap(Means.Description, new(Means.Text));
        if (Has(Means.Level) && !Has(Means.Text) && !Has(Means.Title))
            Swap(Means.Level, null);
        if (Has(Means.Level))
            return;
        foreach (var means in new[] { Means.Text, Means.Track, Means.Title })
            Swap(means, means == Means.Text && !Has(Means.Description) ? new(Means.Description) : null);
    }

    private static HashSet<string> AllWords =>
        field ??= Synonyms.Concat(Abroad).SelectMany(s => s.Words).Concat(Stands).ToHashSet(StringComparer.Ordinal);

    /// <summary>The name of a level without the track that stands behind it.</summary>
    public static string Level(string column) => Split(column).Plain;

    private static string Plain(string column) =>
        Names.Tidy(column.Replace('_', ' ').Replace('-', ' ')).ToLowerInvariant();

    private static (string Plain, Tracks Tracks) Split(string column)
    {
        if (Tracked().Match(column) is not { Success: true } m)
            return (column, Tracks.Ic);
        return (
            Names.Tidy(m.Groups["plain"].Value),
            m.Groups["ic"].Success ? Tracks.Ic
            : m.Groups["both"].Success ? Tracks.Both
            : Tracks.Managerial
        );
    }

    [GeneratedRegex(
        @"^(?<plain>.+?)\s*[\s(,:_/-]\s*(?:(?<ic>ic|individual( contributor)?)|(?<both>both|all)|"
            + @"(?:managerial|manager|management|people manager|pm))\)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Tracked();

    [GeneratedRegex(
        @"^(level|lvl|l|stage|step|grade|stufe|niveau|nivel|nível|livello|poziom|nivå|taso|szint|рівень|уровень|"
            + @"レベル|段階|等級|等级|级别|레벨|단계|المستوى|مستوى|سطح)"
            + @"[ _-]?(?<n>\d{1,2})$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex LevelNumber();
}
