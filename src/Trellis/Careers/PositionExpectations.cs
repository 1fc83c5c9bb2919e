using Trellis.Frameworks.Read;

namespace Trellis.Careers;

/// <summary>One expectation of a position, in words and beside the viewer’s own position.</summary>
public sealed record PositionExpectation(
    Id<Item> Id,
    Id<Item> CompetencyId,
    string Name,
    ItemKind Kind,
    string Group,
    int Level,
    int? Desired,
    int Weight,
    IReadOnlyList<string> Names,
    string LevelName,
    string? Text,
    bool OtherTrack,
    int? MineLevel
)
{
    public int Max => Names.Count;
}

/// <summary>What a position expects, with the descriptor of each level.</summary>
internal static class PositionExpectations
{
    public static async Task<IReadOnlyList<PositionExpectation>> Of(
        Sight sight,
        Id<Position> id,
        Track track,
        Dictionary<Id<Item>, int> mine,
        bool hasMine,
        CancellationToken ct
    )
    {
        var rows = await sight
            .Expectations.Where(e => e.PositionId == id)
            .Select(e => new
            {
                e.ItemId,
                e.Item!.Name,
                IsSkill = e.Item is Skill,
                e.Level,
                e.DesiredLevel,
                e.Weight,
            })
            .ToListAsync(ct);
        var items = await ItemFacts.Of(sight, rows.ConvertAll(r => r.ItemId), ct);
        var texts = await ItemFacts.Descriptors(sight, rows.ConvertAll(r => (r.ItemId, r.Level)), ct);
        return
        [
            .. rows.Select(r => (Row: r, Facts: items[r.ItemId]))
                .OrderBy(r => r.Facts.Rank)
                .Select(r => (r.Row, r.Facts, Text: texts.Pick(r.Row.ItemId, r.Row.Level, track)))
                .Select(r => new PositionExpectation(
                    r.Row.ItemId,
                    r.Facts.CompetencyId,
                    r.Row.Name,
                    r.Row.IsSkill ? ItemKind.Skill : ItemKind.Competency,
                    r.Facts.Group,
                    r.Row.Level,
                    r.Row.DesiredLevel,
                    r.Row.Weight,
                    r.Facts.Levels,
                    r.Facts.LevelName(r.Row.Level),
                    r.Row.IsSkill ? ItemFacts.SkillLevel(r.Row.Level) : r.Text.Text,
                    r.Text.OtherTrack,
                    hasMine ? mine.GetValueOrDefault(r.Row.ItemId) : null
                )),
        ];
    }
}
