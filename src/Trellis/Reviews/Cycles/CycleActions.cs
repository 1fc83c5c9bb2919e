using Trellis.Reviews.Levelling;
using Trellis.Ui;

namespace Trellis.Reviews.Cycles;

/// <summary>Buttons of company cycles that are forms of their own, and the table to download.</summary>
public static class CycleActions
{
    public static void MapCycleFiles(this IEndpointRouteBuilder app) =>
        app.MapGet(
                "/cycles/{id}/people.csv",
                async (
                    Id<Cycle> id,
                    string? team,
                    string? stage,
                    string? late,
                    CycleExport export,
                    CancellationToken ct
                ) =>
                    await export.Load(id, new(team, stage, late == "true"), ct) is { } file
                        ? (IResult)TypedResults.File(file.Bytes, "text/csv; charset=utf-8", file.Name)
                        : TypedResults.NotFound()
            )
            .RequireAuthorization(Policies.People)
            .Opens(Persona.PeopleOps);

    public static void MapCycleActions(this RouteGroupBuilder actions)
    {
        actions.MapLevellingActions();
        actions
            .MapPost(
                "/cycles/{id}/opening",
                async (Id<Cycle> id, HttpContext http, OpenCycle open, CancellationToken ct) =>
                {
                    var opened = await open.Handle(id, ct);
                    return opened.ToRedirect(http, CycleRoutes.Cycle(id), Said(opened.Value));
                }
            )
            .Opens(Persona.PeopleOps);
        actions
            .MapPost(
                "/cycles/{id}/removal",
                async (Id<Cycle> id, HttpContext http, DeleteCycle delete, CancellationToken ct) =>
                    (await delete.Handle(id, ct)).ToRedirect(http, CycleRoutes.List, "The draft is deleted.")
            )
            .Opens(Persona.PeopleOps);
        actions
            .MapPost(
                "/cycles/{id}/copy",
                async (Id<Cycle> id, HttpContext http, CopyCycle copy, CancellationToken ct) =>
                {
                    var copied = await copy.Handle(id, ct);
                    return copied.ToRedirect(
                        http,
                        CycleRoutes.Edit(copied.Value),
                        "This is a draft for the next year. Look at its name and its days."
                    );
                }
            )
            .Opens(Persona.PeopleOps);
        actions
            .MapPost(
                "/cycles/{id}/reminders",
                async (Id<Cycle> id, HttpContext http, RemindCycle remind, CancellationToken ct) =>
                {
                    var form = await http.Request.ReadFormAsync(ct);
                    var request = new RemindCycle.Request
                    {
                        Team = form["team"],
                        Stage = form["stage"],
                        Review = FormInput.Id<Review>(form["review"]),
                    };
                    var reminded = await remind.Handle(id, request, ct);
                    return reminded.ToRedirect(
                        http,
                        http.Back(CycleRoutes.Cycle(id)),
                        $"{Say.Count(reminded.Value?.People ?? 0, "person is", "people are")} reminded."
                    );
                }
            )
            .Opens(Persona.PeopleOps);
    }

    private static string Said(OpenCycle.Opened? opened) =>
        opened is null
            ? ""
            : $"The cycle is open. {Say.Count(opened.Expected, "review opens", "reviews open")} on {Say.Date(opened.OpensOn)}.";
}
