namespace Trellis.Assessments;

/// <summary>How far the latest round of a person is: which views there are and whether they are submitted.</summary>
/// <param name="CompletedAt">When both views opened; null until both are submitted.</param>
/// <param name="Self">Null if the person has not begun.</param>
/// <param name="Manager">The submitted one if there are several; null if nobody has begun.</param>
public sealed record RoundSummary(
    Id<AssessmentRound> Id,
    DateTime OpenedAt,
    DateTime? CompletedAt,
    AssessmentState? Self,
    AssessmentState? Manager
)
{
    /// <summary>The latest round of each of these people; who has none is missing.</summary>
    public static async Task<IReadOnlyDictionary<Id<Person>, RoundSummary>> Of(
        Sight sight,
        IReadOnlyCollection<Id<Person>> people,
        CancellationToken ct
    )
    {
        var rounds = await sight
            .Rounds.Where(r => people.Contains(r.PersonId) && r.ClosedAt == null)
            .Select(r => new
            {
                r.Id,
                r.PersonId,
                r.OpenedAt,
                r.CompletedAt,
            })
            .ToListAsync(ct);
        var latest = rounds.GroupBy(r => r.PersonId).Select(g => g.MaxBy(r => r.OpenedAt)!).ToList();
        var ids = latest.ConvertAll(r => r.Id);
        var states = (await sight.States.Where(s => ids.Contains(s.RoundId)).ToListAsync(ct)).ToLookup(s => s.RoundId);
        return latest.ToDictionary(
            r => r.PersonId,
            r => new RoundSummary(
                r.Id,
                r.OpenedAt,
                r.CompletedAt,
                states[r.Id].FirstOrDefault(s => s.Kind == AssessmentKind.Self),
                states[r.Id]
                    .Where(s => s.Kind == AssessmentKind.Manager)
                    .OrderByDescending(s => s.SubmittedAt is not null)
                    .FirstOrDefault()
            )
        );
    }
}
