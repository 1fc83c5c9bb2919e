using Trellis.Growth.Plans;
#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>PD plans: Maya's of last year and the one that she proposed for the next, and the one that Wei agreed on.</summary>
public sealed partial class DemoGoals
{
    private async Task<Problem?> LastYear(CancellationToken ct)
    {
        var plan = await Plan("maya.okafor", 375, "To be a content designer whom the county can rely on.", ct);
        return plan.Problem ?? await Agree("daniel.reyes", 356, plan.Value, ct);
    }

    private async Task<Problem?> ThisYear(CancellationToken ct)
    {
        var wei = await Plan("wei.chen", 110, "What we learned about plain language goes to other cities.", ct);
        if ((wei.Problem ?? await Agree("daniel.reyes", 100, wei.Value, ct)) is { } refused)
            return refused;
        var maya = await Plan(
            "maya.okafor",
            4,
            "The county writes to me first now. What I still hand over is the talk about scope, and that is what this year is "
                + "for.",
            ct
        );
        if (maya.Problem is { } problem)
            return problem;
        return await Say(
                "daniel.reyes",
                3,
                maya.Value,
                _interview,
                "Yes. I will introduce you to the director in January.",
                ct
            )
            ?? await Say(
                "daniel.reyes",
                3,
                maya.Value,
                null,
                "A good year. Let us talk about the order when we meet.",
                ct
            );
    }

    /// <summary>Started, written and proposed on one day.</summary>
    private async Task<Result<Id<PdPlan>>> Plan(string by, int ago, string about, CancellationToken ct)
    {
        var started = await As(by, ago).Get<StartPlan, Id<PdPlan>>(s => s.Handle(ct));
        if (started.Problem is not null)
            return started;
        var refused =
            await As(by, ago).Do<ChangePlan>(s => s.Handle(started.Value, new() { About = about }, ct))
            ?? await As(by, ago).Do<ProposePlan>(s => s.Handle(started.Value, ct));
        return refused is not null ? refused : started;
    }

    /// <summary>Agrees on the day of the meeting, as it stands.</summary>
    private async Task<Problem?> Agree(string by, int ago, Id<PdPlan> plan, CancellationToken ct)
    {
        var version = await db.Set<PdPlan>().Where(p => p.Id == plan).Select(p => p.Version).SingleAsync(ct);
        var request = new AgreePlan.Request { MetOn = Today.AddDays(-ago), Version = version };
        return await As(by, ago).Do<AgreePlan>(s => s.Handle(plan, request, ct));
    }

    private Task<Problem?> Say(
        string by,
        int ago,
        Id<PdPlan> plan,
        Id<Goal>? goal,
        string text,
        CancellationToken ct
    ) => As(by, ago).Do<CommentOnPlan>(s => s.Handle(plan, new() { Text = text, Goal = goal }, ct));
}
