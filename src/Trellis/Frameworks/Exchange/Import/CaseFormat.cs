using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// Reads a CASE package, version 1.0 or 1.1: our own export with our keys and nothing lost, every other one by what
/// docs/guide/case.md says.
/// What has no place here is kept with its part, word for word, and goes out again with it.
/// </summary>
public sealed class CaseFormat
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

    private (string Name, string Description) About
    {
        get
        {
            var title = Names.Tidy(_package.Document.Said("title"));
            return (
                CaseStatement.Cut(
                    title.Length > 0 ? title : Path.GetFileNameWithoutExtension(_package.File.Name),
                    ContentRules.NameLimit
                ),
                CaseStatement.Cut(Names.TidyText(_package.Document.Said("description")), ContentRules.TextLimit)
            );
        }
    }

    /// <summary>
    /// The name, description and remainder of a part. A name that another part of its kind has gets its code or a
    /// number behind it.
    /// </summary>
    private (string Name, string Description, ExternalData External) Named(CasePlace place)
    {
        var (item, kind) = (place.Item, place.Kind);
        var says = item.Says.DeepClone().AsObject();
        var code = Names.Tidy(says.Said("humanCodingScheme"));
        var (told, description) = CaseStatement.Told(says.Said("fullStatement"), says.Said("abbreviatedStatement"));
        if (told.Length == 0)
        {
            told = code.Length > 0 ? CaseStatement.Cut(code, ContentRules.NameLimit) : item.Id;
            _package.Reading.Warn(item.At, $"This item says nothing. It is called \"{told}\" here.");
        }
        var isItem = kind is PartKind.Competency or PartKind.Skill;
        var names = Group(
            _names,
            (isItem ? "item" : kind.ToString(), kind is PartKind.Position or PartKind.Role ? place.Under : "")
        );
        var name = told;
        if (!names.Add(Names.Key(name)))
        {
            name = code.Length is > 0 and <= 60
                ? $"{CaseStatement.Cut(told, ContentRules.NameLimit - code.Length - 3)} ({code})"
                : $"{CaseStatement.Cut(told, ContentRules.NameLimit - 10)} (2)";
            for (var n = code.Length is > 0 and <= 60 ? 2 : 3; !names.Add(Names.Key(name)); n++)
                name = $"{CaseStatement.Cut(told, ContentRules.NameLimit - 10)} ({n})";
            _package.Reading.Warn(
                item.At,
                $"Another {kind.ToString().ToLowerInvariant()} is called \"{CaseStatement.Cut(told, 60)}\" too. "
                    + $"This one is called \"{CaseStatement.Cut(name, 80)}\" here, and goes out as it came."
            );
        }
        if (Names.TidyText(says.Said("fullStatement")).Length > ContentRules.TextLimit)
            _package.Reading.Warn(
                item.At,
                $"This text is longer than {ContentRules.TextLimit:N0} characters. The end of it is not shown here; "
                    + $"it goes out whole."
            );
        if (name != told)
            Extensions(says)[CaseShape.Named] = name;

        var key = _keys[item.Id] = Keys.Take(name, Group(_taken, isItem ? PartKind.Competency : kind));
        _at[(kind, key)] = item.At;
        return (
            name,
            description,
            new(
                item.Id,
                _tree.Home(item),
                CaseLeftovers.Item(says, item.Id, name, kind == PartKind.Family ? "" : description)
            )
        );
    }

    internal static JsonObject Extensions(JsonObject of)
    {
        if (of["extensions"] is not JsonObject)
            of["extensions"] = new JsonObject();
        return of["extensions"]!.AsObject();
    }

    private static HashSet<string> Group<TKey>(Dictionary<TKey, HashSet<string>> of, TKey key)
        where TKey : notnull => of.TryGetValue(key, out var set) ? set : of[key] = new(StringComparer.Ordinal);
}
