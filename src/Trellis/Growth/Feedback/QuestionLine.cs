namespace Trellis.Growth.Feedback;

/// <summary>A request for feedback as one of its two reads it.</summary>
/// <param name="Manager">The manager who reads the answer too; null where only the two do.</param>
/// <param name="RemindFrom">From when on whoever is asked can be reminded.</param>
/// <param name="ClosedOn">The day on which it was answered, declined or withdrawn; null while it is open.</param>
/// <param name="Because">Why it was declined; empty where that is not said.</param>
/// <param name="Answer">The answer; null where there is none.</param>
/// <param name="IsMine">Whether the viewer asked; otherwise they are asked.</param>
public sealed record QuestionLine(
    Id<FeedbackQuestion> Id,
    string Asker,
    string Asked,
    string? Manager,
    string About,
    string Text,
    DateOnly DueOn,
    DateOnly AskedOn,
    DateOnly RemindFrom,
    FeedbackQuestionState State,
    DateOnly? ClosedOn,
    string Because,
    Id<FeedbackNote>? Answer,
    bool IsMine
)
{
    public bool IsOpen => State == FeedbackQuestionState.Open;

    internal static async Task<List<QuestionLine>> Of(
        Viewer me,
        IQueryable<FeedbackQuestion> some,
        CancellationToken ct
    )
    {
        var rows = await some.Select(q => new
            {
                Question = q,
                Asker = q.Asker!.Name,
                Asked = q.Asked!.Name,
                Manager = (string?)q.Manager!.Name,
                Answer = q.Answer == null ? (Id<FeedbackNote>?)null : q.Answer.Id,
            })
            .AsNoTracking()
            .ToListAsync(ct);
        return rows.ConvertAll(row =>
        {
            var q = row.Question;
            var askedOn = me.Day(q.AskedAt);
            return new QuestionLine(
                q.Id,
                row.Asker,
                row.Asked,
                row.Manager,
                q.About,
                q.Text,
                q.DueOn,
                askedOn,
                FeedbackRules.RemindFrom(askedOn, q.RemindedAt is { } at ? me.Day(at) : null),
                q.State,
                q.ClosedAt is { } closed ? me.Day(closed) : null,
                q.Because,
                row.Answer,
                q.AskerId == me.PersonId
            );
        });
    }
}
