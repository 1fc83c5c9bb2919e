using System.Text.Json.Nodes;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>
/// Which associations of a package still hold. The home of a part goes out as it came as long as the part stands where
/// the package put it, and in that order;
/// otherwise the new place is told instead.
/// </summary>
public sealed class CaseAssociations
{
    private readonly FrameworkContent _content;
    private readonly CaseParts _parts;
    private readonly string _document;
    private readonly Dictionary<CasePart, LinkPart> _literal = [];

    public CaseAssociations(FrameworkContent content, CaseParts parts, string document)
    {
        (_content, _parts, _document) = (content, parts, document);
        var links = content
            .Links.Where(l => l.Type == CaseTree.ChildOf)
            .DistinctBy(l => (l.From, l.To))
            .ToDictionary(l => (l.From, l.To));
        foreach (
            var siblings in parts
                .All.Where(p =>
                    p.External is not null
                    && IsAtHome(p)
                    && p.Id == p.External.Identifier
                    && links.ContainsKey((p.Id, p.External.Home))
                )
                .GroupBy(p => p.External!.Home, StringComparer.Ordinal)
        )
        {
            var order = siblings.Select(p => Sequence(links[(p.Id, siblings.Key)])).ToList();
            if (order.SequenceEqual(order.Order()))
                foreach (var part in siblings)
                    _literal[part] = links[(part.Id, siblings.Key)];
        }
        var holding = content.Links.ToLookup(IsKept);
        (Kept, Left) = ([.. holding[true]], [.. holding[false]]);
    }

    /// <summary>Associations that go out as they came.</summary>
    public IReadOnlyList<LinkPart> Kept { get; }

    /// <summary>Associations that no longer hold: a part moved, or is gone.</summary>
    public IReadOnlyList<LinkPart> Left { get; }

    /// <summary>
    /// Whether the place of a part must be told: nothing that came does it, and it did not hang nowhere from the
    /// beginning.
    /// </summary>
    public bool MustTell(CasePart part) =>
        !_literal.ContainsKey(part)
        && !(_content.External is not null && part.External is { Home: "", Fields.Length: > 0 } && part.Holder is null);

    private static long Sequence(LinkPart link) =>
        CaseShape.Parse(link.Fields)["sequenceNumber"] is JsonValue value && value.TryGetValue<long>(out var number)
            ? number
            : long.MaxValue;

    private bool IsKept(LinkPart link)
    {
        if (
            link.Type == CaseTree.ChildOf
            && _parts.ByExternalId.TryGetValue(link.From, out var part)
            && part.External!.Home == link.To
            && !_literal.ContainsKey(part)
            && part.External.Home.Length > 0
        )
            return false;
        if (_parts.Has(link.From) && _parts.Has(link.To))
            return true;
        var fields = CaseShape.Parse(link.Fields);
        return (_parts.Has(link.From) || CaseLeftovers.IsOutside(fields, "origin"))
            && (_parts.Has(link.To) || CaseLeftovers.IsOutside(fields, "destination"));
    }

    /// <summary>Whether the way up from where a part stood in the package leads to what holds it now.</summary>
    private bool IsAtHome(CasePart part)
    {
        var holder = part.Kind switch
        {
            PartKind.Competency => PartKind.Category,
            PartKind.Skill => PartKind.Competency,
            PartKind.Role => PartKind.Family,
            PartKind.Position => PartKind.Role,
            _ => PartKind.Framework,
        };
        var at = part.External!.Home;
        for (var steps = 0; steps <= _parts.All.Count && _parts.ByExternalId.TryGetValue(at, out var above); steps++)
        {
            if (above.Kind == holder)
                return above == part.Holder;
            at = above.External!.Home;
        }
        return part.Holder is null && (at == _document || at.Length == 0);
    }
}
