#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which feedback outside reviews exists for a viewer: product.md §5 and §7.</summary>
public sealed partial class Sight
{
    /// <summary>Questions for feedback that you asked, and those that you are asked. Nobody else reads one.</summary>
    public IQueryable<FeedbackQuestion> FeedbackQuestions =>
        db.Set<FeedbackQuestion>().Where(q => _me != null && (q.AskerId == _me || q.AskedId == _me));

    /// <summary>
    /// Feedback that you gave, feedback about you, and what was meant for you as a manager, while the person reports to
    /// you. A later manager reads none of it.
    /// </summary>
    public IQueryable<FeedbackNote> FeedbackNotes =>
        db.Set<FeedbackNote>()
            .Where(n =>
                _me != null
                && (n.WriterId == _me || n.PersonId == _me || (n.ManagerId == _me && Reports.Any(r => r == n.PersonId)))
            );

    /// <summary>Lines of retrospectives that you wrote down, and those about you. Nobody else reads one.</summary>
    public IQueryable<RetroNote> RetroNotes =>
        db.Set<RetroNote>().Where(n => _me != null && (n.WriterId == _me || n.PersonId == _me));

    /// <summary>Notes that nobody kept in time, for Trellis itself, which deletes them.</summary>
    public IQueryable<RetroNote> RetroNotesNotKept(DateTime before) =>
        db.Set<RetroNote>().Where(n => me.IsOperator && n.KeptAt == null && n.At < before);
}
