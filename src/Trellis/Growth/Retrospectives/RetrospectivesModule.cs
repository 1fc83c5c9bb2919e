using Trellis.Inbox;
using Trellis.Jobs;
using Trellis.Messages;
using Trellis.Ui;

namespace Trellis.Growth.Retrospectives;

/// <summary>What notes from retrospectives register and answer.</summary>
public static class RetrospectivesModule
{
    public static IServiceCollection AddRetrospectives(this IServiceCollection services) =>
        services
            .AddActivities(typeof(RetroActivity))
            .AddMessages(typeof(RetroMessages))
            .AddScoped<RetroNoteList>()
            .AddScoped<WriteRetroNotes>()
            .AddScoped<RetroForms>()
            .AddScoped<KeepRetroNote>()
            .AddScoped<DeleteRetroNote>()
            .AddScoped<ITaskSource, RetroTasks>()
            .AddScoped<DeleteOldRetroNotes>()
            .AddJob<DeleteOldRetroNotes>(
                "delete-old-retrospective-notes",
                "Delete notes from retrospectives that nobody kept",
                TimeSpan.FromHours(1),
                (delete, ct) => delete.Handle(ct),
                n => $"{Say.Count(n, "note", "notes")} deleted."
            );

    public static void MapRetrospectives(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/feedback/retrospectives",
                async (int? page, RetroNoteList list, CancellationToken ct) =>
                    TypedResults.Ok(await list.Load(page ?? 1, ct))
            )
            .Opens(Persona.SignedIn);
        api.MapPost(
                "/feedback/retrospectives",
                async (WriteRetroNotes.Request body, WriteRetroNotes write, CancellationToken ct) =>
                    (await write.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapPut(
                "/feedback/retrospectives/{id}/kept",
                async (Id<RetroNote> id, KeepRetroNote keep, CancellationToken ct) =>
                    (await keep.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapDelete(
                "/feedback/retrospectives/{id}",
                async (Id<RetroNote> id, DeleteRetroNote delete, CancellationToken ct) =>
                    (await delete.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Own);
    }

    public static void MapRetrospectiveActions(this RouteGroupBuilder actions)
    {
        actions
            .MapPost(
                "/feedback/retrospectives/{id}/kept",
                async (Id<RetroNote> id, HttpContext http, KeepRetroNote keep, CancellationToken ct) =>
                    (await keep.Handle(id, ct)).ToRedirect(http, GrowthRoutes.RetroNotes, "The note is kept.")
            )
            .Opens(Persona.Self);
        actions
            .MapPost(
                "/feedback/retrospectives/{id}/removal",
                async (Id<RetroNote> id, HttpContext http, DeleteRetroNote delete, CancellationToken ct) =>
                    (await delete.Handle(id, ct)).ToRedirect(http, GrowthRoutes.RetroNotes, "The note is deleted.")
            )
            .Opens(Persona.Own);
    }
}
