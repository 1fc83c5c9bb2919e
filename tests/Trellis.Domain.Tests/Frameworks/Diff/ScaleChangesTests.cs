namespace Trellis.Domain.Tests.Frameworks.Diff;

public sealed class ScaleChangesTests
{
    private static FrameworkContent G => A.Garden;

    /// <summary>Each kind of change, alone, and the one sentence that says it.</summary>
    private static readonly Dictionary<string, (FrameworkContent After, ChangeKind Kind, string Sentence)> Changes =
        new()
        {
            ["scale added"] = (
                G with
                {
                    Scales = [.. G.Scales, new("two", "Two", [new("Low"), new("High")])],
                },
                ChangeKind.Added,
                "New scale: Two, from Low to High."
            ),
            ["scale renamed"] = (
                G.WithScale(s => s with { Name = "Steps" }),
                ChangeKind.Renamed,
                "The scale Growth is now called Steps."
            ),
            ["level renamed"] = (
                G.WithScale(s => s with { Levels = [.. s.Levels.Take(3), new("Master")] }),
                ChangeKind.Renamed,
                "Level 4 of Growth is now called Master (was Expert)."
            ),
            ["level reworded"] = (
                G.WithScale(s => s with { Levels = [.. s.Levels.Take(3), new("Expert", "Teaches.")] }),
                ChangeKind.WordingChanged,
                "What Expert means on Growth is reworded."
            ),
            ["level added"] = (
                G.WithScale(s => s with { Levels = [.. s.Levels, new("Legend")] }),
                ChangeKind.Added,
                "Growth has a new level 5: Legend."
            ),
        };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_change_alone_is_one_sentence(string change) => Changes[change].ShouldBeTold();
}
