namespace Trellis.Domain.Tests.Frameworks.Rules;

public sealed class CategoryCheckTests
{
    private static FrameworkContent G => A.Garden;

    /// <summary>Each fault, once: what is wrong with the garden, and the one message that says so.</summary>
    private static readonly Dictionary<
        string,
        (FrameworkContent Content, PartKind Kind, string Key, string Field, string Message)
    > Faults = new()
    {
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
            "The id \"core\" is listed twice."
        ),
        ["name twice"] = (
            G with
            {
                Categories = [.. G.Categories, new("core-2", " CORE")],
            },
            PartKind.Category,
            "core-2",
            "name",
            "The category \" CORE\" is listed twice."
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
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_fault_is_named_once_and_alone(string fault) => Faults[fault].ShouldBeFound();
}
