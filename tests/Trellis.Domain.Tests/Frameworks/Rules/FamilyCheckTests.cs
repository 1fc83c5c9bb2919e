namespace Trellis.Domain.Tests.Frameworks.Rules;

public sealed class FamilyCheckTests
{
    private static readonly string Long = new('x', ContentRules.NameLimit + 1);

    private static FrameworkContent G => A.Garden;

    /// <summary>Each fault, once: what is wrong with the garden, and the one message that says so.</summary>
    private static readonly Dictionary<
        string,
        (FrameworkContent Content, PartKind Kind, string Key, string Field, string Message)
    > Faults = new()
    {
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
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_fault_is_named_once_and_alone(string fault) => Faults[fault].ShouldBeFound();
}
