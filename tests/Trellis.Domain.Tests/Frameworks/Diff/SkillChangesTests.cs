namespace Trellis.Domain.Tests.Frameworks.Diff;

public sealed class SkillChangesTests
{
    private static FrameworkContent G => A.Garden;

    /// <summary>Each kind of change, alone, and the one sentence that says it.</summary>
    private static readonly Dictionary<string, (FrameworkContent After, ChangeKind Kind, string Sentence)> Changes =
        new()
        {
            ["skill added"] = (
                G.With("pruning", c => c with { Skills = [new("saw", "Saw")] }),
                ChangeKind.Added,
                "New skill under Pruning: Saw."
            ),
            ["skill renamed"] = (
                G.With("delivery", c => c with { Skills = [new("planning", "Thinking"), c.Skills[1]] }),
                ChangeKind.Renamed,
                "The skill Planning is now called Thinking."
            ),
            ["skill reworded"] = (
                G.With("delivery", c => c with { Skills = [c.Skills[0] with { Description = "New." }, c.Skills[1]] }),
                ChangeKind.WordingChanged,
                "The description of the skill Planning is reworded."
            ),
            ["skill moved"] = (
                G.With("delivery", c => c with { Skills = [c.Skills[0]] })
                    .With("pruning", c => c with { Skills = [G.Competencies[0].Skills[1]] }),
                ChangeKind.Moved,
                "The skill Estimating moves from Delivery to Pruning."
            ),
            ["skill retired"] = (
                G.With("delivery", c => c with { Skills = [c.Skills[0]] }),
                ChangeKind.Retired,
                "The skill Estimating is retired."
            ),
            ["skills reordered"] = (
                G.Shift(PartKind.Skill, "planning", 1),
                ChangeKind.Reordered,
                "The skills of Delivery are in another order."
            ),
        };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_change_alone_is_one_sentence(string change) => Changes[change].ShouldBeTold();
}
