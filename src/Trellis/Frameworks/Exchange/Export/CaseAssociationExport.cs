using System.Text.Json;
using System.Text.Json.Nodes;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>Writes the CFAssociations: the hierarchy, imported associations, expectations and moves.</summary>
/// <param name="imported">The identifiers of the imported associations.</param>
public sealed class CaseAssociationExport(CaseWriting writing, IReadOnlySet<string> imported)
{
    /// <summary>Where a part is in the hierarchy.</summary>
    public JsonObject Place(CasePart part) =>
        Association(
            $"place:{part.Id}",
            CaseTree.ChildOf,
            part,
            writing.Node(part.Holder),
            part.Sequence,
            new() { ["derived"] = true },
            null
        );

    public JsonObject Link(LinkPart link)
    {
        var says = CaseShape.Parse(link.Fields);
        var id =
            says["identifier"] is null && CaseShape.IsUuid(link.Identifier)
                ? link.Identifier
                : writing.Parts.Derived($"link:{link.Identifier}");
        var cleaned =
            link.Type.StartsWith("ext:", StringComparison.Ordinal)
            && link.Type.Length > 4
            && char.IsAsciiLetterOrDigit(link.Type[4])
                ? link.Type
                : $"ext:{(string.Concat(link.Type.Where(char.IsAsciiLetterOrDigit)) is { Length: > 0 } letters ? letters : "other")}";
        (says["identifier"], says["associationType"]) = (id, CaseShape.Types.Contains(link.Type) ? link.Type : cleaned);
        writing.Always(says, "CFAssociations", id);
        foreach (var (end, at) in new[] { ("originNodeURI", link.From), ("destinationNodeURI", link.To) })
        {
            if (says[end] is not JsonObject)
                says[end] = writing.Node(
                    at == writing.Document ? null : writing.Parts.ByExternalId.GetValueOrDefault(at),
                    at
                );
            says[end]!.AsObject()["identifier"] = at;
        }
        var shaped = CaseWriting.Shaped(says, CaseShape.Association, []);
        var back = CaseLeftovers.Link(
            new(id, (string)shaped["associationType"]!, link.From, link.To, null, 0, default, shaped),
            writing.Parts.Has
        );
        return back == link
            ? shaped
            : CaseWriting.Shaped(
                says,
                CaseShape.Association,
                new() { ["link"] = JsonSerializer.SerializeToNode(link, CaseWriting.Web) }
            );
    }

    public IEnumerable<JsonObject> Expectations(PositionPart position)
    {
        var from = writing.Parts[PartKind.Position, position.Key];
        var scales = writing.Content.Scales.ToDictionary(s => s.Key, s => s.Levels, StringComparer.Ordinal);
        foreach (var e in position.Expectations)
        {
            if (writing.Parts.Asked(e.Item) is not { } item)
                continue;
            var levels = item.Kind == PartKind.Competency ? scales[item.Own.Said("scale")!] : null;
            string Say(int level) =>
                levels is null
                    ? $"level {level} of {Skill.MaxLevel}"
                    : $"{levels[level - 1].Name} ({level} of {levels.Count})";
            var own = new JsonObject
            {
                ["level"] = e.Level,
                ["levelName"] = levels?[e.Level - 1].Name,
                ["desired"] = e.Desired,
                ["weight"] = e.Weight,
            };
            yield return Association(
                $"expects:{position.Key}:{e.Item}",
                "ext:requiresLevel",
                from,
                writing.Node(item),
                null,
                own,
                $"Asks for {Say(e.Level)}{(e.Desired is { } desired ? $", and wishes for {Say(desired)}" : "")}"
                    + $"{(e.Weight > 1 ? $", weight {e.Weight}" : "")}."
            );
        }
    }

    public IEnumerable<JsonObject> Moves(PositionPart position) =>
        position.Moves.Select(m =>
            Association(
                $"move:{position.Key}:{m.To}",
                m.Kind switch
                {
                    MoveKind.Promotion => "ext:promotesTo",
                    MoveKind.Lateral => "ext:movesTo",
                    _ => "ext:changesTrackTo",
                },
                writing.Parts[PartKind.Position, position.Key],
                writing.Node(writing.Parts[PartKind.Position, m.To]),
                null,
                new() { ["move"] = m.Kind.ToString() },
                null
            )
        );

    private JsonObject Association(
        string name,
        string type,
        CasePart from,
        JsonObject to,
        int? sequence,
        JsonObject own,
        string? notes
    )
    {
        var id = writing.Parts.Derived(name);
        while (imported.Contains(id))
            id = writing.Parts.Derived(id);
        return CaseWriting.Shaped(
            new()
            {
                ["identifier"] = id,
                ["associationType"] = type,
                ["sequenceNumber"] = sequence,
                ["uri"] = writing.Uri("CFAssociations", id),
                ["originNodeURI"] = writing.Node(from),
                ["destinationNodeURI"] = to,
                ["lastChangeDateTime"] = writing.Changed,
                ["notes"] = notes,
            },
            CaseShape.Association,
            own
        );
    }
}
