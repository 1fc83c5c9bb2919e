namespace Trellis.Frameworks.Exchange.Import;

/// <summary>Puts the parts of a framework folder in the order in which framework.yml lists them.</summary>
public sealed class FolderOrder(FolderFields fields)
{
    /// <summary>
    /// Parts in the order of the lists that name them; what no list names comes last, and is reported.
    /// </summary>
    public List<T> Read<T>(
        List<T> parts,
        List<(string Group, YamlNode.Text Key)> places,
        Func<T, string> key,
        Func<T, string, T> put,
        string noun,
        PartKind kind
    )
    {
        var left = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (!left.TryAdd(key(part), part))
                fields.Errors.Add(fields.Places[(kind, key(part))].At($"The {noun} \"{key(part)}\" is listed twice."));
        }
        var ordered = new List<T>();
        foreach (var (group, name) in places)
        {
            if (left.Remove(name.Value, out var part))
                ordered.Add(put(part, group));
            else
                fields.Errors.Add(
                    name.At(
                        parts.Exists(p => key(p) == name.Value)
                            ? $"The {noun} \"{name.Value}\" is named twice."
                            : $"There is no {noun} with the id "
                                + $"\"{name.Value}\".{fields.Near(name.Value, parts.Select(key))}"
                    )
                );
        }
        foreach (var part in left.Values)
        {
            if (kind == PartKind.Competency)
                fields.Warnings.Add(
                    fields
                        .Places[(kind, key(part))]
                        .At($"No category names the {noun} \"{key(part)}\". It is taken in without a category.")
                );
            ordered.Add(put(part, ""));
        }
        return ordered;
    }
}
