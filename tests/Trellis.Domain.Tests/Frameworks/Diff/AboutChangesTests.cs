namespace Trellis.Domain.Tests.Frameworks.Diff;

public sealed class AboutChangesTests
{
    private static FrameworkContent G => A.Garden;

    /// <summary>Each kind of change, alone, and the one sentence that says it.</summary>
    private static readonly Dictionary<string, (FrameworkContent After, ChangeKind Kind, string Sentence)> Changes =
        new()
        {
            ["framework renamed"] = (
                G with
                {
                    Name = "Park",
                },
                ChangeKind.Renamed,
                "The framework is now called Park (was Garden)."
            ),
            ["framework reworded"] = (
                G with
                {
                    Description = "x",
                },
                ChangeKind.WordingChanged,
                "The description of the framework is reworded."
            ),
            ["source"] = (
                G with
                {
                    Origin = new("Book"),
                },
                ChangeKind.Other,
                "The words about its source and licence changed."
            ),
            ["association"] = (
                G with
                {
                    Links = [new("a", "isRelatedTo", "x", "y")],
                },
                ChangeKind.Other,
                "1 association of the CASE package changed."
            ),
            ["what another system says"] = (
                G.With("pruning", c => c with { External = new("id") }),
                ChangeKind.Other,
                "What another system says about 1 part changed."
            ),
            ["what another system says of the whole"] = (
                G with
                {
                    External = new("id"),
                },
                ChangeKind.Other,
                "What another system says about 1 part changed."
            ),
        };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_change_alone_is_one_sentence(string change) => Changes[change].ShouldBeTold();
}
