using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// Reads a CASE package, version 1.0 or 1.1: our own export with our keys and nothing lost, every other one by what
/// docs/guide/case.md says.
/// What has no place here is kept with its part, word for word, and goes out again with it.
/// </summary>
public sealed partial class CaseFormat
{
    private readonly CasePackage _package;
    private readonly CaseTree _tree;
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<(PartKind, string), JsonElement> _at = [];
    private readonly Dictionary<(string Space, string Under), HashSet<string>> _names = [];
    private readonly Dictionary<PartKind, HashSet<string>> _taken = [];

    private CaseFormat(CasePackage package) => (_package, _tree) = (package, new(package));

    /// <summary>Whether a file is a CASE package, as far as can be said without reading all of it.</summary>
    public static bool Recognises(InputFile file) => file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    public static Result<ParsedFramework> Read(InputFile input)
    {
        var opened = JsonFile.Open(input);
        if (opened.Problem is { } problem)
            return problem;
        using var file = opened.Value!;
        var read = CasePackage.Read(file);
        if (read.Problem is { } faulty)
            return faulty;
        var package = read.Value!;
        if (CaseTrellisExtensions.Read(package) is { } own)
        {
            package.Reading.Settle();
            return Parsed(package, own, hasOurKeys: true, (_, _) => package.At);
        }
        var format = new CaseFormat(package);
        var content = format.Content();
        package.Reading.Settle();
        return Parsed(
            package,
            content,
            hasOurKeys: false,
            (kind, key) => format._at.GetValueOrDefault((kind, key), package.At)
        );
    }

    private static ParsedFramework Parsed(
        CasePackage package,
        FrameworkContent content,
        bool hasOurKeys,
        Func<PartKind, string, JsonElement> at
    )
    {
        // Places are looked up while the file is open: a content has few faults, and each part at most a few.
        var places = ContentRules
            .Check(content)
            .DistinctBy(f => (f.Kind, f.Key))
            .ToDictionary(f => (f.Kind, f.Key), f => package.File.At(at(f.Kind, f.Key), ""));
        var name = package.File.Name;
        return new(content.Name, new(), [.. package.Reading.Ignored], [.. package.Reading.Warnings])
        {
            Content = content,
            HasOurKeys = hasOurKeys,
            Source = name,
            At = fault =>
                places.TryGetValue((fault.Kind, fault.Key), out var place)
                    ? place with
                    {
                        Message = fault.Message,
                    }
                    : new(name, 0, 0, fault.Message),
        };
    }

    private FrameworkContent Content()
    {
        var places = _tree.Places.ToLookup(p => p.Kind);
        var parts = _tree.Places.ToDictionary(p => p.Item.Id, Named, StringComparer.Ordinal);
        var rubrics = new CaseRubrics(
            _package,
            _tree
                .Places.Where(p => p.Kind == PartKind.Competency)
                .ToDictionary(p => p.Item.Id, p => parts[p.Item.Id].Name, StringComparer.Ordinal)
        );
        var skills = places[PartKind.Skill].ToLookup(p => p.Under, StringComparer.Ordinal);
        var positions = places[PartKind.Position].ToLookup(p => p.Under, StringComparer.Ordinal);
        return new FrameworkContent
        {
            Name = About.Name,
            Description = About.Description,
            Identifier = CaseShape.IsUnique(_package.Id)
                ? _package.Id
                : Identifiers.For(Guid.Empty, $"{_package.Id}\n{About.Name}"),
            Origin = CaseAbout.Origin(_package.Document, _package.Definitions),
            Scales = rubrics.Scales,
            Categories =
            [
                .. places[PartKind.Category]
                    .Select(p => new CategoryPart(_keys[p.Item.Id], parts[p.Item.Id].Name)
                    {
                        Description = parts[p.Item.Id].Description,
                        External = parts[p.Item.Id].External,
                    }),
            ],
            Competencies =
            [
                .. places[PartKind.Competency]
                    .Select(p => new CompetencyPart(_keys[p.Item.Id], parts[p.Item.Id].Name, rubrics.Scale(p.Item.Id))
                    {
                        Category = p.Under.Length == 0 ? null : _keys[p.Under],
                        Description = parts[p.Item.Id].Description,
                        Descriptors = rubrics.Descriptors(p.Item.Id),
                        Skills =
                        [
                            .. skills[p.Item.Id]
                                .Select(s => new SkillPart(
                                    _keys[s.Item.Id],
                                    parts[s.Item.Id].Name,
                                    parts[s.Item.Id].Description
                                )
                                {
                                    External = parts[s.Item.Id].External,
                                }),
                        ],
                        External = parts[p.Item.Id].External,
                    }),
            ],
            Families =
            [
                .. places[PartKind.Family]
                    .Select(p => new FamilyPart(_keys[p.Item.Id], parts[p.Item.Id].Name)
                    {
                        External = parts[p.Item.Id].External,
                    }),
            ],
            Roles =
            [
                .. places[PartKind.Role]
                    .Select(p => new RolePart(_keys[p.Item.Id], parts[p.Item.Id].Name, _keys[p.Under])
                    {
                        Description = parts[p.Item.Id].Description,
                        External = parts[p.Item.Id].External,
                        Positions =
                        [
                            .. positions[p.Item.Id]
                                .Select(x => new PositionPart(_keys[x.Item.Id], parts[x.Item.Id].Name)
                                {
                                    Description = parts[x.Item.Id].Description,
                                    External = parts[x.Item.Id].External,
                                }),
                        ],
                    }),
            ],
            Links = [.. _package.Links.Select(l => CaseLeftovers.Link(l, _tree.IsInside))],
            External = new(_package.Id, "", CaseLeftovers.Package(_package, rubrics.Left, About)),
        }.InOrder();
    }

    internal static JsonObject Extensions(JsonObject of)
    {
        if (of["extensions"] is not JsonObject)
            of["extensions"] = new JsonObject();
        return of["extensions"]!.AsObject();
    }
}
