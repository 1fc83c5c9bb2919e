using System.ComponentModel.DataAnnotations;
using Trellis.Frameworks.Versions;

namespace Trellis.Reviews.Recommendations;

/// <summary>
/// Writes what a manager recommends beyond the cost-of-living increase, as part of the final assessment; shared with it, it
/// goes to People Ops.
/// </summary>
public sealed class WriteRecommendation(AppDb db, Viewer me)
{
    public sealed class Request
    {
        [EnumDataType(typeof(RecommendationKind))]
        public RecommendationKind Kind { get; set; }

        /// <summary>Of a promotion: to which position.</summary>
        public Id<Position>? Position { get; set; }

        /// <summary>More a year at full time, in the organisation's currency.</summary>
        public Money? Raise { get; set; }
        public DateOnly? From { get; set; }

        /// <summary>Why, for People Ops.</summary>
        [AtMost(ReviewRules.TextLimit, ErrorMessage = "This is longer than 2,000 characters. Shorten it a little.")]
        public string? Reason { get; set; }
    }

    /// <summary>Adds or changes the draft, or takes it away where nothing is recommended. Saving is the caller's.</summary>
    public async Task<Result<Done>> Write(ReviewInfo info, Request? request, bool share, CancellationToken ct)
    {
        var sight = db.For(me);
        var draft = await sight.Recommendations.SingleOrDefaultAsync(
            r => r.ReviewId == info.Id && r.WriterId == me.PersonId,
            ct
        );
        if (request is null)
        {
            if (draft is not null)
                db.Remove(draft);
            return Done.It;
        }
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (draft is null)
            db.Add(
                draft = new()
                {
                    ReviewId = info.Id,
                    PersonId = info.PersonId,
                    WriterId = me.PersonId!.Value,
                    Audience = ReviewAudiences.Recommendation(info.Person),
                }
            );
        if (await Fill(draft, request, ct) is { } missing)
            return missing;
        if (!share)
            return Done.It;
        var position = await sight
            .EmploymentsToday.Where(e => e.PersonId == info.PersonId)
            .Select(e => e.PositionId)
            .SingleOrDefaultAsync(ct);
        if (RecommendationRules.RefuseRecommend(draft, position, me.Today) is { } refused)
            return refused;
        Recommend(draft);
        return Done.It;
    }

    /// <summary>Takes over what was typed; a position that the viewer cannot see is missing.</summary>
    internal async Task<Problem?> Fill(Recommendation draft, Request request, CancellationToken ct)
    {
        var sight = db.For(me);
        var position = request.Kind == RecommendationKind.Promotion ? request.Position : null;
        if (position is { } id && !await sight.Positions.AnyAsync(p => p.Id == id, ct))
            return new Problem.Missing("This position");
        draft.FrameworkVersionId = await sight
            .FrameworkVersions.Where(v =>
                v.Number == v.Framework!.InForce
                && sight.Positions.Any(p => p.Id == position && p.FrameworkId == v.FrameworkId)
            )
            .Select(v => (Id<FrameworkVersion>?)v.Id)
            .SingleOrDefaultAsync(ct);
        (draft.Kind, draft.PositionId, draft.Raise, draft.From, draft.Reason) = (
            request.Kind,
            position,
            request.Raise,
            request.From,
            Names.TidyText(request.Reason)
        );
        return null;
    }

    /// <summary>It goes to People Ops.</summary>
    internal void Recommend(Recommendation draft)
    {
        draft.Facts.Add(
            new()
            {
                Act = RecommendationAct.Recommend,
                On = me.Today,
                At = me.Now,
                ById = me.PersonId,
                ByName = me.Name,
            }
        );
        db.Record(me, ReviewActivity.Recommended, draft.Id.ToString(), draft.PersonId);
    }
}
