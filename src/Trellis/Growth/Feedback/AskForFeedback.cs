using System.ComponentModel.DataAnnotations;
using Trellis.Messages;

namespace Trellis.Growth.Feedback;

/// <summary>Asks one to three colleagues the same question about one's own work. Who reads the answer is fixed with it.</summary>
public sealed class AskForFeedback(AppDb db, Viewer me)
{
    internal const string LongLine = "This is longer than 200 characters. Shorten it a little.";
    internal const string LongQuestion = "This is longer than 400 characters. Ask about one moment.";

    public sealed class Request
    {
        [Required(ErrorMessage = "Choose who reads the answer."), EnumDataType(typeof(FeedbackReaders))]
        public FeedbackReaders? Readers { get; set; }

        /// <summary>Whom one asks: one to three.</summary>
        public IReadOnlyList<Id<Person>>? People { get; set; }

        [
            RequiredText(ErrorMessage = "Say in a few words what the question is about."),
            AtMost(FeedbackRules.LineLimit, ErrorMessage = LongLine)
        ]
        public string? About { get; set; }

        [
            RequiredText(ErrorMessage = "Write your question."),
            AtMost(FeedbackRules.QuestionLimit, ErrorMessage = LongQuestion)
        ]
        public string? Question { get; set; }

        /// <summary>By when an answer helps.</summary>
        [Required(ErrorMessage = "Choose a day for the answer.")]
        public DateOnly? DueOn { get; set; }
    }

    /// <summary>The questions, one for each of the people, in their order.</summary>
    public Task<Result<IReadOnlyList<Id<FeedbackQuestion>>>> Handle(Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Ask(request, ct), ct);

    private async Task<Result<IReadOnlyList<Id<FeedbackQuestion>>>> Ask(Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (me.PersonId is not { } asker)
            return new Problem.Forbidden();
        var sight = db.For(me);
        var people = (request.People ?? []).Distinct().Take(FeedbackRules.MostAsked + 1).ToList();
        if (await sight.Colleagues.CountAsync(c => people.Contains(c.PersonId), ct) < people.Count)
            return new Problem.Missing("One of these people");
        var (about, text) = (Names.Tidy(request.About), Names.TidyText(request.Question));
        var open = await sight.FeedbackQuestions.CountAsync(
            q => q.AskerId == asker && q.State == FeedbackQuestionState.Open,
            ct
        );
        var manager = await FeedbackReading.ManagerFor(sight, request.Readers!.Value, asker, people, ct);
        if (manager.Problem is { } unread)
            return unread;
        var same = sight.FeedbackQuestions.Where(q =>
            q.About == about && q.Text == text && q.DueOn == request.DueOn && q.ManagerId == manager.Value
        );
        if (await Sent(same, asker, people, ct) is { Count: > 0 } sent)
            return sent;
        if (FeedbackRules.Refuse(people, asker, open, request.DueOn!.Value, me.Today) is { } refused)
            return refused;
        var questions = people.ConvertAll(asked => new FeedbackQuestion
        {
            AskerId = asker,
            AskedId = asked,
            ManagerId = manager.Value,
            About = about,
            Text = text,
            DueOn = request.DueOn.Value,
            AskedAt = me.Now,
        });
        db.AddRange(questions);
        foreach (var question in questions)
        {
            db.Tell(me, FeedbackMessages.Asked, question.AskedId, GrowthRoutes.FeedbackQuestion(question.Id));
            db.Record(me, FeedbackActivity.Asked, question.Id.ToString(), asker);
        }
        if (await db.Save(ct) is { } problem)
            return problem;
        return questions.ConvertAll(q => q.Id);
    }

    /// <summary>What a form that was sent twice has asked already.</summary>
    private async Task<List<Id<FeedbackQuestion>>> Sent(
        IQueryable<FeedbackQuestion> same,
        Id<Person> asker,
        List<Id<Person>> people,
        CancellationToken ct
    )
    {
        var since = SentTwice.Since(me);
        var asked = await same.Where(q =>
                q.AskerId == asker
                && q.AskedAt > since
                && q.State == FeedbackQuestionState.Open
                && people.Contains(q.AskedId)
            )
            .Select(q => new { q.Id, q.AskedId })
            .ToListAsync(ct);
        return asked.Count < people.Count || people.Count == 0
            ? []
            : people.ConvertAll(p => asked.First(q => q.AskedId == p).Id);
    }
}
