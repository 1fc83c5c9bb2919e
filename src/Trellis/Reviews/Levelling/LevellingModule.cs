using Trellis.Ui;

namespace Trellis.Reviews.Levelling;

/// <summary>The addresses of rating calibrations, for programs and for buttons that are forms of their own.</summary>
public static class LevellingModule
{
    public static void MapLevelling(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/cycles/{id}/rating-calibration",
                async (Id<Cycle> id, Id<Item>? item, Id<Person>? team, LevellingView view, CancellationToken ct) =>
                    (await view.Load(id, item, team, ct)).OrMissing("This rating calibration")
            )
            .Opens(Persona.Manager | Persona.PeopleOps);
        api.MapPost(
                "/cycles/{id}/rating-calibration",
                async (Id<Cycle> id, BeginLevelling.Request body, BeginLevelling begin, CancellationToken ct) =>
                    (await begin.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        api.MapPost(
                "/cycles/{id}/rating-calibration/end",
                async (Id<Cycle> id, EndLevelling end, CancellationToken ct) => (await end.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        api.MapPost(
                "/reviews/{id}/levels",
                async (Id<Review> id, ChangeLevel.Request body, ChangeLevel change, CancellationToken ct) =>
                    (await change.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager, sees: Persona.Self | Persona.PeopleOps, refusals: Refusals.Access);
    }

    public static void MapLevellingActions(this RouteGroupBuilder actions) =>
        actions
            .MapPost(
                "/cycles/{id}/rating-calibration/end",
                async (Id<Cycle> id, HttpContext http, EndLevelling end, CancellationToken ct) =>
                    (await end.Handle(id, ct)).ToRedirect(
                        http,
                        CycleRoutes.Levelling(id),
                        "The rating calibration is over. Final assessments can be shared."
                    )
            )
            .Opens(Persona.PeopleOps);
}
