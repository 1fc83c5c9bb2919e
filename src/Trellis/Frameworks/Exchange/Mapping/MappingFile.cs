using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Trellis.Frameworks.Exchange.Mapping;

using YamlNode = YamlDotNet.RepresentationModel.YamlNode;

/// <summary>
/// A mapping as a few lines of YAML, as docs/guide/tables.md describes it. What it cannot be is named by line and
/// column.
/// </summary>
public sealed partial class MappingFile
{
    /// <summary>The most characters of a mapping.</summary>
    public const int Limit = 64_000;
    private const int Deepest = 4;
    private static readonly string[] Keys =
    [
        "delimiter",
        "encoding",
        "sheet",
        "headings",
        "tick",
        "scale",
        "levels",
        "fill-down",
        "family",
        "role",
        "columns",
    ];

    private readonly string _name;
    private readonly List<Finding> _errors = [];

    private MappingFile(string name) => _name = name;

    public static Result<TableMapping> OnDisk(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var reader = new StreamReader(path);
            var text = new char[Limit + 1];
            var length = reader.ReadBlock(text);
            return Read(new string(text, 0, length), name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Problem.Unreadable([new(name, 0, 0, $"This mapping cannot be read: {e.Message}")]);
        }
    }

    public static Result<TableMapping> Read(string text, string name)
    {
        if (text.Length > Limit)
            return new Problem.Unreadable([new(name, 0, 0, $"A mapping has at most {Limit:N0} characters.")]);
        var file = new MappingFile(name);
        var mapping = file.Read(text);
        return file._errors.Count > 0
            ? new Problem.Unreadable([.. file._errors.OrderBy(e => e.Line).ThenBy(e => e.Column)])
            : mapping!;
    }

    private TableMapping? Read(string text)
    {
        var stream = new YamlStream();
        try
        {
            // Loading descends as deep as the text does, so the depth is measured first.
            var (parser, depth) = (new Parser(new StringReader(text)), 0);
            while (parser.MoveNext())
            {
                depth += parser.Current!.NestingIncrease;
                if (depth <= Deepest + 2)
                    continue;
                _errors.Add(
                    new(
                        _name,
                        (int)parser.Current.Start.Line,
                        (int)parser.Current.Start.Column,
                        "A mapping is not nested so deeply."
                    )
                );
                return null;
            }
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            _errors.Add(new(_name, (int)e.Start.Line, (int)e.Start.Column, $"This is not YAML: {e.Message}"));
            return null;
        }
        if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            _errors.Add(
                new(_name, 1, 1, "A mapping begins with the line \"columns:\" and says for each column what it means.")
            );
            return null;
        }

        foreach (var key in root.Children.Keys.Where(k => !Keys.Contains(Text(k))))
            Fault(key, $"\"{Text(key)}\" is not part of a mapping. Its parts are {string.Join(", ", Keys)}.");
        YamlNode? Get(string key) => root.Children.FirstOrDefault(c => Text(c.Key) == key).Value;
        var mapping = new TableMapping
        {
            Columns = Columns(Get("columns")),
            Levels = Levels(Get("levels")),
            Scale = Names.Tidy(Text(Get("scale"))),
            FillDown = Choice(
                Get("fill-down"),
                [("yes", true), ("true", true), ("no", false), ("false", false)],
                false
            ),
            Headings = Choice(
                Get("headings"),
                [("yes", (bool?)true), ("true", true), ("no", false), ("false", false)],
                null
            ),
            Tick = Names.Tidy(Text(Get("tick"))),
            Family = Names.Tidy(Text(Get("family"))),
            Role = Names.Tidy(Text(Get("role"))),
            Format = new(
                Choice(
                    Get("delimiter"),
                    [.. TableFormat.Delimiters.Select(d => (TableFormat.Word(d), (char?)d))],
                    null
                ),
                Choice(Get("encoding"), [.. TextEncodings.Known.Select(e => (e, (string?)e))], null),
                Names.Tidy(Text(Get("sheet"))) is { Length: > 0 } sheet ? sheet : null
            ),
        };
        if (_errors.Count > 0)
            return null;
        var columns = (YamlMappingNode)Get("columns")!;
        foreach (var (column, message) in mapping.Check())
            Fault(columns.Children.FirstOrDefault(c => Names.Tidy(Text(c.Key)) == column).Value ?? columns, message);
        return mapping;
    }

    private List<(string, ColumnUse)> Columns(YamlNode? node)
    {
        var columns = new List<(string, ColumnUse)>();
        if (node is not YamlMappingNode map)
        {
            if (node is null)
                _errors.Add(new(_name, 1, 1, "\"columns:\" is missing. It says for each column what it means."));
            else
                Fault(node, "Under \"columns:\" stands, for each column, its name and what it means.");
            return columns;
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Children)
        {
            var column = Names.Tidy(Text(key));
            if (!seen.Add(Names.Key(column)))
                Fault(key, $"The column \"{column}\" is listed twice.");
            if (value is not YamlScalarNode || ColumnUse.Parse(Text(value)) is not { } use)
                Fault(value, $"\"{Text(value)}\" is not what a column can mean. That is one of: {ColumnUse.Known}.");
            else if (use.Means != Means.Nothing)
                columns.Add((column, use));
        }
        return columns;
    }

    private List<string> Levels(YamlNode? node)
    {
        if (node is null)
            return [];
        if (
            node is YamlSequenceNode list
            && list.Children.All(c => c is YamlScalarNode && Names.Tidy(Text(c)).Length > 0)
        )
            return [.. list.Children.Select(c => Names.Tidy(Text(c)))];
        Fault(node, "Levels are a list of names, the lowest first: [Aware, Working, Proficient].");
        return [];
    }

    private T Choice<T>(YamlNode? node, (string Word, T Value)[] choices, T otherwise)
    {
        if (node is null)
            return otherwise;
        foreach (var (word, value) in choices)
            if (string.Equals(word, Text(node), StringComparison.OrdinalIgnoreCase))
                return value;
        Fault(node, $"\"{Text(node)}\" is none of {string.Join(", ", choices.Select(c => c.Word))}.");
        return otherwise;
    }

    private static string Text(YamlNode? node) => (node as YamlScalarNode)?.Value ?? "";

    private void Fault(YamlNode node, string message) =>
        _errors.Add(new(_name, (int)node.Start.Line, (int)node.Start.Column, message));
}
