using Trellis.Frameworks.Versions;

namespace Trellis.Reviews.Coworkers;

/// <summary>What was released of anonymous feedback.</summary>
/// <param name="IsEnough">Whether at least four answered; otherwise nobody reads anything.</param>
public sealed record ReleasedTexts(
    bool IsEnough,
    IReadOnlyList<ReleasedTexts.Count> Counts,
    IReadOnlyList<ReleasedTexts.Field> Texts
)
{
    /// <summary>How many gave each level of one competency, from the lowest; null where that is not shown.</summary>
    public sealed record Count(string Competency, IReadOnlyList<string> Levels, IReadOnlyList<int>? People);

    /// <summary>What was written in one field of the form, in no order.</summary>
    public sealed record Field(AnonymousField What, IReadOnlyList<string> Said);
}

/// <summary>Reads what was released of anonymous feedback, for who may read it.</summary>
public sealed class ReleasedView(AppDb db, Viewer me, RoundContent words)
{
    public async Task<ReleasedTexts?> Load(ReviewInfo info, CancellationToken ct)
    {
        if (!info.IsAnnual || info.Terms.Visibility != VisibilityMode.Anonymous)
            return null;
        var release = await db.For(me)
            .FeedbackReleases.AsNoTracking()
            .Where(r => r.ReviewId == info.Id)
            .Select(r => new
            {
                r.Content,
                r.Review!.FrameworkVersionId,
                r.Review.PositionId,
            })
            .SingleOrDefaultAsync(ct);
        if (release is null)
            return null;
        if (release.Content is not { } content)
            return new(false, [], []);
        var items = (await words.Load(release.FrameworkVersionId!.Value, release.PositionId!.Value, ct))?.Items;
        if (info.PersonId != me.PersonId)
            await db.RecordReading(me, ReviewActivity.TextsRead, info.PersonId, ct);
        return new(
            true,
            [
                .. content
                    .Counts.Where(c => items?.ContainsKey(c.Item) == true)
                    .Select(c => (Row: c, Item: items![c.Item]))
                    .OrderBy(c => c.Item.Rank)
                    .Select(c => new ReleasedTexts.Count(c.Item.Name, c.Item.Levels, c.Row.Counts)),
            ],
            [.. content.Texts.Select(t => new ReleasedTexts.Field(t.Key, t.Value))]
        );
    }
}
