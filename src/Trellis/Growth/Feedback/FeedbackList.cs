namespace Trellis.Growth.Feedback;

/// <summary>Feedback that the viewer received, gave and reads as a manager, and the requests for it.</summary>
public sealed class FeedbackList(AppDb db, Viewer me)
{
    /// <summary>How much feedback stands on a page.</summary>
    public const int PageSize = 20;

    /// <summary>How many requests of each kind are listed.</summary>
    private const int Most = 20;

    /// <summary>How long closed requests are listed.</summary>
    private const int DaysClosed = 90;

    /// <param name="Received">About the viewer, the newest first.</param>
    /// <param name="Asked">Open requests to the viewer, by their day.</param>
    /// <param name="Own">Open requests of the viewer, by their day; then those that were closed lately, the latest first.</param>
    /// <param name="Given">What the viewer gave.</param>
    /// <param name="AboutReports">About people who report to the viewer, for whom it is meant as well.</param>
    /// <param name="Manager">Who could read what is asked for today; null where the viewer reports to nobody.</param>
    public sealed record View(
        Part Received,
        IReadOnlyList<QuestionLine> Asked,
        IReadOnlyList<QuestionLine> Own,
        Part Given,
        Part AboutReports,
        string? Manager
    );

    /// <summary>A page of feedback, the newest first.</summary>
    public sealed record Part(IReadOnlyList<NoteLine> Notes, int Page, bool HasMore);

    /// <param name="received">Which page of what the viewer received, from 1; likewise of the other two.</param>
    public async Task<View> Load(int received, int given, int reports, CancellationToken ct)
    {
        var sight = db.For(me);
        var since = me.Now.AddDays(-DaysClosed);
        var open = sight
            .FeedbackQuestions.Where(q => q.State == FeedbackQuestionState.Open)
            .OrderBy(q => q.DueOn)
            .ThenBy(q => q.Id);
        var closed = sight
            .FeedbackQuestions.Where(q => q.AskerId == me.PersonId && q.ClosedAt > since)
            .OrderByDescending(q => q.ClosedAt)
            .ThenBy(q => q.Id);
        return new(
            await Notes(sight.FeedbackNotes.Where(n => n.PersonId == me.PersonId), received, ct),
            await QuestionLine.Of(me, open.Where(q => q.AskedId == me.PersonId).Take(Most), ct),
            [
                .. await QuestionLine.Of(me, open.Where(q => q.AskerId == me.PersonId).Take(Most), ct),
                .. await QuestionLine.Of(me, closed.Take(Most), ct),
            ],
            await Notes(sight.FeedbackNotes.Where(n => n.WriterId == me.PersonId), given, ct),
            await Notes(sight.FeedbackNotes.Where(n => n.ManagerId == me.PersonId), reports, ct),
            await sight.Colleagues.Where(c => c.PersonId == me.PersonId).Select(c => c.Manager).FirstOrDefaultAsync(ct)
        );
    }

    private async Task<Part> Notes(IQueryable<FeedbackNote> some, int page, CancellationToken ct)
    {
        var at = await some.PageAt(page, PageSize, ct);
        var newest = some.OrderByDescending(n => n.At).ThenByDescending(n => n.Id);
        var lines = await NoteLine.Of(me, newest.Skip((at - 1) * PageSize).Take(PageSize + 1), ct);
        return new([.. lines.Take(PageSize)], at, lines.Count > PageSize);
    }
}
