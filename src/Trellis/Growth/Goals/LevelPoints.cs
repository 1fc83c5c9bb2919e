namespace Trellis.Growth.Goals;

/// <summary>
/// The history of somebody's levels through the viewer's sight: check-ins on goals, and both views and the final level of
/// assessments. What is not open to the viewer is left out.
/// </summary>
internal static class LevelPoints
{
    /// <summary>By item; an item of which nothing is known has no points.</summary>
    /// <param name="readByBoth">Only what the person and their manager may both read.</param>
    public static async Task<ILookup<Id<Item>, LevelPoint>> Of(
        Sight sight,
        Id<Person> person,
        IReadOnlyCollection<Id<Item>> items,
        CancellationToken ct,
        bool readByBoth = false
    )
    {
        if (items.Count == 0)
            return Array.Empty<LevelPoint>().ToLookup(_ => default(Id<Item>));
        var checkIns = await sight
            .CheckIns.Where(c => c.Goal!.PersonId == person)
            .Where(c => !readByBoth || (c.Goal!.Audience != GoalAudience.OnlyMe && c.Goal.State != GoalState.Proposed))
            .SelectMany(
                c => c.Levels.Where(l => items.Contains(l.ItemId)),
                (c, l) =>
                    new
                    {
                        l.ItemId,
                        c.At,
                        l.Level,
                        IsOwn = c.WriterId == person,
                        c.Writer!.Name,
                    }
            )
            .ToListAsync(ct);
        var rated = await sight
            .Ratings.Where(r =>
                r.Assessment!.PersonId == person && r.Assessment.SubmittedAt != null && items.Contains(r.ItemId)
            )
            .Where(r =>
                !readByBoth || r.Assessment!.Kind == AssessmentKind.Final || r.Assessment.Round!.CompletedAt != null
            )
            .Select(r => new
            {
                r.ItemId,
                r.Rated,
                r.Assessment!.Kind,
                At = r.Assessment.SubmittedAt!.Value,
                r.Assessment.Rater!.Name,
            })
            .ToListAsync(ct);
        return checkIns
            .Select(c =>
                (
                    c.ItemId,
                    Point: new LevelPoint(
                        c.At,
                        c.Level,
                        c.IsOwn ? LevelSource.CheckIn : LevelSource.ManagerCheckIn,
                        c.Name
                    )
                )
            )
            .Concat(
                rated
                    .Where(r => r.Rated.HasLevel)
                    .Select(r => (r.ItemId, Point: new LevelPoint(r.At, r.Rated.Level!.Value, Source(r.Kind), r.Name)))
            )
            .ToLookup(p => p.ItemId, p => p.Point);
    }

    private static LevelSource Source(AssessmentKind kind) =>
        kind switch
        {
            AssessmentKind.Self => LevelSource.SelfAssessment,
            AssessmentKind.Manager => LevelSource.ManagerAssessment,
            _ => LevelSource.FinalAssessment,
        };
}
