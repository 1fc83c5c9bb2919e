namespace Trellis.Reviews.Outcomes;

/// <summary>One's own draft of what is shared after a conversation, to be written on: of either kind of review.</summary>
public sealed class OutcomeDrafts(AppDb db, Viewer me)
{
    /// <summary>The draft, or a new one; refused where another window saved it since it was read.</summary>
    /// <param name="version">The version that was read; 0 if nothing was saved yet.</param>
    /// <param name="audience">Who will read it, for a new one.</param>
    public async Task<Result<ReviewOutcome>> Open(Id<Review> review, int version, string audience, CancellationToken ct)
    {
        var known = await db.For(me)
            .ReviewOutcomes.Include(o => o.Points)
            .Include(o => o.Goals)
            .AsSplitQuery()
            .SingleOrDefaultAsync(o => o.ReviewId == review && o.WriterId == me.PersonId, ct);
        if ((known?.Version ?? 0) != version)
            return new Problem.Stale(
                "You saved another draft in another window meanwhile. What you typed here is still here. Save again to "
                    + "replace the other draft."
            );
        if (known is not null)
        {
            db.MarkChanged(known); // a point, a goal or a level alone is a change of the draft too
            return known;
        }
        var draft = new ReviewOutcome
        {
            ReviewId = review,
            WriterId = me.PersonId!.Value,
            Audience = audience,
        };
        db.Add(draft);
        return draft;
    }
}
