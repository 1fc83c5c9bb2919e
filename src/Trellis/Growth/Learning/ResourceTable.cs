namespace Trellis.Growth.Learning;

/// <summary>Reads a table of learning resources: all of its faults by line and column, or all of its lines.</summary>
public sealed class ResourceTable
{
    private const int MostLooked = 50,
        Examples = 3,
        MinutesOfHour = 60;

    /// <summary>A column, and what else it may be called.</summary>
    internal static readonly (string Column, string[] Also)[] Aliases =
    [
        ("title", ["name", "resource"]),
        ("link", ["url", "address", "web address", "href"]),
        ("kind", ["type", "format"]),
        ("provider", ["publisher", "issuer", "author"]),
        ("description", ["summary", "about"]),
        ("language", ["lang"]),
        ("cost", ["price"]),
        ("hours", ["duration"]),
        ("item", ["competency", "skill"]),
        ("from", ["from level"]),
        ("to", ["to level", "level"]),
    ];

    private readonly List<Finding> _errors = [];
    private readonly List<Finding> _warnings = [];
    private readonly Dictionary<string, string> _providers;

    private ResourceTable(Dictionary<string, string> providers) => _providers = providers;

    /// <param name="Remarks">What reading the table found out, skipped and left open.</param>
    /// <param name="Unused">The columns that nobody uses.</param>
    public sealed record Lines(List<ResourceRow> Rows, IReadOnlyList<Finding> Remarks, IReadOnlyList<Finding> Unused);

    /// <summary>A column of a table with some of its values, and what it is taken for.</summary>
    public sealed record Column(string Name, string Means, IReadOnlyList<string> Examples);

    /// <summary>What a column can mean, in the order in which it is chosen.</summary>
    public static IEnumerable<string> Meanings => Aliases.Select(a => a.Column);

    /// <param name="providers">The names of providers by what the table calls them; empty where there is no such table.</param>
    public static Result<Lines> Read(InputFile file, ColumnChoices? chosen, Dictionary<string, string> providers) =>
        new ResourceTable(providers).ReadAll(file, chosen);

    /// <summary>The columns of a table as they are found, whatever is wrong with its rows.</summary>
    public static Result<IReadOnlyList<Column>> Look(InputFile file)
    {
        var opened = TableReader.Open(file, Aliases, chosen: null);
        if (opened.Problem is { } problem)
            return problem;
        using var table = opened.Value!;
        var rows = new List<IReadOnlyList<string>>();
        while (rows.Count < MostLooked && table.Next())
            rows.Add([.. table.Header.Select(table.Name)]);
        return table
            .Header.Select(
                (name, at) =>
                    new Column(
                        name,
                        table.TakenFor(at) ?? ColumnChoices.Nothing,
                        [.. rows.Select(r => r[at]).Where(v => v.Length > 0).Distinct().Take(Examples)]
                    )
            )
            .ToList();
    }

    /// <summary>The names of providers by their slug: a table of its own, with the columns slug and name.</summary>
    public static Result<Dictionary<string, string>> Providers(InputFile file)
    {
        var opened = TableReader.Open(file, [("slug", ["id", "key"]), ("name", ["title"])], null, "slug", "name");
        if (opened.Problem is { } problem)
            return problem;
        using var table = opened.Value!;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (table.Next())
            names.TryAdd(Names.Key(table.Name("slug")), table.Name("name"));
        return table.Error is { } error ? new Problem.Unreadable([error]) : names;
    }

    private Result<Lines> ReadAll(InputFile file, ColumnChoices? chosen)
    {
        var opened = TableReader.Open(file, Aliases, chosen, "title");
        if (opened.Problem is { } problem)
            return problem;
        using var table = opened.Value!;
        var rows = new List<ResourceRow>();
        while (table.Next())
            if (Line(table) is { } row)
                rows.Add(row);
        if (table.Error is { } error)
            _errors.Add(error);
        else if (rows.Count == 0 && _errors.Count == 0)
            return TableReader.NoRows(file);
        return _errors.Count > 0
            ? new Problem.Unreadable([.. _errors.OrderBy(e => e.Line).ThenBy(e => e.Column)])
            : new Lines(rows, [.. table.Remarks, .. _warnings], table.Unused);
    }

    private ResourceRow? Line(TableReader table)
    {
        var title = table.Name("title");
        if (title.Length is 0 or > ResourceRules.NameLimit)
            _errors.Add(table.At("title", $"A title has 1 to {ResourceRules.NameLimit} characters."));
        var link = table.Name("link");
        if (link.Length > ResourceRules.LinkLimit || WebLink.IsWrong(link))
            _errors.Add(table.At("link", $"\"{link}\" is not the whole address of a page."));
        var description = table.Text("description");
        if (Names.IsLonger(description, ResourceRules.TextLimit))
            _errors.Add(table.At("description", $"A description has at most {ResourceRules.TextLimit} characters."));
        return new(
            title,
            link,
            Kind(table),
            Provider(table),
            description,
            Language(table),
            Cost(table),
            Minutes(table),
            table.Name("item"),
            Level(table, "from"),
            Level(table, "to"),
            table.At("title", ""),
            table.At("item", ""),
            table.At("to", "")
        );
    }

    private string Language(TableReader table)
    {
        var text = table.Name("language").ToLowerInvariant();
        if (text.Length > ResourceRules.LanguageLimit)
            _errors.Add(table.At("language", $"\"{text}\" is not a language such as en."));
        return text;
    }

    private ResourceKind? Kind(TableReader table)
    {
        var text = table.Name("kind");
        if (text.Length == 0)
            return null;
        if (FormInput.Choice<ResourceKind>(text) is { } kind)
            return kind;
        _warnings.Add(table.At("kind", $"\"{text}\" is no kind that is known here. It comes in as \"other\"."));
        return ResourceKind.Other;
    }

    private string Provider(TableReader table)
    {
        var text = table.Name("provider");
        if (text.Length > ResourceRules.NameLimit)
            _errors.Add(table.At("provider", $"A provider has at most {ResourceRules.NameLimit} characters."));
        if (text.Length == 0 || _providers.Count == 0)
            return text;
        if (_providers.TryGetValue(Names.Key(text), out var name))
            return name;
        _warnings.Add(
            table.At("provider", $"\"{text}\" is not in the table of providers. It comes in as it is written.")
        );
        return text;
    }

    private Money? Cost(TableReader table)
    {
        var text = table.Name("cost");
        if (text.Length == 0)
            return null;
        if (Names.Key(text) == Names.Key("free"))
            return Money.Zero;
        var cost = FormInput.Amount(text);
        if (cost is null)
            _errors.Add(table.At("cost", FormInput.WhyNot(text, $"\"{text}\" is not an amount.")));
        return cost;
    }

    private int? Minutes(TableReader table)
    {
        var text = table.Name("hours");
        if (text.Length == 0)
            return null;
        if (Figures.Read(text) is { Value: > 0 and <= ResourceRules.MostMinutes / MinutesOfHour and var hours })
            return (int)decimal.Round(hours * MinutesOfHour);
        _errors.Add(table.At("hours", $"\"{text}\" is not a number of hours."));
        return null;
    }

    private int? Level(TableReader table, string column)
    {
        var text = table.Name(column);
        if (text.Length == 0)
            return null;
        var level = FormInput.Whole(text);
        if (level is null)
            _errors.Add(table.At(column, $"\"{text}\" is not a level. Write its number, 0 for whoever begins."));
        return level;
    }
}
