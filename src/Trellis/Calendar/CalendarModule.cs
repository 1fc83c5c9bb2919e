using System.Text;
using Microsoft.Net.Http.Headers;
using Trellis.Messages;

namespace Trellis.Calendar;

/// <summary>Dates for the calendars that people use: a private address to subscribe to.</summary>
public static class CalendarModule
{
    public static IServiceCollection AddCalendar(this IServiceCollection services) =>
        services
            .AddActivities(typeof(CalendarActivity))
            .AddMessages(typeof(CalendarMessages))
            .AddSingleton<CalendarKinds>()
            .AddScoped<MyCalendar>()
            .AddScoped<MakeCalendarAddress>()
            .AddScoped<EndCalendarAddress>()
            .AddScoped<CalendarDates>()
            .AddScoped<CalendarFeed>();

    public static void MapCalendar(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/me/calendar",
                async (MyCalendar calendar, CancellationToken ct) => TypedResults.Ok(await calendar.Load(ct))
            )
            .Opens(Persona.SignedIn);
        api.MapPost(
                "/me/calendar",
                async (MakeCalendarAddress make, CancellationToken ct) => (await make.Handle(null, null, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapDelete(
                "/me/calendar",
                async (EndCalendarAddress end, CancellationToken ct) => (await end.Handle(null, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
    }

    public static void MapCalendarActions(this RouteGroupBuilder actions) =>
        actions
            .MapPost(
                CalendarRoutes.Off,
                async (HttpContext http, EndCalendarAddress end, CancellationToken ct) =>
                    (await end.Handle(null, ct)).ToRedirect(
                        http,
                        CalendarRoutes.Calendar,
                        "The address is switched off. Nobody reads your dates with it any more."
                    )
            )
            .Opens(Persona.SignedIn);

    /// <summary>What calendar programs read: whoever has the address needs nothing else.</summary>
    public static void MapCalendarFiles(this IEndpointRouteBuilder app) =>
        app.MapMethods(CalendarRoutes.Feed("{secret}"), [HttpMethods.Get, HttpMethods.Head], Read)
            .Opens(Persona.Anybody)
            .AllowAnonymous()
            .WithMetadata(new NeedsNoViewer());

    private static async Task<IResult> Read(
        string secret,
        HttpContext http,
        AppOptions options,
        CalendarFeed feed,
        CancellationToken ct
    )
    {
        var read = await feed.Load(secret, options.Address(http), ct);
        if (read.Value is not { } view)
            return read.Problem!.ToHttp();
        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.File(
            Encoding.UTF8.GetBytes(view.Text),
            $"{CalendarText.Type}; charset=utf-8",
            entityTag: new EntityTagHeaderValue($"\"{view.Tag}\"")
        );
    }
}
