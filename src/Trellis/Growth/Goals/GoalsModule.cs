using Trellis.Inbox;

namespace Trellis.Growth.Goals;

/// <summary>What goals register and answer.</summary>
public static class GoalsModule
{
    public static IServiceCollection AddGoals(this IServiceCollection services) =>
        services
            .AddScoped<GoalActs>()
            .AddScoped<GoalList>()
            .AddScoped<GoalView>()
            .AddScoped<GoalChoices>()
            .AddScoped<GoalPurchases>()
            .AddScoped<Suggestions>()
            .AddScoped<WriteGoal>()
            .AddScoped<ChangeGoal>()
            .AddScoped<StartGoal>()
            .AddScoped<DeleteGoal>()
            .AddScoped<CloseGoal>()
            .AddScoped<AddCheckIn>()
            .AddScoped<AddAction>()
            .AddScoped<FinishAction>()
            .AddScoped<RemoveAction>()
            .AddScoped<DeclineSuggestion>()
            .AddScoped<MyGoalData>()
            .AddScoped<ITaskSource, GoalTasks>();

    public static void MapGoals(this IEndpointRouteBuilder api)
    {
        MapLists(api);
        api.MapGet(
                "/goals/{id}",
                async (Id<Goal> id, GoalView view, CancellationToken ct) =>
                    (await view.Load(id, ct)).OrMissing("This goal")
            )
            .Opens(Persona.Own);
        api.MapPut(
                "/goals/{id}",
                async (Id<Goal> id, ChangeGoal.Request body, ChangeGoal change, CancellationToken ct) =>
                    (await change.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapDelete(
                "/goals/{id}",
                async (Id<Goal> id, DeleteGoal delete, CancellationToken ct) => (await delete.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapPost(
                "/goals/{id}/start",
                async (Id<Goal> id, StartGoal start, CancellationToken ct) => (await start.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapPost(
                "/goals/{id}/closing",
                async (Id<Goal> id, CloseGoal.Request body, CloseGoal close, CancellationToken ct) =>
                    (await close.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapPost(
                "/goals/{id}/check-ins",
                async (Id<Goal> id, AddCheckIn.Request body, AddCheckIn add, CancellationToken ct) =>
                    (await add.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        api.MapPost(
                "/goals/{id}/actions",
                async (Id<Goal> id, AddAction.Request body, AddAction add, CancellationToken ct) =>
                    (await add.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        MapActions(api);
    }

    private static void MapLists(IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/me/goals",
                async (GoalList list, Viewer me, CancellationToken ct) =>
                    (await list.Load(me.PersonId, ct)).OrMissing("Your goals")
            )
            .Opens(Persona.SignedIn);
        api.MapPost(
                "/me/goals",
                async (WriteGoal.Request body, WriteGoal write, CancellationToken ct) =>
                    (await write.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/people/{id}/goals",
                async (Id<Person> id, GoalList list, CancellationToken ct) =>
                    (await list.Load(id, ct)).OrMissing("This person")
            )
            .Opens(Persona.Own, refusals: Refusals.Access);
        api.MapGet(
                "/goals",
                async (int? page, GoalList list, CancellationToken ct) =>
                    TypedResults.Ok(await list.LoadShared(page ?? 1, ct))
            )
            .Opens(Persona.SignedIn);
    }

    private static void MapActions(IEndpointRouteBuilder api)
    {
        api.MapPut(
                "/goals/actions/{id}/done",
                async (Id<GoalAction> id, FinishAction finish, CancellationToken ct) =>
                    (await finish.Handle(id, isDone: true, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapDelete(
                "/goals/actions/{id}/done",
                async (Id<GoalAction> id, FinishAction finish, CancellationToken ct) =>
                    (await finish.Handle(id, isDone: false, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapDelete(
                "/goals/actions/{id}",
                async (Id<GoalAction> id, RemoveAction remove, CancellationToken ct) =>
                    (await remove.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapPost(
                "/goals/suggestions/{id}/decline",
                async (Id<SuggestedGoal> id, DeclineSuggestion decline, CancellationToken ct) =>
                    (await decline.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
    }
}
