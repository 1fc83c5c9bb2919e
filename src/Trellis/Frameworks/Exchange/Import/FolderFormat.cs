using System.Globalization;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// Reads the folder (or the one file) of YAML that an export writes. Every name that is not known is an error with its
/// place, because a slip of the pen must not
/// lose a line; parts that no list names are taken in at the end and reported.
/// </summary>
public sealed class FolderFormat
{
    private readonly List<Finding> _errors = [],
        _warnings = [];
    private readonly Suggestions _suggestions = new();
    private readonly Dictionary<(PartKind, string), YamlNode> _places = [];
    private YamlNode? _first;

    /// <summary>The most files of a folder.</summary>
    public const int MostFiles = 20_000;

    /// <summary>
    /// The YAML files of a folder in a stable order: its framework.yml and what is in its folders competencies and
    /// roles; none where there is no framework.yml.
    /// </summary>
    public static IReadOnlyList<InputFile> FilesOf(string folder)
    {
        var main = Path.Combine(folder, "framework.yml");
        if (!File.Exists(main))
            return [];
        var parts = new[] { "competencies", "roles" }
            .Where(f => Directory.Exists(Path.Combine(folder, f)))
            .SelectMany(f =>
                Directory
                    .EnumerateFiles(Path.Combine(folder, f), "*.yml")
                    .Take(MostFiles)
                    .Order(StringComparer.Ordinal)
                    .Select(p => new InputFile($"{f}/{Path.GetFileName(p)}", () => File.OpenRead(p)))
            );
        return [InputFile.OnDisk(main), .. parts];
    }

    public static Result<ParsedFramework> Read(IReadOnlyList<InputFile> files)
    {
        var format = new FolderFormat();
        List<YamlNode.Map> frameworks = [],
            competencies = [],
            roles = [];
        foreach (var file in files)
        {
            var read = YamlTree.Read(file);
            if (read.Problem is { } problem)
                return problem;
            foreach (var document in read.Value!)
            {
                if (document is not YamlNode.Map map)
                {
                    format._errors.Add(document.At("A file begins with framework:, competency: or role:."));
                    continue;
                }
                (
                    map.Lines.ContainsKey("framework") ? frameworks
                    : map.Lines.ContainsKey("competency") ? competencies
                    : map.Lines.ContainsKey("role") ? roles
                    : null
                )?.Add(map);
                if (!map.Lines.Keys.Any(k => k is "framework" or "competency" or "role"))
                    format._errors.Add(map.At("A file begins with framework:, competency: or role:."));
            }
        }
        if (format._errors.Count > 0)
            return new Problem.Unreadable(format._errors);
        if (frameworks.Count != 1)
            return new Problem.Unreadable([
                frameworks.Count == 0
                    ? new(
                        files.Count > 0 ? files[0].Name : "framework.yml",
                        0,
                        0,
                        "There is no document that begins with framework:."
                    )
                    : frameworks[1].At("There is a second document that begins with framework:."),
            ]);
        var content = format.Framework(frameworks[0], competencies, roles);
        if (format._errors.Count > 0)
            return new Problem.Unreadable(format._errors);
        return new ParsedFramework(content.Name, new(), [], format._warnings)
        {
            Content = content,
            HasOurKeys = true,
            At = format.At,
        };
    }

    private Finding At(ContentFault fault) =>
        (_places.GetValueOrDefault((fault.Kind, fault.Key)) ?? _first)!.At(fault.Message);

    private FrameworkContent Framework(YamlNode.Map map, List<YamlNode.Map> competencies, List<YamlNode.Map> roles)
    {
        _first = map;
        Known(
            map,
            "framework",
            "format",
            "identifier",
            "description",
            "source",
            "scales",
            "categories",
            "competencies",
            "families",
            "case",
            "links"
        );
        if (Text(map, "format") is { Length: > 0 } format && format != "trellis/1")
            _errors.Add(
                map.Lines["format"]
                    .Value.At($"This is written in the format \"{format}\". trellis/1 is the one that is read here.")
            );
        var scales = Each(map, "scales").Select(Scale).ToList();
        List<(string Category, YamlNode.Text Key)> placed = [];
        var categories = Each(map, "categories")
            .Select(c =>
            {
                Known(c, "id", "name", "core", "status", "description", "case", "competencies");
                var part = new CategoryPart(Id(c, PartKind.Category), Name(c, "name"))
                {
                    IsCore = Yes(c, "core"),
                    Status = StatusOf(c),
                    Description = Long(c, "description"),
                    External = ForeignOf(c),
                };
                placed.AddRange(Keys(c, "competencies").Select(k => (part.Key, k)));
                return part;
            })
            .ToList();
        placed.AddRange(Keys(map, "competencies").Select(k => ("", k)));

        var competencyParts = competencies.ConvertAll(c => Competency(c, scales));
        var orderedCompetencies = Ordered(
            competencyParts,
            placed,
            c => c.Key,
            (c, category) => c with { Category = category.Length == 0 ? null : category },
            "competency",
            PartKind.Competency
        );

        List<(string Family, YamlNode.Text Key)> housed = [];
        var families = Each(map, "families")
            .Select(f =>
            {
                Known(f, "id", "name", "case", "roles");
                var part = new FamilyPart(Id(f, PartKind.Family), Name(f, "name")) { External = ForeignOf(f) };
                housed.AddRange(Keys(f, "roles").Select(k => (part.Key, k)));
                return part;
            })
            .ToList();
        var levels = new Levels(scales, competencyParts);
        var roleParts = roles.ConvertAll(r => Role(r, levels));
        var orderedRoles = Ordered(
            roleParts,
            housed,
            r => r.Key,
            (r, family) => r with { Family = family },
            "role",
            PartKind.Role
        );
        foreach (var homeless in orderedRoles.Where(r => r.Family.Length == 0))
            _errors.Add(
                _places[(PartKind.Role, homeless.Key)]
                    .At(
                        $"No family names the role \"{homeless.Key}\". Add it to the roles of a family in "
                            + $"framework.yml."
                    )
            );

        return new FrameworkContent
        {
            Name = Name(map, "framework"),
            Identifier = Text(map, "identifier"),
            Description = Long(map, "description"),
            Origin = Source(map),
            Scales = scales,
            Categories = categories,
            Competencies = orderedCompetencies,
            Families = families,
            Roles = orderedRoles,
            External = ForeignOf(map),
            Links =
            [
                .. Each(map, "links")
                    .Select(l =>
                    {
                        Known(l, "identifier", "type", "from", "to", "fields");
                        return new LinkPart(
                            Text(l, "identifier"),
                            Text(l, "type"),
                            Text(l, "from"),
                            Text(l, "to"),
                            Text(l, "fields")
                        );
                    }),
            ],
        }.InOrder();
    }

    /// <summary>
    /// Parts in the order of the lists that name them; what no list names comes last, and is reported.
    /// </summary>
    private List<T> Ordered<T>(
        List<T> parts,
        List<(string Group, YamlNode.Text Key)> places,
        Func<T, string> key,
        Func<T, string, T> put,
        string what,
        PartKind kind
    )
    {
        var left = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (!left.TryAdd(key(part), part))
                _errors.Add(_places[(kind, key(part))].At($"The {what} \"{key(part)}\" is listed twice."));
        }
        var ordered = new List<T>();
        foreach (var (group, name) in places)
        {
            if (left.Remove(name.Value, out var part))
                ordered.Add(put(part, group));
            else
                _errors.Add(
                    name.At(
                        parts.Exists(p => key(p) == name.Value)
                            ? $"The {what} \"{name.Value}\" is named twice."
                            : $"There is no {what} with the id \"{name.Value}\".{Near(name.Value, parts.Select(key))}"
                    )
                );
        }
        foreach (var part in left.Values)
        {
            if (kind == PartKind.Competency)
                _warnings.Add(
                    _places[(kind, key(part))]
                        .At($"No category names the {what} \"{key(part)}\". It is taken in without a category.")
                );
            ordered.Add(put(part, ""));
        }
        return ordered;
    }

    private ScalePart Scale(YamlNode.Map map)
    {
        Known(map, "id", "name", "levels");
        return new(
            Id(map, PartKind.Scale),
            Name(map, "name"),
            [
                .. Each(map, "levels")
                    .Select(l =>
                    {
                        Known(l, "name", "description");
                        return new LevelPart(Name(l, "name"), Long(l, "description"));
                    }),
            ]
        );
    }

    private CompetencyPart Competency(YamlNode.Map map, List<ScalePart> scales)
    {
        Known(map, "competency", "id", "scale", "status", "description", "case", "levels", "skills");
        var scale =
            Text(map, "scale") is { Length: > 0 } key ? scales.Find(s => s.Key == key)
            : scales.Count > 0 ? scales[0]
            : null;
        if (scale is null)
            _errors.Add(
                (map.Lines.TryGetValue("scale", out var said) ? said.Value : map).At(
                    "There is no scale of this id in framework.yml."
                )
            );
        var texts = new List<DescriptorPart>();
        foreach (var (level, byTrack) in Lines(map, "levels"))
        {
            var rank = scale is null ? 1 : Rank(scale, level.Value);
            if (rank == 0)
            {
                _errors.Add(
                    level.At(
                        $"\"{level.Value}\" is not a level of {scale!.Name}. Its levels are "
                            + $"{string.Join(", ", scale.Levels.Select(l => l.Name))}."
                    )
                );
                continue;
            }
            if (byTrack is not YamlNode.Map tracks)
            {
                _errors.Add(byTrack.At("Below a level stand ic: and managerial:."));
                continue;
            }
            Known(tracks, "ic", "managerial");
            foreach (var (name, track) in new[] { ("ic", Track.Individual), ("managerial", Track.Managerial) })
                if (Long(tracks, name) is { Length: > 0 } text)
                    texts.Add(new(rank, track, text));
        }
        return new(Id(map, PartKind.Competency), Name(map, "competency"), scale?.Key ?? "")
        {
            Status = StatusOf(map),
            Description = Long(map, "description"),
            Descriptors = texts,
            External = ForeignOf(map),
            Skills =
            [
                .. Each(map, "skills")
                    .Select(s =>
                    {
                        Known(s, "id", "name", "description", "case");
                        return new SkillPart(Id(s, PartKind.Skill), Name(s, "name"), Long(s, "description"))
                        {
                            External = ForeignOf(s),
                        };
                    }),
            ],
        };
    }

    private RolePart Role(YamlNode.Map map, Levels levels)
    {
        Known(map, "role", "id", "description", "case", "positions");
        return new(Id(map, PartKind.Role), Name(map, "role"), "")
        {
            Description = Long(map, "description"),
            External = ForeignOf(map),
            Positions =
            [
                .. Each(map, "positions")
                    .Select(p =>
                    {
                        Known(p, "id", "title", "grade", "track", "description", "case", "expects", "leads to");
                        return new PositionPart(Id(p, PartKind.Position), Name(p, "title"))
                        {
                            Grade = p.Lines.ContainsKey("grade") ? Whole(p.Lines["grade"].Value, 0, 99) : null,
                            Track = Choose(
                                p,
                                "track",
                                Track.Individual,
                                ("ic", Track.Individual),
                                ("managerial", Track.Managerial)
                            ),
                            Description = Long(p, "description"),
                            External = ForeignOf(p),
                            Expectations =
                            [
                                .. Lines(p, "expects")
                                    .Select(e => Expectation(e.Key, e.Value, levels))
                                    .OfType<ExpectationPart>(),
                            ],
                            Moves =
                            [
                                .. Lines(p, "leads to")
                                    .Select(m => new MovePart(
                                        m.Key.Value,
                                        Choose(
                                            m.Value,
                                            MoveKind.Promotion,
                                            ("promotion", MoveKind.Promotion),
                                            ("lateral", MoveKind.Lateral),
                                            ("track change", MoveKind.TrackChange)
                                        )
                                    )),
                            ],
                        };
                    }),
            ],
        };
    }

    private ExpectationPart? Expectation(YamlNode.Text item, YamlNode said, Levels levels)
    {
        if (!levels.Has(item.Value))
        {
            _errors.Add(
                item.At($"There is no competency or skill with the id \"{item.Value}\".{Near(item.Value, levels.Keys)}")
            );
            return null;
        }
        if (said is not YamlNode.Map map)
            return Level(said) is { } level ? new(item.Value, level) : null;
        Known(map, "level", "desired", "weight");
        if (!map.Lines.TryGetValue("level", out var needed))
        {
            _errors.Add(map.At("An expectation names a level."));
            return null;
        }
        var desired = map.Lines.TryGetValue("desired", out var hoped) ? Level(hoped.Value) : null;
        var weight = map.Lines.TryGetValue("weight", out var counts)
            ? Whole(counts.Value, 1, ContentRules.WeightLimit)
            : 1;
        return Level(needed.Value) is { } l && weight is { } w ? new(item.Value, l, desired, w) : null;

        int? Level(YamlNode node)
        {
            if (node is YamlNode.Text text && levels.Rank(item.Value, text.Value) is > 0 and var rank)
                return rank;
            _errors.Add(node.At($"This is not a level of {item.Value}. Its levels are {levels.Describe(item.Value)}."));
            return null;
        }
    }

    private Origin? Source(YamlNode.Map map)
    {
        if (!map.Lines.TryGetValue("source", out var said))
            return null;
        if (said.Value is not YamlNode.Map source)
        {
            _errors.Add(said.Value.At("Below source: stand title, publisher, licence, url and attribution."));
            return null;
        }
        Known(source, "title", "publisher", "licence", "url", "attribution");
        var url = Text(source, "url");
        if (WebLink.IsWrong(url))
            _errors.Add(source.Lines["url"].Value.At(ContentRules.WrongSource));
        return new(
            Name(source, "title", required: false),
            Name(source, "publisher", required: false),
            Name(source, "licence", required: false),
            url,
            Long(source, "attribution")
        );
    }

    private ExternalData? ForeignOf(YamlNode.Map map)
    {
        if (!map.Lines.TryGetValue("case", out var said))
            return null;
        if (said.Value is not YamlNode.Map foreign)
        {
            _errors.Add(said.Value.At("Below case: stand identifier, home and fields."));
            return null;
        }
        Known(foreign, "identifier", "home", "fields");
        return new(Text(foreign, "identifier"), Text(foreign, "home"), Text(foreign, "fields"));
    }

    private string Id(YamlNode.Map map, PartKind kind)
    {
        var id = Text(map, "id");
        _places.TryAdd((kind, id), map.Lines.TryGetValue("id", out var line) ? line.Value : map);
        if (!ContentRules.IsKey(id))
            _errors.Add(
                (line.Value ?? map).At(
                    id.Length == 0 ? "This has no id." : $"\"{id}\" is no id: use a to z, 0 to 9 and single hyphens."
                )
            );
        return id;
    }

    private string Name(YamlNode.Map map, string line, bool required = true)
    {
        var name = Names.Tidy(Text(map, line));
        if (required && name.Length == 0)
            _errors.Add(map.At($"This has no {line}."));
        return name;
    }

    private string Long(YamlNode.Map map, string line) => Names.TidyText(Text(map, line));

    private string Text(YamlNode.Map map, string line)
    {
        if (!map.Lines.TryGetValue(line, out var said))
            return "";
        if (said.Value is YamlNode.Text text)
            return text.Value;
        _errors.Add(said.Value.At($"After {line}: stands a text."));
        return "";
    }

    private bool Yes(YamlNode.Map map, string line) =>
        Choose(map, line, false, ("true", true), ("false", false), ("yes", true), ("no", false));

    private Status StatusOf(YamlNode.Map map) =>
        Choose(
            map,
            "status",
            Status.Published,
            ("published", Status.Published),
            ("in development", Status.InDevelopment),
            ("draft", Status.Draft)
        );

    private T Choose<T>(
        YamlNode.Map map,
        string line,
        T otherwise,
        params ReadOnlySpan<(string Word, T Value)> words
    ) => map.Lines.TryGetValue(line, out var said) ? Choose(said.Value, otherwise, words) : otherwise;

    private T Choose<T>(YamlNode node, T otherwise, params ReadOnlySpan<(string Word, T Value)> words)
    {
        foreach (var (word, value) in words)
            if (node is YamlNode.Text text && Names.Key(text.Value) == Names.Key(word))
                return value;
        _errors.Add(node.At($"Here stands one of: {string.Join(", ", words.ToArray().Select(w => w.Word))}."));
        return otherwise;
    }

    private int? Whole(YamlNode node, int least, int most)
    {
        if (
            node is YamlNode.Text text
            && int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;
        _errors.Add(node.At($"Here stands a whole number from {least} to {most}."));
        return null;
    }

    private IEnumerable<YamlNode.Map> Each(YamlNode.Map map, string line)
    {
        if (!map.Lines.TryGetValue(line, out var said))
            yield break;
        if (said.Value is not YamlNode.List list)
        {
            _errors.Add(said.Value.At($"After {line}: stands a list, each entry with a hyphen."));
            yield break;
        }
        foreach (var item in list.Items)
        {
            if (item is YamlNode.Map entry)
                yield return entry;
            else
                _errors.Add(item.At($"An entry of {line} has named lines, such as id and name."));
        }
    }

    private IEnumerable<YamlNode.Text> Keys(YamlNode.Map map, string line)
    {
        if (!map.Lines.TryGetValue(line, out var said))
            yield break;
        if (said.Value is not YamlNode.List list)
        {
            _errors.Add(said.Value.At($"After {line}: stands a list of ids, each with a hyphen."));
            yield break;
        }
        foreach (var item in list.Items)
        {
            if (item is YamlNode.Text text)
                yield return text;
            else
                _errors.Add(item.At("Here stands an id."));
        }
    }

    private IEnumerable<(YamlNode.Text Key, YamlNode Value)> Lines(YamlNode.Map map, string line)
    {
        if (!map.Lines.TryGetValue(line, out var said))
            return [];
        if (said.Value is YamlNode.Map lines)
            return lines.Lines.Values;
        _errors.Add(said.Value.At($"Below {line}: stand named lines."));
        return [];
    }

    private void Known(YamlNode.Map map, params string[] names)
    {
        foreach (var (key, _) in map.Lines.Values.Where(l => !names.Contains(l.Key.Value)))
            _errors.Add(
                key.At(
                    $"\"{key.Value}\" is not known here.{Near(key.Value, names)} Known are: {string.Join(", ", names)}."
                )
            );
    }

    private string Near(string typed, IEnumerable<string> known) => _suggestions.Ask(typed, known, top: 1);

    private static int Rank(ScalePart scale, string level) =>
        scale.Levels.ToList().FindIndex(l => Names.Key(l.Name) == Names.Key(level)) + 1;

    /// <summary>What the levels of each item are called.</summary>
    private sealed class Levels(List<ScalePart> scales, List<CompetencyPart> competencies)
    {
        private readonly Dictionary<string, ScalePart?> _scaleOf = competencies
            .SelectMany(c =>
                c.Skills.Select(s => (s.Key, Scale: (ScalePart?)null))
                    .Append((c.Key, Scale: scales.Find(s => s.Key == c.Scale)))
            )
            .DistinctBy(i => i.Key)
            .ToDictionary(i => i.Key, i => i.Scale, StringComparer.Ordinal);

        public IEnumerable<string> Keys => _scaleOf.Keys;

        public bool Has(string item) => _scaleOf.ContainsKey(item);

        public int Rank(string item, string level) =>
            _scaleOf[item] is { } scale ? FolderFormat.Rank(scale, level)
            : int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            && rank <= Skill.MaxLevel
                ? rank
            : 0;

        public string Describe(string item) =>
            _scaleOf[item] is { } scale
                ? string.Join(", ", scale.Levels.Select(l => l.Name))
                : $"1 to {Skill.MaxLevel}";
    }
}
