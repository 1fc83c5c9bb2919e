using Trellis.Calendar;
using Trellis.Inbox;
using Trellis.Jobs;
using Trellis.Ui;

namespace Trellis.Growth.OneOnOnes;

/// <summary>What 1:1s register and answer.</summary>
public static class OneOnOnesModule
{
    public static IServiceCollection AddOneOnOnes(this IServiceCollection services) =>
        services
            .AddCalendarKinds(typeof(OneOnOneCalendar))
            .AddScoped<OneOnOneLines>()
            .AddScoped<OneOnOneActs>()
            .AddScoped<OneOnOneList>()
            .AddScoped<OneOnOneTopics>()
            .AddScoped<OneOnOneView>()
            .AddScoped<StartOneOnOnes>()
            .AddScoped<PlanOneOnOne>()
            .AddScoped<MoveOneOnOne>()
            .AddScoped<SkipOneOnOne>()
            .AddScoped<OneOnOneForms>()
            .AddScoped<HoldOneOnOne>()
            .AddScoped<WriteSharedNotes>()
            .AddScoped<WritePrivateNotes>()
            .AddScoped<AddPoint>()
            .AddScoped<OrderPoint>()
            .AddScoped<RemovePoint>()
            .AddScoped<AgreeOnAction>()
            .AddScoped<FinishOneOnOneAction>()
            .AddScoped<PassOnAction>()
            .AddScoped<DropAction>()
            .AddScoped<MyOneOnOneData>()
            .AddScoped<ITaskSource, OneOnOneTasks>()
            .AddScoped<CancelEndedOneOnOnes>()
            .AddJob<CancelEndedOneOnOnes>(
                "cancel-ended-one-on-ones",
                "Cancel 1:1s of ended reporting lines",
                TimeSpan.FromHours(1),
                (cancel, ct) => cancel.Handle(ct),
                n => $"{Say.Count(n, "meeting", "meetings")} cancelled."
            );

    public static void MapOneOnOnes(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/me/one-on-ones",
                async (OneOnOneList list, CancellationToken ct) => TypedResults.Ok(await list.Load(ct))
            )
            .Opens(Persona.SignedIn);
        api.MapPost(
                "/people/{id}/one-on-ones",
                async (Id<Person> id, StartOneOnOnes start, CancellationToken ct) =>
                    (await start.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Own, refusals: Refusals.Access);
        api.MapGet(
                "/one-on-ones/{id}",
                async (Id<OneOnOneSeries> id, Id<OneOnOneMeeting>? meeting, OneOnOneView view, CancellationToken ct) =>
                    (await view.Load(id, meeting, ct)).OrMissing("This series")
            )
            .Opens(Persona.Own);
        api.MapPost(
                "/one-on-ones/{id}/meetings",
                async (Id<OneOnOneSeries> id, MeetingTime body, PlanOneOnOne plan, CancellationToken ct) =>
                    (await plan.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        api.MapPost(
                "/one-on-ones/{id}/points",
                async (Id<OneOnOneSeries> id, AddPoint.Request body, AddPoint add, CancellationToken ct) =>
                    (await add.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        api.MapPost(
                "/one-on-ones/{id}/actions",
                async (Id<OneOnOneSeries> id, AgreeOnAction.Request body, AgreeOnAction agree, CancellationToken ct) =>
                    (await agree.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        MapMeetings(api);
        MapLines(api);
    }

    private static void MapMeetings(IEndpointRouteBuilder api)
    {
        api.MapPut(
                "/one-on-ones/meetings/{id}",
                async (Id<OneOnOneMeeting> id, MeetingTime body, MoveOneOnOne move, CancellationToken ct) =>
                    (await move.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        api.MapPost(
                "/one-on-ones/meetings/{id}/skipping",
                async (Id<OneOnOneMeeting> id, SkipOneOnOne.Request body, SkipOneOnOne skip, CancellationToken ct) =>
                    (await skip.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        api.MapPost(
                "/one-on-ones/meetings/{id}/holding",
                async (Id<OneOnOneMeeting> id, HoldOneOnOne.Request body, HoldOneOnOne hold, CancellationToken ct) =>
                    (await hold.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        api.MapPut(
                "/one-on-ones/meetings/{id}/notes",
                async (
                    Id<OneOnOneMeeting> id,
                    WriteSharedNotes.Request body,
                    WriteSharedNotes write,
                    CancellationToken ct
                ) => (await write.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        api.MapPut(
                "/one-on-ones/meetings/{id}/private-notes",
                async (
                    Id<OneOnOneMeeting> id,
                    WriteSharedNotes.Request body,
                    WritePrivateNotes write,
                    CancellationToken ct
                ) => (await write.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Own);
    }

    private static void MapLines(IEndpointRouteBuilder api)
    {
        api.MapDelete(
                "/one-on-ones/points/{id}",
                async (Id<OneOnOnePoint> id, RemovePoint remove, CancellationToken ct) =>
                    (await remove.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapPut(
                "/one-on-ones/points/{id}/up",
                async (Id<OneOnOnePoint> id, OrderPoint order, CancellationToken ct) =>
                    (await order.Handle(id, up: true, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        api.MapPut(
                "/one-on-ones/points/{id}/down",
                async (Id<OneOnOnePoint> id, OrderPoint order, CancellationToken ct) =>
                    (await order.Handle(id, up: false, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        api.MapPut(
                "/one-on-ones/actions/{id}/done",
                async (Id<OneOnOneAction> id, FinishOneOnOneAction finish, CancellationToken ct) =>
                    (await finish.Handle(id, isDone: true, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        api.MapDelete(
                "/one-on-ones/actions/{id}/done",
                async (Id<OneOnOneAction> id, FinishOneOnOneAction finish, CancellationToken ct) =>
                    (await finish.Handle(id, isDone: false, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        api.MapDelete(
                "/one-on-ones/actions/{id}",
                async (Id<OneOnOneAction> id, DropAction drop, CancellationToken ct) =>
                    (await drop.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        api.MapPost(
                "/one-on-ones/actions/{id}/passing-on",
                async (Id<OneOnOneAction> id, PassOnAction pass, CancellationToken ct) =>
                    (await pass.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
    }
}
