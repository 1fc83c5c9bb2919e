using System.ComponentModel.DataAnnotations;

namespace Trellis.Reviews.Meetings;

/// <summary>Saves what whoever leads a conversation notes for themselves.</summary>
public sealed class SaveNote(AppDb db, Viewer me)
{
    public sealed class Request
    {
        [AtMost(ReviewRules.NoteLimit, ErrorMessage = "This is longer than 8,000 characters. Shorten it a little.")]
        public string? Text { get; set; }

        /// <summary>The version that was read; 0 if nothing was saved yet.</summary>
        [Range(0, int.MaxValue)]
        public int Version { get; set; }
    }

    public sealed record Saved(int Version, DateTime SavedAt);

    public async Task<Result<Saved>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var sight = db.For(me);
        if (me.PersonId is not { } writer || !await sight.LedReviews.AnyAsync(r => r.Id == id, ct))
            return new Problem.Missing("This review");
        var note = await sight.ReviewNotes.SingleOrDefaultAsync(n => n.ReviewId == id, ct);
        if ((note?.Version ?? 0) != request.Version)
            return new Problem.Stale(
                "You saved other notes in another window meanwhile. What you typed here is still here. Save again to "
                    + "replace the other notes."
            );
        if (note is null)
            db.Add(note = new() { ReviewId = id, WriterId = writer });
        (note.Text, note.SavedAt) = (Names.TidyText(request.Text), me.Now);
        return await db.Save(ct) is { } problem ? problem : new Saved(note.Version, note.SavedAt);
    }
}
