namespace Trellis.Domain.Tests.Frameworks.Rules;

public sealed class LinkCheckTests
{
    private static FrameworkContent G => A.Garden;

    /// <summary>Each fault, once: what is wrong with the garden, and the one message that says so.</summary>
    private static readonly Dictionary<
        string,
        (FrameworkContent Content, PartKind Kind, string Key, string Field, string Message)
    > Faults = new()
    {
        ["association twice"] = (
            G with
            {
                Links = [new("a", "isRelatedTo", "x", "y"), new("a", "precedes", "x", "y")],
            },
            PartKind.Framework,
            "",
            "links",
            "The association \"a\" is listed twice."
        ),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_fault_is_named_once_and_alone(string fault) => Faults[fault].ShouldBeFound();
}
