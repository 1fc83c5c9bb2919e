using System.Text.Json.Nodes;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>
/// A part of a framework as CASE sees it: an item with a kind, a holder and, in our own words, what CASE has no place
/// for.
/// </summary>
public sealed class CasePart(
    PartKind kind,
    string key,
    string name,
    string? description,
    ExternalData? external,
    CasePart? holder,
    JsonObject own
)
{
    public PartKind Kind => kind;
    public string Key => key;
    public string Name => name;
    public string? Description => description;
    public ExternalData? External => external;
    public CasePart? Holder => holder;
    public JsonObject Own => own;

    /// <summary>The identifier under which it goes out.</summary>
    public string Id { get; set; } = "";

    /// <summary>Its place among those with the same holder, from 1.</summary>
    public int Sequence { get; set; }
}

/// <summary>
/// The parts of a content in their one order, each with its identifier: the one of the package from which it came, or
/// one made from its key.
/// </summary>
public sealed class CaseParts
{
    private readonly Dictionary<(PartKind, string), CasePart> _byKey = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Guid _space;

    public CaseParts(FrameworkContent content, string document)
    {
        _space = Guid.TryParse(content.Identifier, out var space)
            ? space
            : Guid.Parse(Identifiers.For(Guid.Empty, content.Name));
        _ids.Add(document);
        foreach (var c in content.Categories)
            Add(
                new(
                    PartKind.Category,
                    c.Key,
                    c.Name,
                    c.Description,
                    c.External,
                    null,
                    new() { ["core"] = c.IsCore ? true : null, ["status"] = c.Status.ToString() }
                )
            );
        foreach (var c in content.Competencies)
        {
            var part = Add(
                new(
                    PartKind.Competency,
                    c.Key,
                    c.Name,
                    c.Description,
                    c.External,
                    c.Category is { } key ? _byKey.GetValueOrDefault((PartKind.Category, key)) : null,
                    new() { ["scale"] = c.Scale, ["status"] = c.Status.ToString() }
                )
            );
            foreach (var s in c.Skills)
                Add(new(PartKind.Skill, s.Key, s.Name, s.Description, s.External, part, []));
        }
        foreach (var f in content.Families)
            Add(new(PartKind.Family, f.Key, f.Name, null, f.External, null, []));
        foreach (var r in content.Roles)
        {
            var part = Add(
                new(
                    PartKind.Role,
                    r.Key,
                    r.Name,
                    r.Description,
                    r.External,
                    _byKey.GetValueOrDefault((PartKind.Family, r.Family)),
                    []
                )
            );
            foreach (var p in r.Positions)
                Add(
                    new(
                        PartKind.Position,
                        p.Key,
                        p.Title,
                        p.Description,
                        p.External,
                        part,
                        new() { ["grade"] = p.Grade, ["track"] = p.Track.ToString() }
                    )
                );
        }
        foreach (var siblings in All.GroupBy(p => p.Holder))
        foreach (var (part, index) in siblings.Select((p, i) => (p, i)))
            part.Sequence = index + 1;
        ByExternalId = All.Where(p => p.External is not null)
            .DistinctBy(p => p.External!.Identifier)
            .ToDictionary(p => p.External!.Identifier, StringComparer.Ordinal);
    }

    public List<CasePart> All { get; } = [];
    public Dictionary<string, CasePart> ByExternalId { get; }
    public CasePart this[PartKind kind, string key] => _byKey[(kind, key)];

    public bool Has(string id) => _ids.Contains(id);

    /// <summary>The competency or skill of a key.</summary>
    public CasePart? Asked(string key) =>
        _byKey.GetValueOrDefault((PartKind.Competency, key)) ?? _byKey.GetValueOrDefault((PartKind.Skill, key));

    /// <summary>An identifier that is always the same for the same thing of this framework.</summary>
    public string Derived(string name) => Identifiers.For(_space, name);

    private CasePart Add(CasePart part)
    {
        part.Id =
            part.External is { Identifier: var id } && CaseShape.IsUuid(id) && !_ids.Contains(id)
                ? id
                : Derived($"{part.Kind}:{part.Key}");
        while (!_ids.Add(part.Id))
            part.Id = Derived(part.Id);
        _byKey[(part.Kind, part.Key)] = part;
        All.Add(part);
        return part;
    }
}
