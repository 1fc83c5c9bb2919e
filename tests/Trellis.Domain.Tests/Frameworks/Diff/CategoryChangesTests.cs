namespace Trellis.Domain.Tests.Frameworks.Diff;

public sealed class CategoryChangesTests
{
    private static FrameworkContent G => A.Garden;

    /// <summary>Each kind of change, alone, and the one sentence that says it.</summary>
    private static readonly Dictionary<string, (FrameworkContent After, ChangeKind Kind, string Sentence)> Changes =
        new()
        {
            ["category added"] = (
                G with
                {
                    Categories = [.. G.Categories, new("new", "New") { IsCore = true, Status = Status.Draft }],
                },
                ChangeKind.Added,
                "New category: New, a draft, for everyone."
            ),
            ["category renamed"] = (
                G with
                {
                    Categories = [G.Categories[0] with { Name = "Heart" }, G.Categories[1]],
                },
                ChangeKind.Renamed,
                "The category Core is now called Heart."
            ),
            ["category for everyone"] = (
                G with
                {
                    Categories = [G.Categories[0], G.Categories[1] with { IsCore = true }],
                },
                ChangeKind.Other,
                "Craft is now for everyone."
            ),
            ["category not for everyone"] = (
                G with
                {
                    Categories = [G.Categories[0] with { IsCore = false }, G.Categories[1]],
                },
                ChangeKind.Other,
                "Core is no longer for everyone."
            ),
            ["category status"] = (
                G with
                {
                    Categories = [G.Categories[0], G.Categories[1] with { Status = Status.Draft }],
                },
                ChangeKind.Status,
                "The category Craft is now a draft (was published)."
            ),
            ["category reworded"] = (
                G with
                {
                    Categories = [G.Categories[0], G.Categories[1] with { Description = "x" }],
                },
                ChangeKind.WordingChanged,
                "The description of the category Craft is reworded."
            ),
        };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_change_alone_is_one_sentence(string change) => Changes[change].ShouldBeTold();
}
