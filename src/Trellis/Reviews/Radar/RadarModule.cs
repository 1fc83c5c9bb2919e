using Trellis.Frameworks.Exchange.Import;
using Trellis.Messages;

namespace Trellis.Reviews.Radar;

/// <summary>What the list of promised conversations registers and answers.</summary>
public static class RadarModule
{
    public static IServiceCollection AddRadar(this IServiceCollection services) =>
        services
            .AddActivities(typeof(RadarActivity))
            .AddMessages(typeof(RadarMessages))
            .AddScoped<CycleDates>()
            .AddScoped<Obligations>()
            .AddScoped<HeldConversations>()
            .AddScoped<DueObligations>()
            .AddScoped<ObligationRadar>()
            .AddScoped<RadarExport>()
            .AddScoped<PersonConversations>()
            .AddScoped<RecordConversation>()
            .AddScoped<VoidConversation>()
            .AddScoped<ImportConversations>()
            .AddScoped<RemindManager>();

    public static void MapRadar(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/due",
                async (string? person, DateOnly? on, string? kind, DueObligations due, CancellationToken ct) =>
                    (await due.Load(person, kind, on, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/people/{id}/conversations",
                async (Id<Person> id, PersonConversations conversations, CancellationToken ct) =>
                    (await conversations.Load(id, ct)).OrMissing("This person")
            )
            .Opens(Persona.Own | Persona.PeopleOps, refusals: Refusals.Access);
        api.MapPost(
                "/people/{id}/conversations",
                async (
                    Id<Person> id,
                    RecordConversation.Request body,
                    RecordConversation record,
                    CancellationToken ct
                ) => (await record.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps, sees: Persona.Own, refusals: Refusals.Access);
        api.MapDelete(
                "/conversations/{id}",
                async (Id<ConversationOnRecord> id, VoidConversation voidConversation, CancellationToken ct) =>
                    (await voidConversation.Handle(id, ct)).ToDone().ToHttp()
            )
            .Opens(Persona.PeopleOps, sees: Persona.Own, refusals: Refusals.Access);
        api.MapPost(
                "/people/{id}/reminders",
                async (Id<Person> id, RemindManager.Request body, RemindManager remind, CancellationToken ct) =>
                    (await remind.Handle(id, body, ct)).ToDone().ToHttp()
            )
            .Opens(Persona.PeopleOps, sees: Persona.Own, refusals: Refusals.Access);
        api.MapPost(
                "/conversations/import",
                async (HttpContext http, string? dryRun, ImportConversations import, CancellationToken ct) =>
                {
                    if (Switch.Read("dryRun", dryRun, out var isDry) is { } unclear)
                        return unclear.ToHttp<ImportReport<ConversationCounts>>();
                    var file = await Uploads.Body(http, ct, "conversations.csv");
                    return (await import.Handle(new(file, isDry), ct)).ToHttp();
                }
            )
            .TakesFile("text/csv", "application/octet-stream")
            .Opens(Persona.PeopleOps)
            .RequireAuthorization(Policies.Editors);
    }

    public static void MapRadarFiles(this IEndpointRouteBuilder app) =>
        app.MapGet(
                "/due.csv",
                async (string? team, string? kind, DateOnly? until, RadarExport export, CancellationToken ct) =>
                {
                    var (name, bytes) = await export.Load(new(team, kind, until), ct);
                    return TypedResults.File(bytes, "text/csv; charset=utf-8", name);
                }
            )
            .RequireAuthorization(Policies.People)
            .Opens(Persona.SignedIn);

    public static void MapRadarActions(this IEndpointRouteBuilder actions)
    {
        actions
            .MapPost(
                "/people/{id}/reminders",
                async (Id<Person> id, HttpContext http, RemindManager remind, CancellationToken ct) =>
                {
                    var reminded = await remind.Handle(id, new(), ct);
                    return reminded.ToRedirect(http, http.Back(RadarRoutes.Due), $"{reminded.Value} is reminded.");
                }
            )
            .Opens(Persona.PeopleOps, refusals: Refusals.Access);
        actions
            .MapPost(
                "/conversations/{id}/removal",
                async (Id<ConversationOnRecord> id, HttpContext http, VoidConversation remove, CancellationToken ct) =>
                    (await remove.Handle(id, ct)).ToRedirect(
                        http,
                        http.Back(RadarRoutes.Due),
                        "Voided. It no longer counts."
                    )
            )
            .Opens(Persona.PeopleOps, refusals: Refusals.Access);
    }
}
