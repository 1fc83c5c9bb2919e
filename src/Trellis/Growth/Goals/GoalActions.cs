namespace Trellis.Growth.Goals;

/// <summary>Buttons of goals that are forms of their own.</summary>
public static class GoalActions
{
    public static void MapGoalActions(this RouteGroupBuilder actions)
    {
        actions
            .MapPost(
                "/goals/{id}/start",
                async (Id<Goal> id, HttpContext http, StartGoal start, CancellationToken ct) =>
                    (await start.Handle(id, ct)).ToRedirect(http, GrowthRoutes.Goal(id), "The goal is started.")
            )
            .Opens(Persona.Self);
        actions
            .MapPost(
                "/goals/{id}/delete",
                async (Id<Goal> id, HttpContext http, DeleteGoal delete, CancellationToken ct) =>
                    (await delete.Handle(id, ct)).ToRedirect(http, GrowthRoutes.Goals, "The goal is deleted.")
            )
            .Opens(Persona.Self);
        actions
            .MapPost(
                "/goals/actions/{id}/done",
                async (Id<GoalAction> id, HttpContext http, FinishAction finish, CancellationToken ct) =>
                {
                    var isDone = (await http.Request.ReadFormAsync(ct))["undo"] != "1";
                    var finished = await finish.Handle(id, isDone, ct);
                    return finished.ToRedirect(
                        http,
                        GrowthRoutes.Goal(finished.Value),
                        isDone ? "Marked as done." : "Marked as not done."
                    );
                }
            )
            .Opens(Persona.Self);
        actions
            .MapPost(
                "/goals/actions/{id}/remove",
                async (Id<GoalAction> id, HttpContext http, RemoveAction remove, CancellationToken ct) =>
                {
                    var removed = await remove.Handle(id, ct);
                    return removed.ToRedirect(http, GrowthRoutes.Goal(removed.Value), "The action is removed.");
                }
            )
            .Opens(Persona.Self);
        actions
            .MapPost(
                "/goals/suggestions/{id}/decline",
                async (Id<SuggestedGoal> id, HttpContext http, DeclineSuggestion decline, CancellationToken ct) =>
                    (await decline.Handle(id, ct)).ToRedirect(
                        http,
                        GrowthRoutes.Goals,
                        "Declined. It stays in your final assessment."
                    )
            )
            .Opens(Persona.Self);
    }
}
