namespace Trellis.Domain.Tests.Frameworks.Diff;

public sealed class CompetencyChangesTests
{
    private static FrameworkContent G => A.Garden;

    /// <summary>Each kind of change, alone, and the one sentence that says it.</summary>
    private static readonly Dictionary<string, (FrameworkContent After, ChangeKind Kind, string Sentence)> Changes =
        new()
        {
            ["competency added"] = (
                G with
                {
                    Competencies =
                    [
                        .. G.Competencies,
                        new("weeding", "Weeding", "growth")
                        {
                            Category = "craft",
                            Descriptors = [new(1, Track.Individual, "x")],
                        },
                    ],
                },
                ChangeKind.Added,
                "New competency in Craft: Weeding, with 1 descriptor and 0 skills."
            ),
            ["competency renamed"] = (
                G.With("pruning", c => c with { Name = "Cutting" }),
                ChangeKind.Renamed,
                "Pruning is now called Cutting."
            ),
            ["competency moved"] = (
                G.With("pruning", c => c with { Category = null }),
                ChangeKind.Moved,
                "Pruning moves from Craft to no category."
            ),
            ["competency retired"] = (
                G.Remove(PartKind.Competency, "pruning").Value!,
                ChangeKind.Retired,
                "Pruning is retired. What people were assessed on stays as it was."
            ),
            ["status"] = (
                G.With("pruning", c => c with { Status = Status.InDevelopment }),
                ChangeKind.Status,
                "Pruning is now in development (was published)."
            ),
            ["competency reworded"] = (
                G.With("pruning", c => c with { Description = "Cutting." }),
                ChangeKind.WordingChanged,
                "The description of Pruning is reworded."
            ),
            ["text reworded"] = (
                G.With(
                    "delivery",
                    c => c with { Descriptors = [c.Descriptors[0], new(2, Track.Individual, "Delivers well alone.")] }
                ),
                ChangeKind.WordingChanged,
                "Delivery, Working, individual contributor: reworded (1 word new, 0 gone)."
            ),
            ["text with a word at its end"] = (
                G.With(
                    "listening",
                    c => c with { Descriptors = [new(1, Track.Managerial, "Lets others speak. Always.")] }
                ),
                ChangeKind.WordingChanged,
                "Listening, Aware, managerial: reworded (1 word new, 0 gone)."
            ),
            ["text new"] = (
                G.With("pruning", c => c with { Descriptors = [new(4, Track.Managerial, "Leads.")] }),
                ChangeKind.WordingChanged,
                "Pruning, Expert, managerial: described for the first time."
            ),
            ["text gone"] = (
                G.With("listening", c => c with { Descriptors = [] }),
                ChangeKind.WordingChanged,
                "Listening, Aware, managerial: no longer described."
            ),
            ["competencies reordered"] = (
                G.Shift(PartKind.Competency, "delivery", 1),
                ChangeKind.Reordered,
                "The competencies of Core are in another order."
            ),
        };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_change_alone_is_one_sentence(string change) => Changes[change].ShouldBeTold();
}
