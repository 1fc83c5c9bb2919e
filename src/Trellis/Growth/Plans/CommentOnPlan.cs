using Trellis.Messages;

namespace Trellis.Growth.Plans;

/// <summary>Says something about a proposed plan or one of its goals: its person, or their manager.</summary>
public sealed class CommentOnPlan(AppDb db, Viewer me, PlanActs acts)
{
    public sealed class Request
    {
        [
            RequiredText(ErrorMessage = "Write your comment."),
            AtMost(PlanRules.TextLimit, ErrorMessage = ChangePlan.Longer)
        ]
        public string? Text { get; set; }

        /// <summary>The goal of the plan that it is about; null for all of it.</summary>
        public Id<Goal>? Goal { get; set; }
    }

    public Task<Result<Done>> Handle(Id<PdPlan> id, Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Comment(id, request, ct), ct);

    private async Task<Result<Done>> Comment(Id<PdPlan> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Of(id, PlanAct.Comment, ct);
        if (begun.Value is not { } plan)
            return begun.Problem!;
        var goal = plan.Document!.Goals.FirstOrDefault(g => g.Id == request.Goal);
        if (request.Goal is not null && goal is null)
            return new Problem.Refused("plan.comment", "Choose a goal of this plan.", nameof(Request.Goal));
        var (text, since) = (Names.TidyText(request.Text), SentTwice.Since(me));
        var said = db.For(me).PlanComments.Where(c => c.PlanId == id);
        // a form that is sent twice is one comment
        if (
            await said.AnyAsync(
                c => c.WriterId == me.PersonId && c.At > since && c.Text == text && c.GoalId == request.Goal,
                ct
            )
        )
            return Done.It;
        if (await said.CountAsync(ct) >= PlanRules.MostComments)
            return new Problem.Refused("plan.comment", $"A plan has at most {PlanRules.MostComments} comments. Talk.");
        db.Add(
            new PlanComment
            {
                PlanId = id,
                WriterId = me.PersonId!.Value,
                GoalId = request.Goal,
                GoalTitle = goal?.Title ?? "",
                Text = text,
                At = me.Now,
            }
        );
        if (plan.PersonId == me.PersonId)
            await acts.TellManager(plan, GrowthMessages.PlanCommented, GrowthRoutes.Plan(id), ct);
        else
            db.Tell(me, GrowthMessages.PlanCommented, plan.PersonId, GrowthRoutes.Plan(id));
        db.Record(me, GrowthActivity.PlanCommented, id.ToString(), plan.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
