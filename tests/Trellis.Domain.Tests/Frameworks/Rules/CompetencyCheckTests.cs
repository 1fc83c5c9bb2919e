namespace Trellis.Domain.Tests.Frameworks.Rules;

public sealed class CompetencyCheckTests
{
    private static readonly string Book = new('x', ContentRules.TextLimit + 1);

    private static FrameworkContent G => A.Garden;

    /// <summary>Each fault, once: what is wrong with the garden, and the one message that says so.</summary>
    private static readonly Dictionary<
        string,
        (FrameworkContent Content, PartKind Kind, string Key, string Field, string Message)
    > Faults = new()
    {
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
            "The skill \"Planning\" is listed twice."
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
            G.With("pruning", c => c with { Descriptors = [new(5, Track.Individual, "x")] }),
            PartKind.Competency,
            "pruning",
            "levels",
            "Pruning: levels run from 1 to 4, not 5."
        ),
        ["text below the scale"] = (
            G.With("pruning", c => c with { Descriptors = [new(0, Track.Individual, "x")] }),
            PartKind.Competency,
            "pruning",
            "levels",
            "Pruning: levels run from 1 to 4, not 0."
        ),
        ["empty text"] = (
            G.With("pruning", c => c with { Descriptors = [new(1, Track.Individual, "")] }),
            PartKind.Competency,
            "pruning",
            "levels",
            "Pruning: a descriptor is empty. Leave it out, and the level stays a hole."
        ),
        ["long text"] = (
            G.With("pruning", c => c with { Descriptors = [new(1, Track.Individual, Book)] }),
            PartKind.Competency,
            "pruning",
            "levels",
            "Pruning: a descriptor is longer than 10,000 characters."
        ),
        ["text twice"] = (
            G.With(
                "pruning",
                c => c with { Descriptors = [new(1, Track.Individual, "x"), new(1, Track.Individual, "y")] }
            ),
            PartKind.Competency,
            "pruning",
            "levels",
            "Pruning: a level is described twice on one track."
        ),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_fault_is_named_once_and_alone(string fault) => Faults[fault].ShouldBeFound();
}
