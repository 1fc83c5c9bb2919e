namespace Trellis.Assessments;

/// <summary>
/// Reads the standing of people on items through the viewer's sight: what is not open to the viewer is left out.
/// </summary>
public static class Standings
{
    /// <summary>By person and item; a pair that nobody rated is missing.</summary>
    public static async Task<IReadOnlyDictionary<(Id<Person> Person, Id<Item> Item), Standing>> Of(
        Sight sight,
        IReadOnlyCollection<Id<Person>> people,
        CancellationToken ct
    )
    {
        var rows = await sight
            .Ratings.Where(r =>
                people.Contains(r.Assessment!.PersonId)
                && r.Assessment.SubmittedAt != null
                && r.Rated != Rated.NotAssessed
            )
            .Select(r => new
            {
                r.Assessment!.PersonId,
                r.Assessment.Kind,
                r.Assessment.SubmittedAt,
                Rater = r.Assessment.Rater!.Name,
                r.ItemId,
                r.Rated,
                r.Confidence,
                r.Evidence,
            })
            .ToListAsync(ct);
        return rows.GroupBy(r => (r.PersonId, r.ItemId))
            .ToDictionary(
                item => item.Key,
                item =>
                {
                    RaterView? Latest(AssessmentKind kind) =>
                        item.Where(r => r.Kind == kind).MaxBy(r => r.SubmittedAt) is { } r
                            ? new(r.Rated, r.Confidence, r.Evidence, r.SubmittedAt!.Value, r.Rater)
                            : null;
                    return new Standing(
                        Latest(AssessmentKind.Final),
                        Latest(AssessmentKind.Self),
                        Latest(AssessmentKind.Manager)
                    );
                }
            );
    }
}
