namespace Trellis.Domain.Tests.Frameworks.Rules;

public sealed class ScaleCheckTests
{
    private static FrameworkContent G => A.Garden;

    /// <summary>Each fault, once: what is wrong with the garden, and the one message that says so.</summary>
    private static readonly Dictionary<
        string,
        (FrameworkContent Content, PartKind Kind, string Key, string Field, string Message)
    > Faults = new()
    {
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
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_fault_is_named_once_and_alone(string fault) => Faults[fault].ShouldBeFound();
}
