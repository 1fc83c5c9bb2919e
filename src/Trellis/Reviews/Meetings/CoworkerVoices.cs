using Trellis.Frameworks.Versions;

namespace Trellis.Reviews.Meetings;

/// <summary>What one coworker wrote, with their name.</summary>
public sealed record CoworkerVoice(
    string Name,
    DateTime SubmittedAt,
    string Together,
    string Keep,
    string Suggestion,
    IReadOnlyList<CoworkerVoice.Seen> Observations
)
{
    /// <param name="Level">The name of the level that it shows; null where none was chosen.</param>
    public sealed record Seen(string Competency, string Text, string? Level);
}

/// <summary>Reads what coworkers wrote with their names, for whoever the mode of the review lets read it.</summary>
public sealed class CoworkerVoices(AppDb db, Viewer me, RoundContent words)
{
    public async Task<IReadOnlyList<CoworkerVoice>> Load(Id<Review> id, CancellationToken ct)
    {
        var feedback = await db.For(me)
            .CoworkerFeedbacks.Where(f => f.ReviewId == id && f.SubmittedAt != null && f.WriterId != me.PersonId)
            .OrderBy(f => f.SubmittedAt)
            .Select(f => new
            {
                f.Writer!.Name,
                f.SubmittedAt,
                f.Together,
                f.Keep,
                f.Suggestion,
                f.Review!.FrameworkVersionId,
                f.Review.PositionId,
                Observations = f
                    .Observations.OrderBy(o => o.Item!.Name)
                    .Select(o => new
                    {
                        o.ItemId,
                        o.Item!.Name,
                        o.Text,
                        o.Rated,
                    })
                    .ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(ct);
        var hasLevels = feedback.Exists(f => f.Observations.Exists(o => o.Rated is not null));
        var items = hasLevels
            ? (await words.Load(feedback[0].FrameworkVersionId!.Value, feedback[0].PositionId!.Value, ct))?.Items
            : null;
        string? Level(Id<Item> item, Rated? rated) =>
            rated?.Level is { } level ? items?.GetValueOrDefault(item)?.LevelName(level) : null;
        return feedback.ConvertAll(f => new CoworkerVoice(
            f.Name,
            f.SubmittedAt!.Value,
            f.Together,
            f.Keep,
            f.Suggestion,
            [.. f.Observations.Select(o => new CoworkerVoice.Seen(o.Name, o.Text, Level(o.ItemId, o.Rated)))]
        ));
    }
}
