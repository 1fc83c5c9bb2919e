using Trellis.Frameworks.Read;

namespace Trellis.Stipends.Events;

/// <summary>What events and reports register and answer.</summary>
public static class EventsModule
{
    public static IServiceCollection AddEvents(this IServiceCollection services) =>
        services
            .AddScoped<EventList>()
            .AddScoped<EventView>()
            .AddScoped<AddEvent>()
            .AddScoped<ShowInterest>()
            .AddScoped<TeamCalendar>()
            .AddScoped<SharedReports>()
            .AddScoped<ISharedLearning>(s => s.GetRequiredService<SharedReports>());

    public static void MapEvents(this IEndpointRouteBuilder stipend)
    {
        stipend
            .MapGet(
                "/events",
                async (bool? past, int? page, EventList list, CancellationToken ct) =>
                    TypedResults.Ok(await list.Load(past == true, page ?? 1, ct))
            )
            .Opens(Persona.SignedIn);
        stipend
            .MapPost(
                "/events",
                async (AddEvent.Request body, AddEvent add, CancellationToken ct) =>
                    (await add.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        stipend
            .MapGet(
                "/events/{id}",
                async (Id<GroupEvent> id, EventView view, CancellationToken ct) =>
                    (await view.Load(id, ct)).OrMissing("This event")
            )
            .Opens(Persona.SignedIn);
        stipend
            .MapPut(
                "/events/{id}/interest",
                async (Id<GroupEvent> id, ShowInterest show, CancellationToken ct) =>
                    (await show.Handle(id, true, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        stipend
            .MapDelete(
                "/events/{id}/interest",
                async (Id<GroupEvent> id, ShowInterest show, CancellationToken ct) =>
                    (await show.Handle(id, false, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        stipend
            .MapGet(
                "/calendar",
                async (string? month, TeamCalendar calendar, CancellationToken ct) =>
                    TypedResults.Ok(await calendar.Load(FormInput.Month(month), ct))
            )
            .Opens(Persona.SignedIn);
        stipend
            .MapGet(
                "/reports",
                async (int? page, SharedReports reports, CancellationToken ct) =>
                    TypedResults.Ok(await reports.Load(page ?? 1, ct))
            )
            .Opens(Persona.SignedIn);
    }

    public static void MapEventActions(this RouteGroupBuilder stipend) =>
        stipend
            .MapPost(
                "/events/{id}/interest",
                async (Id<GroupEvent> id, HttpContext http, ShowInterest show, CancellationToken ct) =>
                {
                    var drop = (await http.Request.ReadFormAsync(ct))["drop"] == "1";
                    return (await show.Handle(id, !drop, ct)).ToRedirect(
                        http,
                        StipendRoutes.Event(id),
                        drop ? "You are off the list." : "You are on the list. Ask for the money when you are sure."
                    );
                }
            )
            .Opens(Persona.SignedIn);
}
