using Trellis.Frameworks.Read;
using Trellis.Frameworks.Versions;

namespace Trellis.Reviews.Coworkers;

/// <summary>The feedback that one is asked for: who asked, about whom, who will read it, and one’s draft.</summary>
public sealed class FeedbackForm(AppDb db, Viewer me, ReviewCases cases, RoundContent words)
{
    /// <param name="Version">0 if nothing was saved yet.</param>
    /// <param name="IsReport">Whether the viewer reports to the person, and so has to agree to write about them.</param>
    /// <param name="Competencies">What can be chosen; empty where the review has no position.</param>
    public sealed record View(
        Id<CoworkerRequest> Id,
        Id<Review> Review,
        bool IsMuted,
        ReviewKind Kind,
        string Person,
        string? Lead,
        DateTime AskedAt,
        DateOnly? DueOn,
        string Audience,
        string DeclineAudience,
        string Together,
        string Keep,
        string Suggestion,
        IReadOnlyList<Seen> Competencies,
        DateTime? SavedAt,
        DateTime? SubmittedAt,
        DateTime? DeclinedAt,
        DateTime? ClosedAt,
        int Version,
        bool CanWrite,
        ReviewTerms Terms,
        bool IsReport,
        DateTime? AgreedAt
    )
    {
        /// <summary>Whether a level can be chosen: in a 360, where the coworker saw enough.</summary>
        public bool HasLevels => Kind == ReviewKind.Annual360;

        /// <summary>What was worked on together would say who wrote, so anonymous feedback leaves it out.</summary>
        public bool AsksTogether => Terms.Visibility != VisibilityMode.Anonymous;
    }

    /// <param name="Text">What they saw of it; null if they did not choose it.</param>
    /// <param name="Level">The level that it shows; null if they chose none.</param>
    public sealed record Seen(
        Id<Item> Item,
        string Name,
        string Group,
        string Description,
        IReadOnlyList<string> Levels,
        string? Text,
        int? Level
    );

    public async Task<View?> Load(Id<CoworkerRequest> id, CancellationToken ct)
    {
        var (sight, all) = (db.For(me), db.For(me.AsTrellis()));
        var request = await sight
            .CoworkerRequests.AsNoTracking()
            .Where(c => c.Id == id && c.CoworkerId == me.PersonId)
            .Select(c => new
            {
                c.ReviewId,
                c.AskedAt,
                c.DueOn,
                c.SubmittedAt,
                c.DeclinedAt,
                c.ClosedAt,
                c.AgreedAt,
                c.Review!.PositionId,
                c.Review.FrameworkVersionId,
            })
            .SingleOrDefaultAsync(ct);
        if (request is null)
            return null;
        var info = (await cases.Load(all.Reviews.Where(r => r.Id == request.ReviewId), ct)).Single();
        var draft = await sight
            .CoworkerFeedbacks.AsNoTracking()
            .Include(f => f.Observations)
            .SingleOrDefaultAsync(f => f.RequestId == id && f.WriterId == me.PersonId, ct);
        return new(
            id,
            request.ReviewId,
            await sight.ReviewReminders.AnyAsync(
                r => r.ReviewId == request.ReviewId && r.PersonId == me.PersonId && r.IsMuted,
                ct
            ),
            info.Kind,
            info.Person,
            info.Lead,
            request.AskedAt!.Value,
            request.DueOn,
            draft?.Audience ?? ReviewAudiences.Feedback(info.Person, info.Lead, info.Terms),
            ReviewAudiences.DeclineReason(info.Person, info.Lead),
            draft?.Together ?? "",
            draft?.Keep ?? "",
            draft?.Suggestion ?? "",
            await Competencies(request.FrameworkVersionId, request.PositionId, draft, ct),
            draft?.SavedAt,
            request.SubmittedAt,
            request.DeclinedAt,
            request.ClosedAt,
            draft?.Version ?? 0,
            request is { SubmittedAt: null, DeclinedAt: null, ClosedAt: null }
                && info.LeadId != me.PersonId
                && ReviewActRules.Refuse(info.Case, ReviewAct.GiveFeedback, me.Today) is null,
            info.Terms,
            await sight.EmploymentsToday.AnyAsync(e => e.PersonId == me.PersonId && e.ManagerId == info.PersonId, ct),
            request.AgreedAt
        );
    }

    private async Task<IReadOnlyList<Seen>> Competencies(
        Id<FrameworkVersion>? version,
        Id<Position>? position,
        CoworkerFeedback? draft,
        CancellationToken ct
    )
    {
        if (version is not { } v || position is not { } p || await words.Load(v, p, ct) is not { } said)
            return [];
        return
        [
            .. said
                .Asked.Keys.Concat(said.Core)
                .Distinct()
                .Where(said.Items.ContainsKey)
                .Select(i => said.Items[i])
                .Where(i => i.Kind == ItemKind.Competency)
                .OrderBy(i => i.Rank)
                .Select(i => (Item: i, Written: draft?.Observations.Find(o => o.ItemId == i.Id)))
                .Select(x => new Seen(
                    x.Item.Id,
                    x.Item.Name,
                    x.Item.Group,
                    x.Item.Description,
                    x.Item.Levels,
                    x.Written?.Text,
                    x.Written?.Rated?.Level
                )),
        ];
    }
}
