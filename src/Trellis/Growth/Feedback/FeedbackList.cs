namespace Trellis.Growth.Feedback;

/// <summary>Feedback that the viewer received, gave and reads as a manager, and the requests for it.</summary>
public sealed class FeedbackList(AppDb db, Viewer me)
{
    /// <summary>How much received feedback stands on a page.</summary>
    public const int PageSize = 20;

    /// <summary>How many lines of each other list are shown, the newest first.</summary>
    private const int Most = 20;

    /// <summary>How long closed requests are listed.</summary>
    private const int DaysClosed = 90;

    /// <param name="Received">About the viewer, the newest first.</param>
    /// <param name="Asked">Open requests to the viewer, by their day.</param>
    /// <param name="Own">Open requests of the viewer, by their day; then those that were closed lately.</param>
    /// <param name="Given">The latest that the viewer gave.</param>
    /// <param name="AboutReports">The latest about people who report to the viewer, for whom it is meant as well.</param>
    /// <param name="Manager">Who could read what is asked for today; null where the viewer reports to nobody.</param>
    public sealed record View(
        IReadOnlyList<NoteLine> Received,
        int Page,
        bool HasMore,
        IReadOnlyList<QuestionLine> Asked,
        IReadOnlyList<QuestionLine> Own,
        IReadOnlyList<NoteLine> Given,
        IReadOnlyList<NoteLine> AboutReports,
        string? Manager
    );

    public async Task<View> Load(int page, CancellationToken ct)
    {
        var sight = db.For(me);
        var received = sight.FeedbackNotes.Where(n => n.PersonId == me.PersonId);
        var at = await received.PageAt(page, PageSize, ct);
        var lines = await Notes(received, (at - 1) * PageSize, PageSize + 1, ct);
        var since = me.Now.AddDays(-DaysClosed);
        var questions = await QuestionLine.Of(
            me,
            sight
                .FeedbackQuestions.Where(q =>
                    q.State == FeedbackQuestionState.Open || (q.AskerId == me.PersonId && q.ClosedAt > since)
                )
                .OrderBy(q => q.State != FeedbackQuestionState.Open)
                .ThenBy(q => q.DueOn)
                .ThenBy(q => q.Id)
                .Take(Most * 2),
            ct
        );
        return new(
            [.. lines.Take(PageSize)],
            at,
            lines.Count > PageSize,
            questions.FindAll(q => !q.IsMine),
            questions.FindAll(q => q.IsMine),
            await Notes(sight.FeedbackNotes.Where(n => n.WriterId == me.PersonId), 0, Most, ct),
            await Notes(sight.FeedbackNotes.Where(n => n.ManagerId == me.PersonId), 0, Most, ct),
            await sight.Colleagues.Where(c => c.PersonId == me.PersonId).Select(c => c.Manager).FirstOrDefaultAsync(ct)
        );
    }

    private Task<List<NoteLine>> Notes(IQueryable<FeedbackNote> some, int skip, int take, CancellationToken ct) =>
        NoteLine.Of(me, some.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Skip(skip).Take(take), ct);
}
