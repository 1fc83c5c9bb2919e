namespace Trellis.People;

/// <summary>The titles of a table that name no position here, or several: each is said once, with every line.</summary>
internal sealed class UnknownTitles
{
    private const int Shown = 10;
    private readonly Dictionary<string, Title> _titles = new(StringComparer.Ordinal);

    private sealed record Title(string Name, string Alone, string Shared, string Hint, List<PeopleRow> Rows);

    /// <summary>Adds a line whose title names no position.</summary>
    /// <param name="row">The line that has it.</param>
    /// <param name="name">The title as written.</param>
    /// <param name="hint">Gives what it may have been instead, or what to do; asked once for each title.</param>
    public void None(PeopleRow row, string name, Func<string> hint) =>
        Add(row, name, $"The position \"{name}\" is not known.", "which is no position here", hint);

    /// <summary>Adds a line whose title names several positions.</summary>
    /// <inheritdoc cref="None"/>
    public void Several(PeopleRow row, string name) =>
        Add(
            row,
            name,
            $"\"{name}\" fits several positions.",
            "which fits several positions",
            () => " Write it as \"Role / Position\"."
        );

    /// <summary>Each title where it stands first, as what is to be mended.</summary>
    public IEnumerable<Finding> Wrong() =>
        _titles.Values.Select(t =>
            At(t, t.Rows.Count == 1 ? $"{t.Alone}{t.Hint}" : $"{Lines(t)} say \"{t.Name}\", {Which(t)}.{t.Hint}")
        );

    /// <summary>Each title where it stands first, as what was left out.</summary>
    public IEnumerable<Finding> LeftOut() =>
        _titles.Values.Select(t =>
            At(
                t,
                (
                    t.Rows.Count == 1
                        ? $"{t.Alone} It is left out: "
                        : $"{Lines(t)} say \"{t.Name}\", {Which(t)}. It is left out: "
                ) + "new people have no position, everybody else keeps theirs."
            )
        );

    private void Add(PeopleRow row, string name, string alone, string shared, Func<string> hint)
    {
        if (!_titles.TryGetValue(Names.Key(name), out var title))
            _titles[Names.Key(name)] = title = new(name, alone, shared, hint(), []);
        title.Rows.Add(row);
    }

    private static Finding At(Title title, string message) => title.Rows[0].At("position", message);

    private static string Lines(Title title) => $"{title.Rows.Count} {Word(title)}";

    private static string Word(Title title) => Finding.IsSheetOf(At(title, "").File) ? "rows" : "lines";

    private static string Which(Title title)
    {
        var lines = string.Join(", ", title.Rows.Take(Shown).Select(r => r.At("position", "").Line));
        var more = title.Rows.Count > Shown ? $" and {title.Rows.Count - Shown} more" : "";
        return $"{title.Shared}: {Word(title)} {lines}{more}";
    }
}
