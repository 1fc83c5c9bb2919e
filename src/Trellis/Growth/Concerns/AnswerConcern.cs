using Trellis.Messages;

namespace Trellis.Growth.Concerns;

/// <summary>Answers a concern to oneself, once; its writer reads the answer.</summary>
public sealed class AnswerConcern(AppDb db, Viewer me)
{
    public sealed class Request
    {
        [
            RequiredText(ErrorMessage = "Write your answer."),
            AtMost(ConcernRules.TextLimit, ErrorMessage = ConcernContent.Longer)
        ]
        public string? Text { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Concern> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (await db.For(me).Concerns.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } concern)
            return new Problem.Missing("This concern");
        if (concern.PersonId != me.PersonId)
            return new Problem.Forbidden();
        var text = Names.TidyText(request.Text);
        if (concern.Answer == text)
            return Done.It;
        if (ConcernRules.RefuseAnswer(concern.AnsweredAt) is { } refused)
            return refused;
        (concern.Answer, concern.AnsweredAt, concern.ReadAt) = (text, me.Now, concern.ReadAt ?? me.Now);
        concern.Version++;
        if (
            await db.For(me)
                .ManagersToday.AnyAsync(m => m.PersonId == me.PersonId && m.ManagerId == concern.WriterId, ct)
        )
            db.Tell(me, PrivateMessages.Changed, concern.WriterId, GrowthRoutes.Concern(id));
        db.Record(me, ConcernActivity.Answered, id.ToString(), concern.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
