using System.Globalization;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// Reads the named lines of the files of a framework folder, and keeps what is wrong with them. A name that is not
/// known is an error with its place, so that a misspelt line is never lost.
/// </summary>
public sealed class FolderFields
{
    private readonly Suggestions _suggestions = new();

    public List<Finding> Errors { get; } = [];
    public List<Finding> Warnings { get; } = [];

    /// <summary>Where each part is written.</summary>
    public Dictionary<(PartKind Kind, string Key), YamlNode> Places { get; } = [];

    public string Id(YamlNode.Map map, PartKind kind)
    {
        var id = Text(map, "id");
        Places.TryAdd((kind, id), map.Lines.TryGetValue("id", out var line) ? line.Value : map);
        if (!ContentRules.IsKey(id))
            Errors.Add(
                (line.Value ?? map).At(
                    id.Length == 0 ? "This has no id." : $"\"{id}\" is no id: use a to z, 0 to 9 and single hyphens."
                )
            );
        return id;
    }

    public string Name(YamlNode.Map map, string line, bool required = true)
    {
        var name = Names.Tidy(Text(map, line));
        if (required && name.Length == 0)
            Errors.Add(map.At($"This has no {line}."));
        return name;
    }

    public string LongText(YamlNode.Map map, string line) => Names.TidyText(Text(map, line));

    public string Text(YamlNode.Map map, string line)
    {
        if (!map.Lines.TryGetValue(line, out var said))
            return "";
        if (said.Value is YamlNode.Text text)
            return text.Value;
        Errors.Add(said.Value.At($"After {line}: stands a text."));
        return "";
    }

    public bool Yes(YamlNode.Map map, string line) =>
        Choose(map, line, false, ("true", true), ("false", false), ("yes", true), ("no", false));

    public Status StatusOf(YamlNode.Map map) =>
        Choose(
            map,
            "status",
            Status.Published,
            ("published", Status.Published),
            ("in development", Status.InDevelopment),
            ("draft", Status.Draft)
        );

    public T Choose<T>(YamlNode.Map map, string line, T otherwise, params ReadOnlySpan<(string Word, T Value)> words) =>
        map.Lines.TryGetValue(line, out var said) ? Choose(said.Value, otherwise, words) : otherwise;

    public T Choose<T>(YamlNode node, T otherwise, params ReadOnlySpan<(string Word, T Value)> words)
    {
        foreach (var (word, value) in words)
            if (node is YamlNode.Text text && Names.Key(text.Value) == Names.Key(word))
                return value;
        Errors.Add(node.At($"Here stands one of: {string.Join(", ", words.ToArray().Select(w => w.Word))}."));
        return otherwise;
    }

    public int? Whole(YamlNode node, int least, int most)
    {
        if (
            node is YamlNode.Text text
            && int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;
        Errors.Add(node.At($"Here stands a whole number from {least} to {most}."));
        return null;
    }

    public IEnumerable<YamlNode.Map> Each(YamlNode.Map map, string line)
    {
        if (!map.Lines.TryGetValue(line, out var said))
            yield break;
        if (said.Value is not YamlNode.List list)
        {
            Errors.Add(said.Value.At($"After {line}: stands a list, each entry with a hyphen."));
            yield break;
        }
        foreach (var item in list.Items)
        {
            if (item is YamlNode.Map entry)
                yield return entry;
            else
                Errors.Add(item.At($"An entry of {line} has named lines, such as id and name."));
        }
    }

    public IEnumerable<YamlNode.Text> Keys(YamlNode.Map map, string line)
    {
        if (!map.Lines.TryGetValue(line, out var said))
            yield break;
        if (said.Value is not YamlNode.List list)
        {
            Errors.Add(said.Value.At($"After {line}: stands a list of ids, each with a hyphen."));
            yield break;
        }
        foreach (var item in list.Items)
        {
            if (item is YamlNode.Text text)
                yield return text;
            else
                Errors.Add(item.At("Here stands an id."));
        }
    }

    public IEnumerable<(YamlNode.Text Key, YamlNode Value)> Lines(YamlNode.Map map, string line)
    {
        if (!map.Lines.TryGetValue(line, out var said))
            return [];
        if (said.Value is YamlNode.Map lines)
            return lines.Lines.Values;
        Errors.Add(said.Value.At($"Below {line}: stand named lines."));
        return [];
    }

    public ExternalData? ExternalOf(YamlNode.Map map)
    {
        if (!map.Lines.TryGetValue("case", out var said))
            return null;
        if (said.Value is not YamlNode.Map external)
        {
            Errors.Add(said.Value.At("Below case: stand identifier, home and fields."));
            return null;
        }
        Known(external, "identifier", "home", "fields");
        return new(Text(external, "identifier"), Text(external, "home"), Text(external, "fields"));
    }

    public void Known(YamlNode.Map map, params string[] names)
    {
        foreach (var (key, _) in map.Lines.Values.Where(l => !names.Contains(l.Key.Value)))
            Errors.Add(
                key.At(
                    $"\"{key.Value}\" is not known here.{Near(key.Value, names)} Known are: {string.Join(", ", names)}."
                )
            );
    }

    public string Near(string typed, IEnumerable<string> known) => _suggestions.Ask(typed, known, top: 1);
}
