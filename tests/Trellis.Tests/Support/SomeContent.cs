using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Trellis.Tests.Support;

/// <summary>
/// Contents of frameworks with everything odd that the rules allow: the same for the same seed, free of faults and in
/// order, so that every format can be tried on them.
/// </summary>
public sealed class SomeContent : SomeWords
{
    private readonly List<string> _foreign = [];
    private bool _hasForeign;

    private SomeContent(int seed)
        : base(seed) { }

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
                                        Grade = Flip() ? Next(100) : null,
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
                        var level = Next(1, i.Max + 1);
                        return new ExpectationPart(
                            i.Key,
                            level,
                            Flip() ? null : Next(level, i.Max + 1),
                            Flip() ? 1 : Next(1, ContentRules.WeightLimit + 1)
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
                [$"own{Next(9)}"] = Next(9),
            }
        );
}
