using Trellis.Messages;

namespace Trellis.Growth.Feedback;

/// <summary>Answers a question for feedback. The readers are those that the question named, and the answer stays as it is.</summary>
public sealed class AnswerQuestion(AppDb db, Viewer me, FeedbackActs acts)
{
    internal const string Longer = "This is longer than 1,200 characters. Shorten it a little.";

    public sealed class Request
    {
        [
            RequiredText(ErrorMessage = "Write your answer, or decline."),
            AtMost(FeedbackRules.TextLimit, ErrorMessage = Longer)
        ]
        public string? Text { get; set; }

        /// <summary>The competency that it speaks of; null where none is chosen.</summary>
        public Id<Item>? Competency { get; set; }
    }

    public async Task<Result<Id<FeedbackNote>>> Handle(Id<FeedbackQuestion> id, Request request, CancellationToken ct)
    {
        var begun = await acts.Asked(id, ct);
        if (begun.Value is not { } question)
            return begun.Problem!;
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (request.Competency is { } item && !await db.For(me).Competencies.AnyAsync(c => c.Id == item, ct))
            return new Problem.Missing("This competency");
        (question.State, question.ClosedAt) = (FeedbackQuestionState.Answered, me.Now);
        question.Version++;
        var note = new FeedbackNote
        {
            WriterId = question.AskedId,
            PersonId = question.AskerId,
            ManagerId = question.ManagerId,
            QuestionId = id,
            Text = Names.TidyText(request.Text),
            CompetencyId = request.Competency,
            At = me.Now,
        };
        db.Add(note);
        db.Tell(me, FeedbackMessages.Replied, note.PersonId, GrowthRoutes.FeedbackNote(note.Id));
        await db.TellManager(me, note, ct);
        db.Record(me, FeedbackActivity.Given, note.Id.ToString(), note.WriterId);
        return await db.Save(ct) is { } problem ? problem : note.Id;
    }
}
