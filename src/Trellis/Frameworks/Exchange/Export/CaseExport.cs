using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>What an export says of a version beside its content.</summary>
/// <param name="Address">Where this installation answers, without a slash at the end; empty where nobody knows, and
/// addresses are then UUIDs.</param>
public sealed record VersionFacts(int Number, DateOnly EffectiveOn, DateTime PublishedAt, string Address = "");

/// <summary>
/// Writes a content as a CASE 1.1 package: the same content always as the same bytes. What CASE has a place for stands
/// there; our keys, statuses, scales
/// and levels stand in the extensions, so that nothing is lost on the way back; what came with a package goes out as it
/// came.
/// </summary>
public sealed class CaseExport
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 256,
    };
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly FrameworkContent _content;
    private readonly VersionFacts _facts;
    private readonly string _document,
        _changed;
    private readonly JsonObject _foreign;
    private readonly CaseParts _parts;
    private readonly CaseAssociations _homes;
    private readonly HashSet<string> _came;

    private CaseExport(FrameworkContent content, VersionFacts facts)
    {
        (_content, _facts, _changed) = (
            content,
            facts,
            facts.PublishedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
        );
        _foreign = CaseShape.Parse(content.External?.Fields ?? "");
        _document = Document(content);
        _parts = new(content, _document);
        _homes = new(content, _parts, _document);
        _came = _homes.Kept.Select(l => l.Identifier).ToHashSet(StringComparer.Ordinal);
    }

    public static byte[] Write(FrameworkContent content, VersionFacts facts) =>
        JsonSerializer.SerializeToUtf8Bytes(new CaseExport(content.InOrder(), facts).Package(), Indented);

    /// <summary>
    /// The identifier of the document: the one of the package from which it came, as long as the framework stands for
    /// that package here.
    /// </summary>
    private static string Document(FrameworkContent content) =>
        content.External is { Identifier: var id }
        && CaseShape.IsUuid(id)
        && (content.Identifier == id || !CaseShape.IsUnique(id))
            ? id
        : content.Identifier.Length > 0 ? content.Identifier
        : Identifiers.For(Guid.Empty, content.Name);

    private JsonObject Package()
    {
        var definitions = _foreign["CFDefinitions"] is JsonObject came ? came.DeepClone().AsObject() : [];
        var (document, types) = (
            About(definitions),
            _parts.All.Where(p => p.External is not { Fields.Length: > 0 }).Select(p => p.Kind).Distinct().Order()
        );
        foreach (var kind in types)
            Add(definitions, "CFItemTypes", ItemType(kind));
        var package = new JsonObject
        {
            ["CFDocument"] = document,
            ["CFItems"] = new JsonArray([.. _parts.All.Select(Item)]),
        };
        var hierarchy = _parts
            .All.Where(_homes.MustTell)
            .Select(p =>
                Association(
                    $"place:{p.Id}",
                    CaseTree.ChildOf,
                    p,
                    Node(p.Holder),
                    p.Sequence,
                    new() { ["derived"] = true },
                    null
                )
            );
        package["CFAssociations"] = new JsonArray([
            .. hierarchy,
            .. _homes.Kept.Select(Link),
            .. _content.Positions.SelectMany(p => Expectations(p.Position)),
            .. _content.Positions.SelectMany(p => Moves(p.Position)),
        ]);
        if (definitions.Count > 0)
            package["CFDefinitions"] = definitions;
        var rubrics = new JsonArray([
            .. _content.Competencies.Where(c => c.Descriptors.Count > 0).Select(Rubric),
            .. (_foreign["CFRubrics"] as JsonArray ?? []).Select(r => r?.DeepClone()),
        ]);
        if (rubrics.Count > 0)
            package["CFRubrics"] = rubrics;
        if (_foreign["extensions"] is JsonObject extensions)
            package["extensions"] = extensions.DeepClone();
        return package;
    }

    private JsonObject About(JsonObject definitions)
    {
        var says = _foreign["CFDocument"] is JsonObject came ? came.DeepClone().AsObject() : [];
        if (says.Said("title") is not { } title || Names.Tidy(title) != _content.Name)
            says["title"] = _content.Name;
        if (says.Said("description") is not { } description || Names.TidyText(description) != _content.Description)
            says["description"] = _content.Description.Length > 0 ? _content.Description : null;
        says["identifier"] = _document;
        says["caseVersion"] = "1.1";
        Always(says, "CFDocuments", _document);
        if (says.Said("creator") is null)
            says["creator"] = _content.Origin?.Publisher is { Length: > 0 } publisher ? publisher : _content.Name;
        if (_content.External is null)
        {
            says["version"] = _facts.Number.ToString(CultureInfo.InvariantCulture);
            says["adoptionStatus"] = "Implemented";
            says["statusStartDate"] = _facts.EffectiveOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        if (_content.Origin is { } origin && origin != CaseAbout.Origin(says, definitions))
            Terms(says, origin, definitions);
        var own = new JsonObject { ["format"] = 1 };
        if (_content.Identifier != _document)
            own["identifier"] = _content.Identifier;
        if (says.Said("title") != _content.Name)
            own["name"] = _content.Name;
        if ((says.Said("description") ?? "") != _content.Description)
            own["description"] = _content.Description;
        if (_content.Origin is not null)
            own["origin"] = JsonSerializer.SerializeToNode(_content.Origin, Web);
        own["scales"] = JsonSerializer.SerializeToNode(_content.Scales, Web);
        if (_content.External is not null)
            own["foreign"] = JsonSerializer.SerializeToNode(_content.External, Web);
        if (_homes.Left.Count > 0)
            own["links"] = JsonSerializer.SerializeToNode(_homes.Left, Web);
        return Shaped(says, CaseShape.Document, own);
    }

    /// <summary>The words that the licence asks to keep.</summary>
    private void Terms(JsonObject says, Origin origin, JsonObject definitions)
    {
        says["publisher"] = origin.Publisher.Length > 0 ? origin.Publisher : null;
        says["officialSourceURL"] = origin.Url.Length > 0 ? origin.Url : null;
        says["notes"] = origin.Notice();
        says.Remove("licenseURI");
        if (origin.Licence.Length == 0)
            return;
        var licence = Titled("CFLicenses", "licence", origin.Licence);
        licence["licenseText"] = origin.Notice();
        Add(definitions, "CFLicenses", licence);
        says["licenseURI"] = Reference("CFLicenses", "licence", origin.Licence);
    }

    private JsonObject Item(CasePart part)
    {
        var says = CaseShape.Parse(part.External?.Fields ?? "");
        CaseStatement.Write(says, part.Name, part.Description);
        says["identifier"] = part.Id;
        Always(says, "CFItems", part.Id);
        if (part.External is not { Fields.Length: > 0 })
            (says["CFItemType"], says["CFItemTypeURI"]) = (
                Title(part.Kind),
                Reference("CFItemTypes", $"type:{part.Kind}", Title(part.Kind))
            );

        var own = new JsonObject
        {
            ["kind"] = part.Kind.ToString().ToLowerInvariant(),
            ["key"] = part.Key,
            ["in"] = part.Holder?.Key,
        };
        foreach (var (name, value) in part.Own)
            own[name] = value?.DeepClone();
        var description = part.Description ?? "";
        var plain = CaseTrellisExtensions.Plain(says);
        if (plain.Name != part.Name)
            own["name"] = part.Name;
        if (plain.Description != description)
            own["description"] = description;
        if (part.External is { } foreign)
        {
            (own["foreign"], own["home"]) = (foreign.Identifier, foreign.Home.Length > 0 ? foreign.Home : null);
            if (CaseLeftovers.Item(Shaped(says, CaseShape.Item, []), part.Id, part.Name, description) != foreign.Fields)
                own["fields"] = foreign.Fields;
        }
        return Shaped(says, CaseShape.Item, own);
    }

    private JsonObject Link(LinkPart link)
    {
        var says = CaseShape.Parse(link.Fields);
        var id =
            says["identifier"] is null && CaseShape.IsUuid(link.Identifier)
                ? link.Identifier
                : _parts.Derived($"link:{link.Identifier}");
        var cleaned =
            link.Type.StartsWith("ext:", StringComparison.Ordinal)
            && link.Type.Length > 4
            && char.IsAsciiLetterOrDigit(link.Type[4])
                ? link.Type
                : $"ext:{(string.Concat(link.Type.Where(char.IsAsciiLetterOrDigit)) is { Length: > 0 } letters ? letters : "other")}";
        (says["identifier"], says["associationType"]) = (id, CaseShape.Types.Contains(link.Type) ? link.Type : cleaned);
        Always(says, "CFAssociations", id);
        foreach (var (end, at) in new[] { ("originNodeURI", link.From), ("destinationNodeURI", link.To) })
        {
            if (says[end] is not JsonObject)
                says[end] = Node(at == _document ? null : _parts.ByExternalId.GetValueOrDefault(at), at);
            says[end]!.AsObject()["identifier"] = at;
        }
        var shaped = Shaped(says, CaseShape.Association, []);
        var back = CaseLeftovers.Link(
            new(id, (string)shaped["associationType"]!, link.From, link.To, null, 0, default, shaped),
            _parts.Has
        );
        return back == link
            ? shaped
            : Shaped(says, CaseShape.Association, new() { ["link"] = JsonSerializer.SerializeToNode(link, Web) });
    }

    private IEnumerable<JsonObject> Expectations(PositionPart position)
    {
        var from = _parts[PartKind.Position, position.Key];
        var scales = _content.Scales.ToDictionary(s => s.Key, s => s.Levels, StringComparer.Ordinal);
        foreach (var e in position.Expectations)
        {
            if (_parts.Asked(e.Item) is not { } item)
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
                Node(item),
                null,
                own,
                $"Asks for {Say(e.Level)}{(e.Desired is { } desired ? $", and wishes for {Say(desired)}" : "")}{(e.Weight > 1 ? $", weight {e.Weight}" : "")}."
            );
        }
    }

    private IEnumerable<JsonObject> Moves(PositionPart position) =>
        position.Moves.Select(m =>
            Association(
                $"move:{position.Key}:{m.To}",
                m.Kind switch
                {
                    MoveKind.Promotion => "ext:promotesTo",
                    MoveKind.Lateral => "ext:movesTo",
                    _ => "ext:changesTrackTo",
                },
                _parts[PartKind.Position, position.Key],
                Node(_parts[PartKind.Position, m.To]),
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
        var id = _parts.Derived(name);
        while (_came.Contains(id))
            id = _parts.Derived(id);
        return Shaped(
            new()
            {
                ["identifier"] = id,
                ["associationType"] = type,
                ["sequenceNumber"] = sequence,
                ["uri"] = Uri("CFAssociations", id),
                ["originNodeURI"] = Node(from),
                ["destinationNodeURI"] = to,
                ["lastChangeDateTime"] = _changed,
                ["notes"] = notes,
            },
            CaseShape.Association,
            own
        );
    }

    private JsonObject Rubric(CompetencyPart c)
    {
        var (item, levels, rubric) = (
            _parts[PartKind.Competency, c.Key],
            _content.Scales.First(s => s.Key == c.Scale).Levels,
            _parts.Derived($"rubric:{c.Key}")
        );
        return new()
        {
            ["identifier"] = rubric,
            ["uri"] = Uri("CFRubrics", rubric),
            ["title"] = c.Name,
            ["lastChangeDateTime"] = _changed,
            ["CFRubricCriteria"] = new JsonArray([
                .. c
                    .Descriptors.GroupBy(t => t.Track)
                    .OrderBy(g => g.Key)
                    .Select(track =>
                    {
                        var criterion = _parts.Derived($"criterion:{c.Key}:{track.Key}");
                        return new JsonObject
                        {
                            ["identifier"] = criterion,
                            ["uri"] = $"urn:uuid:{criterion}",
                            ["category"] = track.Key == Track.Managerial ? "Managerial" : "Individual contributor",
                            ["CFItemURI"] = new JsonObject
                            {
                                ["title"] = c.Name,
                                ["identifier"] = item.Id,
                                ["uri"] = Uri("CFItems", item.Id),
                            },
                            ["position"] = (int)track.Key + 1,
                            ["rubricId"] = rubric,
                            ["lastChangeDateTime"] = _changed,
                            ["CFRubricCriterionLevels"] = new JsonArray([
                                .. track.Select(t => Level(c, t, criterion, levels[t.Level - 1].Name)),
                            ]),
                            ["extensions"] = new JsonObject
                            {
                                [CaseShape.Ours] = new JsonObject
                                {
                                    ["item"] = c.Key,
                                    ["track"] = track.Key.ToString(),
                                },
                            },
                        };
                    }),
            ]),
        };
    }

    private JsonObject Level(CompetencyPart c, DescriptorPart text, string criterion, string name)
    {
        var id = _parts.Derived($"level:{c.Key}:{text.Track}:{text.Level}");
        return new()
        {
            ["identifier"] = id,
            ["uri"] = $"urn:uuid:{id}",
            ["description"] = text.Text,
            ["quality"] = name,
            ["score"] = text.Level,
            ["position"] = text.Level,
            ["rubricCriterionId"] = criterion,
            ["lastChangeDateTime"] = _changed,
        };
    }

    /// <summary>
    /// An object as CASE allows it, with our own words in its extensions, and nothing in it that says nothing.
    /// </summary>
    private static JsonObject Shaped(JsonObject says, CaseShape shape, JsonObject own)
    {
        var whole = says.DeepClone().AsObject();
        if (own.Count > 0)
        {
            foreach (var (name, _) in own.Where(o => o.Value is null).ToList())
                own.Remove(name);
            CaseFormat.Extensions(whole)[CaseShape.Ours] = own;
        }
        return new CaseReading(null).Read(JsonSerializer.SerializeToElement(whole, Indented), shape);
    }

    /// <summary>What every object of a package must say, where it does not say it already.</summary>
    private void Always(JsonObject says, string path, string id)
    {
        if (says.Said("uri") is not { Length: > 0 })
            says["uri"] = Uri(path, id);
        if (says.Said("lastChangeDateTime") is not { } changed || CaseShape.Time(changed) is null)
            says["lastChangeDateTime"] = _changed;
    }

    private JsonObject ItemType(PartKind kind)
    {
        var type = Titled("CFItemTypes", $"type:{kind}", Title(kind));
        (type["description"], type["hierarchyCode"]) = (
            Described(kind),
            ((int)kind).ToString(CultureInfo.InvariantCulture)
        );
        return type;
    }

    private JsonObject Titled(string path, string name, string title) =>
        new()
        {
            ["identifier"] = _parts.Derived(name),
            ["uri"] = Uri(path, _parts.Derived(name)),
            ["title"] = title,
            ["lastChangeDateTime"] = _changed,
        };

    private JsonObject Reference(string path, string name, string title) =>
        new()
        {
            ["title"] = title,
            ["identifier"] = _parts.Derived(name),
            ["uri"] = Uri(path, _parts.Derived(name)),
        };

    private JsonObject Node(CasePart? part) => Node(part, part?.Id ?? _document);

    private JsonObject Node(CasePart? part, string id) =>
        new()
        {
            ["title"] = part?.Name ?? (id == _document ? _content.Name : ""),
            ["identifier"] = id,
            ["uri"] = Uri(id == _document ? "CFDocuments" : "CFItems", id),
            ["targetType"] = "CASE",
        };

    private string Uri(string path, string id) =>
        _facts.Address.Length == 0 ? $"urn:uuid:{id}" : $"{_facts.Address}/ims/case/v1p1/{path}/{id}";

    private static void Add(JsonObject definitions, string kind, JsonObject definition)
    {
        if (definitions[kind] is not JsonArray)
            definitions[kind] = new JsonArray();
        definitions[kind]!.AsArray().Add(definition);
    }

    private static string Title(PartKind kind) => kind == PartKind.Family ? "Job family" : kind.ToString();

    private static string Described(PartKind kind) =>
        kind switch
        {
            PartKind.Category => "A group of competencies.",
            PartKind.Competency => "A behavioural or technical capability, described by level and track in a rubric.",
            PartKind.Skill => "A specific ability under one competency.",
            PartKind.Family => "A group of roles.",
            PartKind.Role => "A kind of work in a job family, with one or more positions.",
            _ => "A role at one grade. Its associations say what it asks for and where it leads.",
        };
}
