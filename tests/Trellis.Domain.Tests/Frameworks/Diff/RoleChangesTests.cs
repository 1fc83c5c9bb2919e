namespace Trellis.Domain.Tests.Frameworks.Diff;

public sealed class RoleChangesTests
{
    private static FrameworkContent G => A.Garden;

    /// <summary>Each kind of change, alone, and the one sentence that says it.</summary>
    private static readonly Dictionary<string, (FrameworkContent After, ChangeKind Kind, string Sentence)> Changes =
        new()
        {
            ["role added"] = (
                G with
                {
                    Roles = [.. G.Roles, new("miner", "Miner", "soil")],
                },
                ChangeKind.Added,
                "New role in Soil: Miner, with 0 positions."
            ),
            ["role renamed"] = (
                G with
                {
                    Roles = [G.Roles[0] with { Name = "Farmer" }, G.Roles[1]],
                },
                ChangeKind.Renamed,
                "The role Grower is now called Farmer."
            ),
            ["role moved"] = (
                G with
                {
                    Roles = [G.Roles[0], G.Roles[1] with { Family = "plants" }],
                },
                ChangeKind.Moved,
                "The role Digger moves from Soil to Plants."
            ),
            ["role reworded"] = (
                G with
                {
                    Roles = [G.Roles[0], G.Roles[1] with { Description = "x" }],
                },
                ChangeKind.WordingChanged,
                "The description of the role Digger is reworded."
            ),
        };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_change_alone_is_one_sentence(string change) => Changes[change].ShouldBeTold();
}
