namespace Trellis.Domain.Tests.Frameworks;

public sealed class ContentRulesTests
{
    private static readonly string Long = new('x', ContentRules.NameLimit + 1),
        Book = new('x', ContentRules.TextLimit + 1);

    private static FrameworkContent G => A.Garden;

    /// <summary>Each fault, once: what is wrong with the garden, and the one message that says so.</summary>
    private static readonly Dictionary<
        string,
        (FrameworkContent Content, PartKind Kind, string Key, string Field, string Message)
    > Faults = new()
    {
        ["no name"] = (G with { Name = "" }, PartKind.Framework, "", "name", "The framework has no name."),
        ["identifier"] = (
            G with
            {
                Identifier = "ABC",
            },
            PartKind.Framework,
            "",
            "identifier",
            "The identifier is a UUID in lower case, of version 1 to 5."
        ),
        ["identifier in capitals"] = (
            G with
            {
                Identifier = "0B0D7C9E-7C9E-4C9E-8C9E-0B0D7C9E7C9E",
            },
            PartKind.Framework,
            "",
            "identifier",
            "The identifier is a UUID in lower case, of version 1 to 5."
        ),
        ["identifier of version 7"] = (
            G with
            {
                Identifier = "0b0d7c9e-7c9e-7c9e-8c9e-0b0d7c9e7c9e",
            },
            PartKind.Framework,
            "",
            "identifier",
            "The identifier is a UUID in lower case, of version 1 to 5."
        ),
        ["long name"] = (
            G with
            {
                Name = Long,
            },
            PartKind.Framework,
            "",
            "name",
            "A name has at most 200 characters. This one has 201."
        ),
        ["long description"] = (
            G with
            {
                Description = Book,
            },
            PartKind.Framework,
            "",
            "description",
            "A text has at most 10,000 characters. This one has 10,001."
        ),
        ["source that runs"] = (
            G with
            {
                Origin = new("Book", Url: "javascript:alert(1)"),
            },
            PartKind.Framework,
            "",
            "source",
            "The address of the source begins with https:// or http://."
        ),
        ["long source"] = (
            G with
            {
                Origin = new("Book", Attribution: Book),
            },
            PartKind.Framework,
            "",
            "source",
            "The words about the source are longer than 10,000 characters."
        ),
        ["scale of one level"] = (
            G with
            {
                Scales = [.. G.Scales, new("one", "One", [new("Only")])],
            },
            PartKind.Scale,
            "one",
            "levels",
            "The scale \"One\" needs 2 to 20 levels."
        ),
        ["scale of 21 levels"] = (
            G with
            {
                Scales =
                [
                    .. G.Scales,
                    new("many", "Many", [.. Enumerable.Range(1, 21).Select(n => new LevelPart($"L{n}"))]),
                ],
            },
            PartKind.Scale,
            "many",
            "levels",
            "The scale \"Many\" needs 2 to 20 levels."
        ),
        ["level without a name"] = (
            G.WithScale(s => s with { Levels = [.. s.Levels, new("")] }),
            PartKind.Scale,
            "growth",
            "levels",
            "A level of \"Growth\" has no name."
        ),
        ["levels of one name"] = (
            G.WithScale(s => s with { Levels = [.. s.Levels, new("aware")] }),
            PartKind.Scale,
            "growth",
            "levels",
            "Two levels of \"Growth\" have the same name."
        ),
        ["bad key"] = (
            G with
            {
                Categories = [.. G.Categories, new("Un gut", "Ungut")],
            },
            PartKind.Category,
            "Un gut",
            "id",
            "\"Un gut\" is no id: use a to z, 0 to 9 and single hyphens."
        ),
        ["key twice"] = (
            G with
            {
                Categories = [.. G.Categories, new("core", "Other")],
            },
            PartKind.Category,
            "core",
            "id",
            "The id \"core\" is there twice."
        ),
        ["name twice"] = (
            G with
            {
                Categories = [.. G.Categories, new("core-2", " CORE")],
            },
            PartKind.Category,
            "core-2",
            "name",
            "The category \" CORE\" is there twice."
        ),
        ["part without a name"] = (
            G with
            {
                Families = [.. G.Families, new("f", "")],
            },
            PartKind.Family,
            "f",
            "name",
            "The family \"f\" has no name."
        ),
        ["family name too long"] = (
            G with
            {
                Families = [.. G.Families, new("f", Long)],
            },
            PartKind.Family,
            "f",
            "name",
            "A name has at most 200 characters. This one has 201."
        ),
        ["skill with the key of a competency"] = (
            G.With("pruning", c => c with { Skills = [new("listening", "Hearing")] }),
            PartKind.Skill,
            "listening",
            "id",
            "\"listening\" is already a competency."
        ),
        ["skill with the name of a competency"] = (
            G.With("pruning", c => c with { Skills = [new("hearing", "LISTENING")] }),
            PartKind.Skill,
            "hearing",
            "name",
            "\"LISTENING\" is already the name of a competency."
        ),
        ["skill under two competencies"] = (
            G.With("pruning", c => c with { Skills = [new("hearing", "Planning")] }),
            PartKind.Skill,
            "hearing",
            "name",
            "The skill \"Planning\" is there twice."
        ),
        ["unknown category"] = (
            G.With("pruning", c => c with { Category = "nowhere" }),
            PartKind.Competency,
            "pruning",
            "category",
            "Pruning: there is no category \"nowhere\"."
        ),
        ["unknown scale"] = (
            G.With("pruning", c => c with { Scale = "nowhere" }),
            PartKind.Competency,
            "pruning",
            "scale",
            "Pruning: there is no scale \"nowhere\"."
        ),
        ["text above the scale"] = (
            G.With("pruning", c => c with { Texts = [new(5, Track.Individual, "x")] }),
            PartKind.Competency,
            "pruning",
            "levels",
            "Pruning: levels run from 1 to 4, not 5."
        ),
        ["text below the scale"] = (
            G.With("pruning", c => c with { Texts = [new(0, Track.Individual, "x")] }),
            PartKind.Competency,
            "pruning",
            "levels",
            "Pruning: levels run from 1 to 4, not 0."
        ),
        ["empty text"] = (
            G.With("pruning", c => c with { Texts = [new(1, Track.Individual, "")] }),
            PartKind.Competency,
            "pruning",
            "levels",
            "Pruning: a descriptor is empty. Leave it out, and the level stays a hole."
        ),
        ["long text"] = (
            G.With("pruning", c => c with { Texts = [new(1, Track.Individual, Book)] }),
            PartKind.Competency,
            "pruning",
            "levels",
            "Pruning: a descriptor is longer than 10,000 characters."
        ),
        ["text twice"] = (
            G.With("pruning", c => c with { Texts = [new(1, Track.Individual, "x"), new(1, Track.Individual, "y")] }),
            PartKind.Competency,
            "pruning",
            "levels",
            "Pruning: a level is described twice on one track."
        ),
        ["unknown family"] = (
            G with
            {
                Roles = [.. G.Roles, new("cook", "Cook", "kitchen")],
            },
            PartKind.Role,
            "cook",
            "family",
            "Cook: there is no family \"kitchen\"."
        ),
        ["role twice in a family"] = (
            G with
            {
                Roles = [.. G.Roles, new("grower-2", "Grower", "plants")],
            },
            PartKind.Role,
            "grower-2",
            "name",
            "The role \"Grower\" is there twice."
        ),
        ["position twice in a role"] = (
            G with
            {
                Roles = [G.Roles[0] with { Positions = [.. G.Roles[0].Positions, new("x", "junior GROWER")] }],
            },
            PartKind.Position,
            "x",
            "name",
            "The position \"junior GROWER\" is there twice."
        ),
        ["grade"] = (
            G.WithPosition("digger-digger", p => p with { Grade = 100 }),
            PartKind.Position,
            "digger-digger",
            "grade",
            "Digger / Digger: a grade is a whole number from 0 to 99."
        ),
        ["unknown item"] = (
            Asks(new ExpectationPart("nothing", 1)),
            PartKind.Position,
            "digger-digger",
            "expects",
            "Digger / Digger: there is no competency or skill \"nothing\"."
        ),
        ["level above the scale"] = (
            Asks(new ExpectationPart("pruning", 5)),
            PartKind.Position,
            "digger-digger",
            "expects",
            "Digger / Digger: levels of \"Pruning\" run from 1 to 4, not 5."
        ),
        ["level of a skill"] = (
            Asks(new ExpectationPart("planning", 6)),
            PartKind.Position,
            "digger-digger",
            "expects",
            "Digger / Digger: levels of \"Planning\" run from 1 to 5, not 6."
        ),
        ["level 0"] = (
            Asks(new ExpectationPart("pruning", 0)),
            PartKind.Position,
            "digger-digger",
            "expects",
            "Digger / Digger: levels of \"Pruning\" run from 1 to 4, not 0."
        ),
        ["desired below"] = (
            Asks(new ExpectationPart("pruning", 3, 2)),
            PartKind.Position,
            "digger-digger",
            "expects",
            "Digger / Digger: the desired level of \"Pruning\" is below the required one, or not on the scale."
        ),
        ["desired above the scale"] = (
            Asks(new ExpectationPart("pruning", 3, 5)),
            PartKind.Position,
            "digger-digger",
            "expects",
            "Digger / Digger: the desired level of \"Pruning\" is below the required one, or not on the scale."
        ),
        ["weight 0"] = (
            Asks(new ExpectationPart("pruning", 3, null, 0)),
            PartKind.Position,
            "digger-digger",
            "expects",
            "Digger / Digger: a weight is a whole number from 1 to 100."
        ),
        ["weight 101"] = (
            Asks(new ExpectationPart("pruning", 3, null, 101)),
            PartKind.Position,
            "digger-digger",
            "expects",
            "Digger / Digger: a weight is a whole number from 1 to 100."
        ),
        ["asked twice"] = (
            Asks(new ExpectationPart("pruning", 3), new("pruning", 2)),
            PartKind.Position,
            "digger-digger",
            "expects",
            "Digger / Digger asks for the same thing twice."
        ),
        ["in development"] = (
            Asks(new ExpectationPart("pruning", 3)).With("pruning", c => c with { Status = Status.InDevelopment }),
            PartKind.Position,
            "digger-digger",
            "expects",
            "Digger / Digger: \"Pruning\" is not published, so no position can ask for it yet."
        ),
        ["in a category in development"] = (
            Asks(new ExpectationPart("pruning", 3)) with
            {
                Categories = [G.Categories[0], G.Categories[1] with { Status = Status.InDevelopment }],
            },
            PartKind.Position,
            "digger-digger",
            "expects",
            "Digger / Digger: \"Pruning\" is not published, so no position can ask for it yet."
        ),
        ["move to itself"] = (
            G.WithPosition("digger-digger", p => p with { Moves = [new("digger-digger", MoveKind.Lateral)] }),
            PartKind.Position,
            "digger-digger",
            "moves",
            "Digger / Digger: a move leads to another position."
        ),
        ["move nowhere"] = (
            G.WithPosition("digger-digger", p => p with { Moves = [new("moon", MoveKind.Lateral)] }),
            PartKind.Position,
            "digger-digger",
            "moves",
            "Digger / Digger: there is no position \"moon\"."
        ),
        ["move twice"] = (
            G.WithPosition(
                "digger-digger",
                p =>
                    p with
                    {
                        Moves = [new("grower-junior", MoveKind.Lateral), new("grower-junior", MoveKind.Promotion)],
                    }
            ),
            PartKind.Position,
            "digger-digger",
            "moves",
            "Digger / Digger leads to the same position twice."
        ),
        ["association twice"] = (
            G with
            {
                Links = [new("a", "isRelatedTo", "x", "y"), new("a", "precedes", "x", "y")],
            },
            PartKind.Framework,
            "",
            "links",
            "The association \"a\" is there twice."
        ),
    };

    private static FrameworkContent Asks(params ExpectationPart[] asks) =>
        G.WithPosition("digger-digger", p => p with { Expectations = asks });

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_fault_is_named_once_and_alone(string fault)
    {
        var (content, kind, key, field, message) = Faults[fault];
        ContentRules.Check(content).ShouldBe([new(kind, key, field, message)]);
    }

    [Fact]
    public void The_garden_has_no_fault() => ContentRules.Check(A.Garden).ShouldBeEmpty();

    [Fact]
    public void Every_fault_is_named_not_only_the_first() =>
        ContentRules.Check(G with { Name = "", Families = [.. G.Families, new("f", "")] }).Count.ShouldBe(2);

    [Fact]
    public void More_than_5000_competencies_or_positions_are_too_many()
    {
        var many = Enumerable.Range(0, ContentRules.MostParts + 1).ToList();
        ContentRules
            .Check(
                G with
                {
                    Competencies = [.. many.Select(n => new CompetencyPart($"c-{n}", $"C {n}", "growth"))],
                    Roles =
                    [
                        new("r", "R", "soil")
                        {
                            Positions = [.. many.Select(n => new PositionPart($"p-{n}", $"P {n}"))],
                        },
                    ],
                }
            )
            .Select(f => f.Message)
            .ShouldBe(["A framework has at most 5,000 competencies.", "A framework has at most 5,000 positions."]);
    }

    [Theory]
    [InlineData("client-partnership", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("ä", false)]
    [InlineData("a/b", false)]
    public void A_key_is_made_of_small_letters_digits_and_single_hyphens(string key, bool isKey) =>
        ContentRules.IsKey(key).ShouldBe(isKey);

    [Fact]
    public void A_key_has_at_most_120_characters()
    {
        ContentRules.IsKey(new('a', 120)).ShouldBeTrue();
        ContentRules.IsKey(new('a', 121)).ShouldBeFalse();
    }
}
