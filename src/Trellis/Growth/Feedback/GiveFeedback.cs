using System.ComponentModel.DataAnnotations;
using Trellis.Messages;

namespace Trellis.Growth.Feedback;

/// <summary>Gives a colleague feedback that they did not ask for. Who reads it is fixed with it, and it never changes.</summary>
public sealed class GiveFeedback(AppDb db, Viewer me)
{
    public sealed class Request
    {
        [Required(ErrorMessage = "Choose who reads it."), EnumDataType(typeof(FeedbackReaders))]
        public FeedbackReaders? Readers { get; set; }

        [Required(ErrorMessage = "Name a colleague.")]
        public Id<Person>? Person { get; set; }

        [
            RequiredText(ErrorMessage = "Write what you saw."),
            AtMost(FeedbackRules.TextLimit, ErrorMessage = AnswerQuestion.Longer)
        ]
        public string? Saw { get; set; }

        [
            RequiredText(ErrorMessage = "Write what it led to."),
            AtMost(FeedbackRules.TextLimit, ErrorMessage = AnswerQuestion.Longer)
        ]
        public string? Effect { get; set; }

        /// <summary>May be empty.</summary>
        [AtMost(FeedbackRules.LineLimit, ErrorMessage = AskForFeedback.LongLine)]
        public string? NextTime { get; set; }

        /// <summary>The competency that it speaks of; null where none is chosen.</summary>
        public Id<Item>? Competency { get; set; }
    }

    public Task<Result<Id<FeedbackNote>>> Handle(Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Give(request, ct), ct);

    private async Task<Result<Id<FeedbackNote>>> Give(Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (me.PersonId is not { } writer)
            return new Problem.Forbidden();
        var (sight, person) = (db.For(me), request.Person!.Value);
        if (!await sight.Colleagues.AnyAsync(c => c.PersonId == person, ct))
            return new Problem.Missing("This colleague");
        if (person == writer)
            return new Problem.Refused(
                "feedback-request.people",
                "Name somebody other than yourself.",
                nameof(Request.Person)
            );
        if (request.Competency is { } item && !await sight.Competencies.AnyAsync(c => c.Id == item, ct))
            return new Problem.Missing("This competency");
        var manager = await FeedbackReading.ManagerFor(sight, request.Readers!.Value, person, [writer], ct);
        if (manager.Problem is { } unread)
            return unread;
        var (text, effect) = (Names.TidyText(request.Saw), Names.TidyText(request.Effect));
        var (next, since) = (Names.Tidy(request.NextTime), SentTwice.Since(me));
        var sent = await sight
            .FeedbackNotes.Where(n =>
                n.WriterId == writer
                && n.PersonId == person
                && n.At > since
                && n.Text == text
                && n.Effect == effect
                && n.NextTime == next
                && n.ManagerId == manager.Value
            )
            .Select(n => (Id<FeedbackNote>?)n.Id)
            .FirstOrDefaultAsync(ct);
        if (sent is { } already)
            return already; // a form that is sent twice is one
        var note = new FeedbackNote
        {
            WriterId = writer,
            PersonId = person,
            ManagerId = manager.Value,
            Text = text,
            Effect = effect,
            NextTime = next,
            CompetencyId = request.Competency,
            At = me.Now,
        };
        db.Add(note);
        db.Tell(me, FeedbackMessages.Given, person, GrowthRoutes.FeedbackNote(note.Id));
        await db.TellManager(me, note, ct);
        db.Record(me, FeedbackActivity.Given, note.Id.ToString(), writer);
        return await db.Save(ct) is { } problem ? problem : note.Id;
    }
}
