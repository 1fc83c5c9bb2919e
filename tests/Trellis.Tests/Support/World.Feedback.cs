#pragma warning disable RS0030
namespace Trellis.Tests.Support;

/// <summary>Feedback about Ada outside reviews, requests for it, and a note from a retrospective.</summary>
public sealed partial class World
{
    /// <summary>Texts that nobody outside their place in the access table may ever meet.</summary>
    public const string FeedbackQuestionText = "canary-feedback-question",
        FeedbackDeclined = "canary-feedback-declined",
        FeedbackNoteText = "canary-feedback-note",
        FeedbackForManager = "canary-feedback-for-manager",
        FeedbackForFormer = "canary-feedback-for-former",
        RetroNoteText = "canary-retrospective-note";

    /// <summary>What Ada asks Max, still open.</summary>
    public Id<FeedbackQuestion> FeedbackQuestion { get; private set; }

    /// <summary>What Max told Ada, for the two.</summary>
    public Id<FeedbackNote> FeedbackNote { get; private set; }

    /// <summary>A line about Ada that Max wrote down, which she has not kept yet.</summary>
    public Id<RetroNote> RetroNote { get; private set; }

    private async Task<int> AddFeedback(AppDb db)
    {
        var (now, today) = (App.Clock.GetUtcNow().UtcDateTime, App.Clock.Today);
        var open = Question(Max, FeedbackQuestionText);
        var declined = Question(Una, "How was the meeting?");
        (declined.State, declined.ClosedAt) = (FeedbackQuestionState.Declined, now.AddDays(-2));
        declined.Because = FeedbackDeclined;
        var note = Note(Max, null, FeedbackNoteText);
        var retro = new RetroNote
        {
            WriterId = People[Max],
            PersonId = People[Ada],
            Retrospective = "Index",
            HeldOn = today.AddDays(-3),
            Text = RetroNoteText,
            At = now.AddDays(-3),
        };
        db.AddRange(open, declined, note, retro);
        db.AddRange(Note(Una, Max, FeedbackForManager), Note(Una, Fox, FeedbackForFormer));
        (FeedbackQuestion, FeedbackNote, RetroNote) = (open.Id, note.Id, retro.Id);
        return await db.SaveChangesAsync();

        FeedbackQuestion Question(string asked, string text) =>
            new()
            {
                AskerId = People[Ada],
                AskedId = People[asked],
                About = "The index",
                Text = text,
                DueOn = today.AddDays(6),
                AskedAt = now.AddDays(-8),
            };

        FeedbackNote Note(string writer, string? manager, string text) =>
            new()
            {
                WriterId = People[writer],
                PersonId = People[Ada],
                ManagerId = manager is null ? null : People[manager],
                Text = text,
                At = now.AddDays(-40),
            };
    }
}
