namespace Trellis.Domain.Tests.Frameworks.Diff;

public sealed class PositionChangesTests
{
    private static FrameworkContent G => A.Garden;

    /// <summary>Each kind of change, alone, and the one sentence that says it.</summary>
    private static readonly Dictionary<string, (FrameworkContent After, ChangeKind Kind, string Sentence)> Changes =
        new()
        {
            ["position renamed"] = (
                G.WithPosition("grower-junior", p => p with { Title = "Trainee" }),
                ChangeKind.Renamed,
                "Junior grower is now called Trainee."
            ),
            ["grade"] = (
                G.WithPosition("grower-junior", p => p with { Grade = 3 }),
                ChangeKind.Other,
                "Junior grower is now grade 3 (was 1)."
            ),
            ["grade comes"] = (
                G.WithPosition("digger-digger", p => p with { Grade = 3 }),
                ChangeKind.Other,
                "Digger now has a grade: 3."
            ),
            ["grade goes"] = (
                G.WithPosition("grower-junior", p => p with { Grade = null }),
                ChangeKind.Other,
                "Junior grower no longer has a grade (was 1)."
            ),
            ["track"] = (
                G.WithPosition("grower-junior", p => p with { Track = Track.Managerial }),
                ChangeKind.Other,
                "Junior grower is now on the managerial track (was individual contributor)."
            ),
            ["position reworded"] = (
                G.WithPosition("grower-junior", p => p with { Description = "New." }),
                ChangeKind.WordingChanged,
                "The description of Junior grower is reworded."
            ),
            ["level raised"] = (
                G.WithPosition("grower-senior", p => p with { Expectations = [new("delivery", 4, 4, 2)] }),
                ChangeKind.Level,
                "Senior grower now needs Expert in Delivery (was Proficient)."
            ),
            ["asks for more"] = (
                G.WithPosition("digger-digger", p => p with { Expectations = [new("pruning", 1)] }),
                ChangeKind.Level,
                "Digger now also needs Aware in Pruning."
            ),
            ["asks for a skill"] = (
                G.WithPosition("digger-digger", p => p with { Expectations = [new("estimating", 3)] }),
                ChangeKind.Level,
                "Digger now also needs level 3 in Estimating."
            ),
            ["no longer asks"] = (
                G.WithPosition("grower-senior", p => p with { Expectations = [] }),
                ChangeKind.Level,
                "Senior grower no longer needs Delivery (was Proficient)."
            ),
            ["hopes"] = (
                G.WithPosition(
                    "grower-junior",
                    p => p with { Expectations = [new("delivery", 2, 3), p.Expectations[1]] }
                ),
                ChangeKind.Other,
                "Junior grower now hopes for Proficient in Delivery, beyond Working."
            ),
            ["hopes no longer"] = (
                G.WithPosition("grower-senior", p => p with { Expectations = [new("delivery", 3, null, 2)] }),
                ChangeKind.Other,
                "Senior grower no longer hopes for more than Proficient in Delivery."
            ),
            ["weight"] = (
                G.WithPosition("grower-senior", p => p with { Expectations = [new("delivery", 3, 4, 3)] }),
                ChangeKind.Other,
                "Delivery now counts 3 times for Senior grower (was double)."
            ),
            ["move"] = (
                G.WithPosition("digger-digger", p => p with { Moves = [new("grower-junior", MoveKind.Lateral)] }),
                ChangeKind.Other,
                "Digger now leads to Junior grower (sideways move)."
            ),
            ["move gone"] = (
                G.WithPosition("grower-junior", p => p with { Moves = [] }),
                ChangeKind.Other,
                "Junior grower no longer leads to Senior grower."
            ),
            ["move of another kind"] = (
                G.WithPosition("grower-junior", p => p with { Moves = [new("grower-senior", MoveKind.TrackChange)] }),
                ChangeKind.Other,
                "The way from Junior grower to Senior grower is now a change of track (was a promotion)."
            ),
            ["position added"] = (
                G with
                {
                    Roles =
                    [
                        G.Roles[0],
                        G.Roles[1] with
                        {
                            Positions =
                            [
                                .. G.Roles[1].Positions,
                                new("digger-lead", "Lead") { Expectations = [new("pruning", 1)] },
                            ],
                        },
                    ],
                },
                ChangeKind.Added,
                "New position: Digger / Lead, asking for 1 thing."
            ),
            ["position retired"] = (
                G.Remove(PartKind.Position, "digger-digger").Value!,
                ChangeKind.Retired,
                "Digger / Digger is retired."
            ),
            ["position moved"] = (
                G.Put("digger", G.Roles[0].Positions[1]),
                ChangeKind.Moved,
                "Senior grower moves from the role Grower to Digger."
            ),
            ["positions reordered"] = (
                G.Shift(PartKind.Position, "grower-junior", 1),
                ChangeKind.Reordered,
                "The positions of Grower are in another order."
            ),
        };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_change_alone_is_one_sentence(string change) => Changes[change].ShouldBeTold();
}
