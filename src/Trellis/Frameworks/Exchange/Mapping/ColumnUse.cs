using System.Globalization;

namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>
/// What one column means. Its text is the same in files and on the page: "name", "level 2 managerial", "position".
/// </summary>
public sealed record ColumnUse(Means Means, int Level = 0, Tracks Tracks = Tracks.Ic)
{
    public static readonly ColumnUse Nothing = new(Means.Nothing);

    private static readonly IReadOnlyDictionary<Means, string> Words = new Dictionary<Means, string>
    {
        [Means.Nothing] = "nothing",
        [Means.Name] = "name",
        [Means.Description] = "description",
        [Means.Category] = "category",
        [Means.CategoryDescription] = "category description",
        [Means.Status] = "status",
        [Means.Skill] = "skill",
        [Means.SkillDescription] = "skill description",
        [Means.Id] = "id",
        [Means.Parent] = "parent",
        [Means.LevelText] = "level 1",
        [Means.Level] = "level",
        [Means.Track] = "track",
        [Means.Text] = "text",
        [Means.Family] = "family",
        [Means.Role] = "role",
        [Means.Title] = "title",
        [Means.Position] = "position",
    };

    /// <summary>Every word that a column can have, for those who must choose one.</summary>
    public static string Known =>
        string.Join(", ", Words.Values.Where(w => w != "level 1"))
        + ", level 1 (2, 3 …), each level and position perhaps with managerial or both";

    public static ColumnUse? Parse(string? text)
    {
        var words = Names.Tidy(text).ToLowerInvariant();
        if (words.Length == 0)
            return Nothing;
        var tracks =
            words.EndsWith(" managerial", StringComparison.Ordinal) ? Tracks.Managerial
            : words.EndsWith(" both", StringComparison.Ordinal) ? Tracks.Both
            : Tracks.Ic;
        var plain =
            tracks != Tracks.Ic || words.EndsWith(" ic", StringComparison.Ordinal)
                ? words[..words.LastIndexOf(' ')]
                : words;
        if (
            plain.StartsWith("level ", StringComparison.Ordinal)
            && int.TryParse(plain[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            && level is >= 1 and <= ContentRules.LevelLimit
        )
            return new(Means.LevelText, level, tracks);
        if (plain == "position" && tracks != Tracks.Both)
            return new(Means.Position, 0, tracks);
        return Words
            .Where(w => w.Value == words && w.Key != Means.LevelText)
            .Select(w => new ColumnUse(w.Key))
            .FirstOrDefault();
    }

    public override string ToString()
    {
        var track = Tracks switch
        {
            Tracks.Managerial => " managerial",
            Tracks.Both => " both",
            _ => "",
        };
        return Means switch
        {
            Means.LevelText => $"level {Level}{track}",
            Means.Position => $"position{track}",
            _ => Words[Means],
        };
    }
}
