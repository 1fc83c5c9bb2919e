using Trellis.Frameworks.Read;
using Trellis.Frameworks.Versions;

namespace Trellis.Assessments;

/// <summary>A level that can be chosen.</summary>
/// <param name="Text">The descriptor; null if the framework has none for this level.</param>
/// <param name="OtherTrack">Whether the descriptor was written for the other track.</param>
public sealed record LevelChoice(int Rank, string Name, string? Text, bool OtherTrack, bool IsRole, bool IsTarget);

/// <summary>The levels of an item with their texts, on the track of the position.</summary>
internal static class LevelChoices
{
    internal static List<LevelChoice> Of(RoundContent.Words said, AssessmentForm.Entry entry, Track track) =>
        Enumerable
            .Range(1, entry.Item.Max)
            .ToList()
            .ConvertAll(rank =>
            {
                var (text, other) = said.Descriptors.Pick(entry.Item.Id, rank, track);
                return new LevelChoice(
                    rank,
                    entry.Item.LevelName(rank),
                    entry.Item.Kind == ItemKind.Skill ? ItemFacts.SkillLevel(rank) : text,
                    other,
                    rank == entry.RoleLevel,
                    rank == entry.TargetLevel
                );
            });
}
