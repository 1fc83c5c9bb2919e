using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Trellis.Tests.Support;

/// <summary>
/// Contents of frameworks with everything odd that the rules allow: the same for the same seed, free of faults and in
/// order, so that every format can be tried on them.
/// </summary>
public sealed class SomeContent
{
    private static readonly string[] Words =
    [
        "Garden",
        "naïve",
        "Überblick",
        "東京",
        "𝑑",
        "👩‍🌾",
        "yes",
        "no",
        "null",
        "~",
        "12",
        "1e3",
        "0x1F",
        "2026-01-01",
        "- dash",
        "# hash",
        "a: b",
        "\"quoted\"",
        "it's",
        "back\\slash",
        "{brace}",
        "[square]",
        "<tag>",
        "&amp;",
        "@at",
        "%percent",
        "*star",
        "!bang",
        "|",
        ">",
        "comma, separated",
        "semi;colon",
        "tab",
        "\u202Ertl",
        "e\u0301",
        "ﬁ",
        "İstanbul",
        "ß",
        "…",
        "—",
        "?",
        "`tick`",
        "=1+1",
        "true",
    ];

    private readonly System.Random _random;
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal),
        _names = new(StringComparer.Ordinal);
    private readonly List<string> _foreign = [];
    private bool _hasForeign;

    private SomeContent(int seed) => _random = new(seed);

    /// <summary>Contents for a property that must hold of all of them.</summary>
    public static Arbitrary<FrameworkContent> Arbitrary => Gen.Choose(0, int.MaxValue - 1).Select(From).ToArbitrary();

    /// <summary>The content of a seed. Odd seeds have parts that another system knows, even ones have none.</summary>
    public static FrameworkContent From(int seed) => new SomeContent(seed).Make(seed % 2 == 1);

    private FrameworkContent Make(bool foreign)
    {
        _hasForeign = foreign;
        var scales = Some(1, 3, () => new ScalePart(Key(), Name(), Levels()));
        var categories = Some(
            0,
            4,
            () =>
                new CategoryPart(Key(), Name())
                {
                    Description = Text(),
                    IsCore = Flip(),
                    Status = Pick(Enum.GetValues<Status>()),
                    External = External(),
                }
        );
        var competencies = Some(
            0,
            7,
            () =>
            {
                var scale = Pick(scales);
                return new CompetencyPart(Key(), Name(), scale.Key)
                {
                    Category = categories.Count == 0 || Flip(4) ? null : Pick(categories).Key,
                    Status = Flip() ? Status.Published : Pick(Enum.GetValues<Status>()),
                    Description = Text(),
                    Descriptors =
                    [
                        .. from level in Enumerable.Range(1, scale.Levels.Count)
                        from track in Enum.GetValues<Track>()
                        where Flip()
                        select new DescriptorPart(level, track, Sentence()),
                    ],
                    Skills = Some(0, 3, () => new SkillPart(Key(), Name(), Text()) { External = External() }),
                    External = External(),
                };
            }
        );
        var families = Some(0, 3, () => new FamilyPart(Key(), Name()) { External = External() });
        var roles =
            families.Count == 0
                ? []
                : Some(
                    0,
                    4,
                    () =>
                        new RolePart(Key(), Name(), Pick(families).Key)
                        {
                            Description = Text(),
                            External = External(),
                            Positions = Some(
                                0,
                                3,
                                () =>
                                    new PositionPart(Key(), Name())
                                    {
                                        Grade = Flip() ? _random.Next(100) : null,
                                        Track = Pick(Enum.GetValues<Track>()),
                                        Description = Text(),
                                        External = External(),
                                    }
                            ),
                        }
                );
        var content = new FrameworkContent
        {
            Name = Name(),
            Identifier = Identifier(),
            Description = Text(),
            Origin = Flip()
                ? new(
                    Name(),
                    Flip() ? Name() : "",
                    Flip() ? Name() : "",
                    Flip() ? "https://example.org/ü?a=b&c" : "",
                    Text()
                )
                : null,
            Scales = scales,
            Categories = categories,
            Competencies = competencies,
            Families = families,
            Roles = roles,
            External = External(),
        };
        return (
            content with
            {
                Roles = [.. roles.Select(r => r with { Positions = [.. r.Positions.Select(p => Asking(content, p))] })],
                Links = Links(),
            }
        ).InOrder();
    }

    private PositionPart Asking(FrameworkContent content, PositionPart position)
    {
        var items = content
            .Competencies.Where(content.IsPublished)
            .SelectMany(c =>
                c.Skills.Select(s => (s.Key, Max: Skill.MaxLevel))
                    .Prepend((c.Key, Max: content.Scales.First(s => s.Key == c.Scale).Levels.Count))
            );
        var others = content.Positions.Select(p => p.Position.Key).Where(k => k != position.Key);
        return position with
        {
            Expectations =
            [
                .. items
                    .Where(_ => Flip())
                    .Select(i =>
                    {
                        var level = _random.Next(1, i.Max + 1);
                        return new ExpectationPart(
                            i.Key,
                            level,
                            Flip() ? null : _random.Next(level, i.Max + 1),
                            Flip() ? 1 : _random.Next(1, ContentRules.WeightLimit + 1)
                        );
                    }),
            ],
            Moves = [.. others.Where(_ => Flip(3)).Select(to => new MovePart(to, Pick(Enum.GetValues<MoveKind>())))],
        };
    }

    /// <summary>Associations between parts that came from elsewhere, in the order in which they came.</summary>
    private List<LinkPart> Links() =>
        _foreign.Count < 2
            ? []
            : Some(
                0,
                5,
                () =>
                    new LinkPart(
                        Identifier(),
                        Pick(["isRelatedTo", "isChildOf", "precedes", "ext:own.kind"]),
                        Pick(_foreign),
                        Pick(_foreign),
                        Flip() ? "" : Fields()
                    )
            );

    private ExternalData? External()
    {
        if (!_hasForeign || Flip(3))
            return null;
        var home = _foreign.Count > 0 && Flip() ? Pick(_foreign) : "";
        _foreign.Add(Identifier());
        return new(_foreign[^1], home, Flip(3) ? "" : Fields());
    }

    private string Fields() =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["humanCodingScheme"] = Pick(Words),
                ["educationLevel"] = new[] { Pick(Words) },
                [$"own{_random.Next(9)}"] = _random.Next(9),
            }
        );

    private List<LevelPart> Levels()
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        while (names.Count < 2 + _random.Next(4))
            names.Add(Names.Tidy($"{Pick(Words)} {names.Count}"));
        return [.. names.Select(n => new LevelPart(n, Text()))];
    }

    private string Key()
    {
        var key = Names.Slug(Pick(Words)) + (Flip() ? "" : $"-{_random.Next(1000)}");
        while (!_keys.Add(key))
            key = $"{Names.Slug(Pick(Words))}-{_random.Next(1_000_000)}";
        return key;
    }

    private string Name()
    {
        var name = Names.Tidy(string.Join(' ', Some(1, 4, () => Pick(Words))));
        while (name.Length == 0 || !_names.Add(Names.Key(name)))
            name = Names.Tidy($"{Pick(Words)} {Pick(Words)} {_random.Next(1_000_000)}");
        return Flip(40) ? name.PadRight(ContentRules.NameLimit, 'x') : name;
    }

    private string Text() => Flip(3) ? "" : Sentence();

    private string Sentence()
    {
        var text = Names.TidyText(
            string.Concat(
                Some(
                    1,
                    12,
                    () => Pick(Words) + Pick([" ", " ", " ", "\n", "\n\n", "\n  ", "\t", "  ", ": ", "\n- ", " \n"])
                )
            )
        );
        return text.Length == 0 ? "x" : text;
    }

    private string Identifier()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0F) | 0x40), (byte)((bytes[8] & 0x3F) | 0x80));
        return new Guid(bytes, bigEndian: true).ToString("D");
    }

    private List<T> Some<T>(int least, int most, Func<T> make) =>
        [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make())];

    private bool Flip(int oneIn = 2) => _random.Next(oneIn) == 0;

    private T Pick<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];
}
