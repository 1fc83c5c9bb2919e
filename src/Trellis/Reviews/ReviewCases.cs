namespace Trellis.Reviews;

/// <summary>
/// Puts together what the rules ask of reviews that the viewer sees: a few queries, however many reviews there are. Leaves
/// and reporting lines are read as Trellis: they move due dates, and nobody is told of them here.
/// </summary>
public sealed class ReviewCases(AppDb db, Viewer me)
{
    private sealed record Lead(Id<Person> Id, string Name);

    /// <summary>The reviews of a query, as they stand today, in no particular order.</summary>
    public async Task<IReadOnlyList<ReviewInfo>> Load(IQueryable<Review> reviews, CancellationToken ct)
    {
        var all = db.For(me.AsTrellis());
        var rows = await reviews
            .AsNoTracking()
            .Select(r => new
            {
                Review = r,
                r.Person!.Name,
                r.Person.EndsOn,
                Reviewer = r.Reviewer!.Name,
                ReviewerIsHere = r.Reviewer.EndsOn == null || r.Reviewer.EndsOn >= me.Today,
                Named = all.People.Where(p => p.Id == r.NamedReviewerId).Select(p => p.Name).FirstOrDefault(),
                // one value each: a pair would be taken from a window over everybody
                ManagerId = all
                    .ManagersToday.Where(m => m.PersonId == r.PersonId)
                    .Select(m => (Id<Person>?)m.ManagerId)
                    .FirstOrDefault(),
                Manager = all.ManagersToday.Where(m => m.PersonId == r.PersonId).Select(m => m.Name).FirstOrDefault(),
                LineManagerId = all
                    .EmploymentsToday.Where(e => e.PersonId == r.PersonId)
                    .Select(e => e.ManagerId)
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        if (rows.Count == 0)
            return [];
        var ids = rows.ConvertAll(r => r.Review.Id);
        var facts = (
            await all
                .ReviewProgress.Where(f => ids.Contains(f.ReviewId))
                .OrderBy(f => f.At)
                .Select(f => new
                {
                    f.ReviewId,
                    f.Act,
                    f.On,
                    f.At,
                })
                .ToListAsync(ct)
        ).ToLookup(f => f.ReviewId, f => (f.At, Stamp: new ReviewStamp(f.Act, f.On)));
        var views = await Views(all, rows.ConvertAll(r => r.Review.RoundId), ct);
        var released = await all
            .FeedbackReleases.Where(r => ids.Contains(r.ReviewId))
            .Select(r => r.ReviewId)
            .ToListAsync(ct);
        var cycles = await Cycles(all, rows.ConvertAll(r => r.Review.CycleId), ct);
        var coworkers = (await all.CoworkerProgress.Where(c => ids.Contains(c.ReviewId)).ToListAsync(ct)).ToLookup(c =>
            c.ReviewId
        );
        var leads = rows.ToDictionary(
            r => r.Review.Id,
            r =>
                r.Review.ReviewerId is { } id && r.ReviewerIsHere && r.Review.ReviewerForId == r.LineManagerId
                    ? new Lead(id, r.Reviewer)
                : r.ManagerId is { } manager ? new Lead(manager, r.Manager!)
                : null
        );
        var people = rows.Select(r => r.Review.PersonId).Concat(leads.Values.OfType<Lead>().Select(l => l.Id)).ToList();
        var leaves = (await all.Leaves.Where(l => people.Contains(l.PersonId)).ToListAsync(ct)).ToLookup(
            l => l.PersonId,
            l => new LeaveTime(l.Id, l.From, l.Until)
        );
        return rows.ConvertAll(r =>
        {
            var (review, lead) = (r.Review, leads[r.Review.Id]);
            var facing = new ReviewCase
            {
                Kind = review.Kind,
                OpenedOn = review.OpenedOn,
                Facts =
                [
                    .. facts[review.Id]
                        .Concat(views[review.RoundId ?? default])
                        .OrderBy(f => f.At)
                        .Select(f => f.Stamp),
                ],
                Terms = review.Terms,
                Extended = cycles.GetValueOrDefault(review.CycleId ?? default)?.Extended ?? [],
                WaitsForLevelling =
                    review.Terms.IsLevelled
                    && cycles.GetValueOrDefault(review.CycleId ?? default) is { IsLevelled: false },
                IsCompared = cycles.GetValueOrDefault(review.CycleId ?? default)?.IsCompared == true,
                IsFeedbackClosed = released.Contains(review.Id),
                Coworkers = [.. coworkers[review.Id].Select(c => Standing(c, lead?.Id))],
                Leaves = [.. leaves[review.PersonId]],
                LastDay = r.EndsOn,
                IsClosed = review.EndedAt is not null,
                Lead = lead?.Id,
                LeadLeaves = lead is null ? [] : [.. leaves[lead.Id]],
                HasNamedReviewer = review.NamedReviewerId is not null,
                IsPlanned = review.MeetingStartsAt is not null,
            };
            return new ReviewInfo(
                review.Id,
                review.Kind,
                review.RoundId,
                review.PersonId,
                r.Name,
                lead?.Id,
                lead?.Name,
                r.LineManagerId,
                review.NamedReviewerId,
                r.Named,
                review.MeetingStartsAt,
                review.MeetingEndsAt,
                review.MeetingPlace,
                facing,
                ReviewRules.Standing(facing, me.Today)
            );
        });
    }

    private sealed record CycleFacts(IReadOnlyList<StageExtension> Extended, bool IsCompared, bool IsLevelled);

    /// <summary>Of cycles the stages that were extended, and whether their rating calibration has begun, and is over.</summary>
    private static async Task<IReadOnlyDictionary<Id<Cycle>, CycleFacts>> Cycles(
        Sight all,
        List<Id<Cycle>?> ofReviews,
        CancellationToken ct
    )
    {
        var ids = ofReviews.OfType<Id<Cycle>>().Distinct().ToList();
        if (ids.Count == 0)
            return new Dictionary<Id<Cycle>, CycleFacts>();
        var levelled = await all
            .Cycles.Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                c.LevellingBeganAt,
                c.LevelledAt,
            })
            .ToListAsync(ct);
        var extended = (
            await all
                .CycleExtensions.Where(x => ids.Contains(x.CycleId))
                .Select(x => new { x.CycleId, Extension = new StageExtension(x.Stage, x.Until) })
                .ToListAsync(ct)
        ).ToLookup(x => x.CycleId, x => x.Extension);
        return levelled.ToDictionary(
            c => c.Id,
            c => new CycleFacts([.. extended[c.Id]], c.LevellingBeganAt is not null, c.LevelledAt is not null)
        );
    }

    /// <summary>That the two views of a 360 were submitted; recalling one takes it back.</summary>
    private async Task<ILookup<Id<AssessmentRound>, (DateTime At, ReviewStamp Stamp)>> Views(
        Sight all,
        List<Id<AssessmentRound>?> ofReviews,
        CancellationToken ct
    )
    {
        var rounds = ofReviews.OfType<Id<AssessmentRound>>().ToList();
        var states =
            rounds.Count == 0
                ? []
                : await all
                    .States.Where(s => rounds.Contains(s.RoundId) && s.SubmittedAt != null)
                    .Where(s => s.Kind != AssessmentKind.Final)
                    .ToListAsync(ct);
        return states.ToLookup(
            s => s.RoundId,
            s =>
                (
                    s.SubmittedAt!.Value,
                    new ReviewStamp(
                        s.Kind == AssessmentKind.Self
                            ? ReviewAct.SubmitSelfAssessment
                            : ReviewAct.SubmitManagerAssessment,
                        me.Day(s.SubmittedAt.Value)
                    )
                )
        );
    }

    private static CoworkerStanding Standing(CoworkerProgress c, Id<Person>? lead) =>
        new(
            c.AskedAt is not null,
            c.DueOn,
            c.SubmittedAt is not null,
            c.DeclinedAt is not null || c.ClosedAt is not null || c.IsAway || c.CoworkerId == lead
        );
}
