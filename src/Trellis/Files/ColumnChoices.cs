namespace Trellis.Files;

/// <summary>What somebody said that columns of a table mean, in the words of the table that is read.</summary>
public sealed class ColumnChoices
{
    /// <summary>What a column means that is to be passed over.</summary>
    public const string Nothing = "nothing";

    /// <summary>Nobody said anything.</summary>
    public static readonly ColumnChoices None = new([]);

    private readonly List<(string Name, string Means)> _said;

    private ColumnChoices(List<(string Name, string Means)> said) => _said = said;

    /// <param name="said">The name of a column in the table, and what it means.</param>
    public static ColumnChoices Of(IEnumerable<(string Name, string Means)> said) =>
        new([.. said.Select(s => (Names.Tidy(s.Name), Names.Tidy(s.Means)))]);

    /// <summary>Reads choices that are written as "Chef=manager_email", one for each column.</summary>
    public static Result<ColumnChoices> Read(IEnumerable<string?> written)
    {
        var said = new List<(string Name, string Means)>();
        foreach (var choice in written.Select(w => w ?? ""))
        {
            var at = choice.LastIndexOf('=');
            if (at < 1 || at == choice.Length - 1)
                return new Problem.Unreadable([
                    new(
                        "column",
                        0,
                        0,
                        $"\"{choice}\" does not say what a column means. Write the name of the column in the table, =, "
                            + "and what it means, such as Chef=manager_email or Notes=nothing."
                    ),
                ]);
            said.Add((choice[..at], choice[(at + 1)..]));
        }
        return Of(said);
    }

    /// <summary>Whether it is said what the column of this name means.</summary>
    public bool Says(string name) => _said.Exists(s => Names.Key(s.Name) == Names.Key(name));

    /// <summary>Whether it is said which column means this.</summary>
    public bool SaysColumn(string means) => _said.Exists(s => Names.Key(s.Means) == Names.Key(means));

    /// <summary>Gives columns their chosen meanings; says what is wrong with a choice.</summary>
    /// <param name="places">Where the column of a name is, by its key.</param>
    /// <param name="known">What a column can mean.</param>
    internal string? Apply(Dictionary<string, int> places, IReadOnlyList<string> known)
    {
        var at = new List<(string Means, int Place)>();
        foreach (var (name, means) in _said)
        {
            if (!places.TryGetValue(Names.Key(name), out var place))
                return $"There is no column \"{name}\".";
            if (Names.Key(means) != Names.Key(Nothing) && !known.Any(k => Names.Key(k) == Names.Key(means)))
                return $"\"{means}\" is nothing that the column \"{name}\" can mean. A column can mean "
                    + $"{string.Join(", ", known)} or {Nothing}.";
            at.Add((Names.Key(means), place));
        }
        if (
            at.Where(a => a.Means != Names.Key(Nothing)).GroupBy(a => a.Means).FirstOrDefault(g => g.Count() > 1) is
            { } twice
        )
            return $"Two columns are to mean {twice.Key.ToLowerInvariant()}. Choose one of them.";
        foreach (
            var key in known
                .Select(Names.Key)
                .Where(k => places.TryGetValue(k, out var i) && at.Exists(a => a.Place == i))
        )
            places.Remove(key);
        foreach (var (means, place) in at.Where(a => a.Means != Names.Key(Nothing)))
            places[means] = place;
        return null;
    }
}
