namespace Trellis.Domain.Tests.Frameworks.Rules;

public sealed class PositionCheckTests
{
    private static FrameworkContent G => A.Garden;

    /// <summary>Each fault, once: what is wrong with the garden, and the one message that says so.</summary>
    private static readonly Dictionary<
        string,
        (FrameworkContent Content, PartKind Kind, string Key, string Field, string Message)
    > Faults = new()
    {
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
            "The role \"Grower\" is listed twice."
        ),
        ["position twice in a role"] = (
            G with
            {
                Roles = [G.Roles[0] with { Positions = [.. G.Roles[0].Positions, new("x", "junior GROWER")] }],
            },
            PartKind.Position,
            "x",
            "name",
            "The position \"junior GROWER\" is listed twice."
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
    };

    private static FrameworkContent Asks(params ExpectationPart[] asks) =>
        G.WithPosition("digger-digger", p => p with { Expectations = asks });

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_fault_is_named_once_and_alone(string fault) => Faults[fault].ShouldBeFound();
}
