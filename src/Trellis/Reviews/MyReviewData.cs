using Trellis.Reviews.Coworkers;
using Trellis.Reviews.Meetings;

namespace Trellis.Reviews;

/// <summary>
/// What Trellis holds about somebody's own reviews and may be read by them, with the feedback that they wrote about others,
/// to take along.
/// </summary>
public sealed class MyReviewData(AppDb db, Viewer me, ReviewCases cases, CoworkerVoices voices, ReleasedView released)
{
    public sealed record View(IReadOnlyList<ReviewData> Reviews, IReadOnlyList<FeedbackData> FeedbackWritten);

    /// <param name="Outcome">Null until it is shared.</param>
    public sealed record ReviewData(
        string Kind,
        DateOnly OpenedOn,
        DateTime? EndedAt,
        ReflectionData? Reflection,
        IReadOnlyList<FactData> Facts,
        IReadOnlyList<string> CoworkersAsked,
        OutcomeData? Outcome,
        IReadOnlyList<CoworkerVoice> CoworkersWrote,
        ReleasedTexts? CoworkersWroteTogether
    );

    public sealed record FactData(string What, DateOnly On, string By, string Text);

    public sealed record ReflectionData(
        string Work,
        string Energy,
        string Match,
        string Audience,
        DateTime? SubmittedAt
    );

    public sealed record OutcomeData(
        string By,
        DateTime SharedAt,
        string CoworkersInSum,
        string ExpectedOfYou,
        string ExpectedOfTheOrganisation,
        string Audience,
        IReadOnlyList<PointData> Points,
        IReadOnlyList<GoalData> SuggestedGoals
    );

    public sealed record GoalData(string What, string? Competency, int? ToLevel, DateOnly? By);

    public sealed record PointData(string Kind, string What, DateOnly? By, DateTime? DoneAt);

    public sealed record FeedbackData(
        string About,
        string Together,
        IReadOnlyList<SeenData> Seen,
        string Keep,
        string Suggestion,
        string Audience,
        DateTime? SubmittedAt
    );

    public sealed record SeenData(string Competency, string Text, string? Level);

    public async Task<View> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        var mine = await sight
            .Reviews.Where(r => r.PersonId == me.PersonId)
            .OrderBy(r => r.OpenedAt)
            .Select(r => new
            {
                r.Id,
                r.Kind,
                r.OpenedOn,
                r.EndedAt,
            })
            .ToListAsync(ct);
        var reflections = await sight
            .Reflections.Where(r => r.PersonId == me.PersonId)
            .AsNoTracking()
            .ToDictionaryAsync(r => r.ReviewId, ct);
        var ids = mine.ConvertAll(m => m.Id);
        var facts = (
            await sight.ReviewFacts.Where(f => ids.Contains(f.ReviewId)).OrderBy(f => f.At).ToListAsync(ct)
        ).ToLookup(f => f.ReviewId);
        var coworkers = (
            await sight.CoworkerProgress.Where(c => ids.Contains(c.ReviewId)).OrderBy(c => c.Name).ToListAsync(ct)
        ).ToLookup(c => c.ReviewId, c => c.Name);
        var outcomes = (
            await sight
                .ReviewOutcomes.AsNoTracking()
                .Where(o => ids.Contains(o.ReviewId) && o.SharedAt != null)
                .Include(o => o.Writer)
                .Include(o => o.Points)
                .Include(o => o.Goals)
                    .ThenInclude(g => g.Item)
                .AsSplitQuery()
                .ToListAsync(ct)
        ).ToDictionary(o => o.ReviewId);
        var said = await Said(
            sight.Reviews.Where(r => r.PersonId == me.PersonId && r.Kind == ReviewKind.Annual360),
            ct
        );
        return new(
            [
                .. mine.Select(m => new ReviewData(
                    ReviewWords.Of(m.Kind),
                    m.OpenedOn,
                    m.EndedAt,
                    reflections.TryGetValue(m.Id, out var r)
                        ? new(r.Work, r.Energy, r.Match, r.Audience, r.SubmittedAt)
                        : null,
                    [.. facts[m.Id].Select(f => new FactData(f.Act.ToString(), f.On, f.ByName, f.Text))],
                    [.. coworkers[m.Id]],
                    outcomes.TryGetValue(m.Id, out var o) ? Of(o) : null,
                    said.GetValueOrDefault(m.Id).Named ?? [],
                    said.GetValueOrDefault(m.Id).Together
                )),
            ],
            await Written(sight, ct)
        );
    }

    /// <summary>What coworkers wrote in one's own 360s, as far as their modes let one read it; a few in a working life.</summary>
    private async Task<Dictionary<Id<Review>, (IReadOnlyList<CoworkerVoice> Named, ReleasedTexts? Together)>> Said(
        IQueryable<Review> own,
        CancellationToken ct
    )
    {
        var said = new Dictionary<Id<Review>, (IReadOnlyList<CoworkerVoice>, ReleasedTexts?)>();
        foreach (var info in await cases.Load(own, ct))
            said[info.Id] = (await voices.Load(info.Id, ct), await released.Load(info, ct));
        return said;
    }

    private static OutcomeData Of(ReviewOutcome outcome) =>
        new(
            outcome.Writer!.Name,
            outcome.SharedAt!.Value,
            outcome.Summary,
            outcome.OfPerson,
            outcome.OfOrganisation,
            outcome.Audience,
            [
                .. outcome
                    .Points.OrderBy(p => p.Position)
                    .Select(p => new PointData(p.Kind.ToString(), p.Text, p.DueOn, p.DoneAt)),
            ],
            [
                .. outcome
                    .Goals.OrderBy(g => g.Position)
                    .Select(g => new GoalData(g.Text, g.Item?.Name, g.Level, g.DueOn)),
            ]
        );

    private async Task<IReadOnlyList<FeedbackData>> Written(Sight sight, CancellationToken ct) =>
        await sight
            .CoworkerFeedbacks.Where(f => f.WriterId == me.PersonId)
            .OrderBy(f => f.SavedAt)
            .Select(f => new FeedbackData(
                f.Review!.Person!.Name,
                f.Together,
                f.Observations.OrderBy(o => o.Item!.Name)
                    .Select(o => new SeenData(o.Item!.Name, o.Text, o.Rated == null ? null : o.Rated.ToString()))
                    .ToList(),
                f.Keep,
                f.Suggestion,
                f.Audience,
                f.SubmittedAt
            ))
            .AsSplitQuery()
            .ToListAsync(ct);
}
