using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks.Rules;

/// <summary>The faults found so far, and the checks that parts of every kind share.</summary>
internal sealed class FaultList
{
    private readonly List<ContentFault> _faults = [];

    public IReadOnlyList<ContentFault> All => _faults;

    public void Add(PartKind kind, string key, string field, string message) =>
        _faults.Add(new(kind, key, field, message));

    /// <summary>Keys unique over all, names unique within their group.</summary>
    public void CheckKeys(PartKind kind, IEnumerable<(string Key, string Name, string Group)> parts)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<(string, string)>();
        var noun = kind.ToString().ToLowerInvariant();
        foreach (var (key, name, group) in parts)
        {
            if (!ContentRules.IsKey(key))
                Add(kind, key, "id", $"\"{key}\" is no id: use a to z, 0 to 9 and single hyphens.");
            else if (!keys.Add(key))
                Add(kind, key, "id", $"The id \"{key}\" is listed twice.");
            if (name.Length == 0)
                Add(kind, key, "name", $"The {noun} \"{key}\" has no name.");
            else if (!names.Add((group, Names.Key(name))))
                Add(kind, key, "name", $"The {noun} \"{name}\" is listed twice.");
        }
    }

    /// <summary>Names and texts are within their limits.</summary>
    public void CheckLength(PartKind kind, string key, string name, string text)
    {
        if (name.Length > ContentRules.NameLimit)
            Add(
                kind,
                key,
                "name",
                $"A name has at most {ContentRules.NameLimit} characters. This one has {name.Length}."
            );
        if (text.Length > ContentRules.TextLimit)
            Add(
                kind,
                key,
                "description",
                $"A text has at most {ContentRules.TextLimit:N0} characters. This one has {text.Length:N0}."
            );
    }
}
