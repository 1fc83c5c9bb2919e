using Trellis.Inbox;

namespace Trellis.Growth.Feedback;

/// <summary>The requests for feedback that the viewer has not answered.</summary>
public sealed class FeedbackTasks(AppDb db, Viewer me) : ITaskSource
{
    public const string Kind = "feedback-request.answer";
    private const int Most = 20;

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        if (me.PersonId is null)
            return [];
        var asked = await db.For(me)
            .FeedbackQuestions.Where(q => q.AskedId == me.PersonId && q.State == FeedbackQuestionState.Open)
            .OrderBy(q => q.DueOn)
            .Take(Most)
            .Select(q => new
            {
                q.Id,
                q.Asker!.Name,
                q.About,
                q.DueOn,
                q.AskedAt,
            })
            .ToListAsync(ct);
        return asked.ConvertAll(q => new OpenTask(
            Kind,
            "Answer a request for feedback",
            "Answer or decline",
            GrowthRoutes.FeedbackQuestion(q.Id)
        )
        {
            Detail = $"{q.Name}: {q.About}",
            DueOn = q.DueOn,
            Since = me.Day(q.AskedAt),
        });
    }
}
