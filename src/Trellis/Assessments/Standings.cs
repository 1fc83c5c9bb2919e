namespace Trellis.Assessments;

/// <summary>The latest word on one item by one kind of rater.</summary>
public sealed record View(Answer Answer, int? Level, Feel Feel, string Evidence, DateTime SentAt, string Rater);

/// <summary>
/// Where somebody stands on one item: the latest final assessment; until there is one, the latest self and manager
/// views side by side. No number is made of the two.
/// </summary>
public sealed record Standing(View? Final, View? Self, View? Manager)
{
    public static readonly Standing None = new(null, null, null);

    /// <summary>The view that counts for the person's own page: the final one, else their own.</summary>
    public View? Own => Final ?? Self;

    /// <summary>The view that counts on the manager's page: the final one, else the manager's.</summary>
    public View? Managers => Final ?? Manager;

    /// <summary>A self view sent after the final one.</summary>
    public View? NewerSelf => Final is null || Self?.SentAt > Final.SentAt ? Self : null;

    /// <summary>A manager's view sent after the final one.</summary>
    public View? NewerManager => Final is null || Manager?.SentAt > Final.SentAt ? Manager : null;
}

/// <summary>
/// Reads where people stand, through the viewer's sight: what is not open to the viewer is not in the answer.
/// </summary>
public static class Standings
{
    /// <summary>The latest sent view of each kind, by person and item. "Not assessed" is no view.</summary>
    public static async Task<IReadOnlyDictionary<(Id<Person> Person, Id<Item> Item), Standing>> Of(
        Sight sight,
        IReadOnlyCollection<Id<Person>> people,
        CancellationToken ct
    )
    {
        var rows = await sight
            .Ratings.Where(r =>
                people.Contains(r.Assessment!.PersonId) && r.Assessment.SentAt != null && r.Answer != Answer.NotAssessed
            )
            .Select(r => new
            {
                r.Assessment!.PersonId,
                r.Assessment.Kind,
                r.Assessment.SentAt,
                Rater = r.Assessment.Rater!.Name,
                r.ItemId,
                r.Answer,
                r.Level,
                r.Feel,
                r.Evidence,
            })
            .ToListAsync(ct);
        var latest = rows.GroupBy(r => (r.PersonId, r.ItemId, r.Kind)).Select(g => g.MaxBy(r => r.SentAt)!);
        return latest
            .GroupBy(r => (r.PersonId, r.ItemId))
            .ToDictionary(
                g => g.Key,
                g =>
                {
                    View? Of(AssessmentKind kind) =>
                        g.Where(r => r.Kind == kind)
                            .Select(r => new View(r.Answer, r.Level, r.Feel, r.Evidence, r.SentAt!.Value, r.Rater))
                            .SingleOrDefault();
                    return new Standing(Of(AssessmentKind.Final), Of(AssessmentKind.Self), Of(AssessmentKind.Manager));
                }
            );
    }
}
