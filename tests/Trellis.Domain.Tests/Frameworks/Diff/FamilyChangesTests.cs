namespace Trellis.Domain.Tests.Frameworks.Diff;

public sealed class FamilyChangesTests
{
    private static FrameworkContent G => A.Garden;

    /// <summary>Each kind of change, alone, and the one sentence that says it.</summary>
    private static readonly Dictionary<string, (FrameworkContent After, ChangeKind Kind, string Sentence)> Changes =
        new()
        {
            ["family added"] = (
                G with
                {
                    Families = [.. G.Families, new("new", "New")],
                },
                ChangeKind.Added,
                "New family: New."
            ),
            ["family renamed"] = (
                G with
                {
                    Families = [G.Families[0], new("soil", "Earth")],
                },
                ChangeKind.Renamed,
                "The family Soil is now called Earth."
            ),
        };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_change_alone_is_one_sentence(string change) => Changes[change].ShouldBeTold();
}
