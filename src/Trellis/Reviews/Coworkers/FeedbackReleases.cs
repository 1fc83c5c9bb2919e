using System.Security.Cryptography;
using Trellis.Assessments;
using Trellis.Frameworks.Versions;
using Trellis.Messages;

namespace Trellis.Reviews.Coworkers;

/// <summary>
/// Releases anonymous feedback once, when everything that is waited for before the conversation is there: to the person
/// and to whoever leads. With fewer than four answers nobody reads anything, and the writers are told.
/// </summary>
public sealed class FeedbackReleases(AppDb db, Viewer me, ReviewCases cases, ReviewActs acts, RoundContent words)
    : IFollowsAssessment
{
    public async Task After(Id<AssessmentRound> round, CancellationToken ct)
    {
        var review = await db.For(me.AsTrellis())
            .Reviews.Where(r => r.RoundId == round && r.Terms.Visibility == VisibilityMode.Anonymous)
            .Select(r => (Id<Review>?)r.Id)
            .SingleOrDefaultAsync(ct);
        if (review is { } id)
            await Try(id, ct);
    }

    /// <summary>Releases the feedback of a review if it is time; whether it was.</summary>
    public async Task<bool> Try(Id<Review> id, CancellationToken ct)
    {
        var all = db.For(me.AsTrellis());
        var info = (await cases.Load(all.Reviews.Where(r => r.Id == id), ct)).SingleOrDefault();
        if (
            info is not { IsAnnual: true, Terms.Visibility: VisibilityMode.Anonymous, Case.IsFeedbackClosed: false }
            || info.Standing.Stage != ReviewStage.Conversation
        )
            return false;
        var review = await all.Reviews.SingleAsync(r => r.Id == id, ct);
        var feedback = await all
            .CoworkerFeedbacks.AsNoTracking()
            .Include(f => f.Observations)
            .Where(f => f.ReviewId == id && f.SubmittedAt != null)
            .ToListAsync(ct);
        var asked = info.Case.Coworkers.Count(c => c.IsAsked);
        var content = await words.Load(review.FrameworkVersionId!.Value, review.PositionId!.Value, ct);
        var scales = (content?.Items.Values ?? [])
            .Where(i => feedback.Exists(f => f.Observations.Exists(o => o.ItemId == i.Id)))
            .ToDictionary(i => i.Id, i => i.Max);
        var earlier = await all
            .FeedbackReleases.Where(f => f.Review!.PersonId == info.PersonId)
            .Select(f => f.Kept)
            .ToListAsync(ct);
        var made = AnonymousRules.Release(
            info.PersonId,
            asked,
            scales,
            feedback.ConvertAll(Answer),
            [.. earlier.SelectMany(k => k)],
            RandomNumberGenerator.GetInt32
        );
        db.Add(
            new FeedbackRelease
            {
                ReviewId = id,
                ReleasedAt = me.Now,
                Content = made?.Release,
                Kept = made?.Kept ?? [],
            }
        );
        await acts.CloseRequests(review, ct);
        db.MarkChanged(review); // of two who release it at the same moment one does
        Tell(info, made is not null, feedback.ConvertAll(f => f.WriterId));
        return await db.Save(ct) is null;
    }

    private void Tell(ReviewInfo info, bool isReleased, IReadOnlyList<Id<Person>> writers)
    {
        if (isReleased)
            db.Tell(
                me,
                ReviewMessages.Released,
                new[] { info.PersonId, info.LeadId }.OfType<Id<Person>>(),
                ReviewRoutes.Review(info.Id)
            );
        else
            db.Tell(me, ReviewMessages.NotReleased, writers, ReviewRoutes.Mine);
    }

    private static AnonymousAnswer Answer(CoworkerFeedback feedback) =>
        new(
            feedback.WriterId,
            feedback
                .Observations.Where(o => o.Rated?.Level is not null)
                .ToDictionary(o => o.ItemId, o => o.Rated!.Value.Level!.Value),
            [
                .. feedback.Observations.Select(o => (AnonymousField.Competency, o.Text)),
                (AnonymousField.KeepDoing, feedback.Keep),
                (AnonymousField.Suggestion, feedback.Suggestion),
            ]
        );
}
