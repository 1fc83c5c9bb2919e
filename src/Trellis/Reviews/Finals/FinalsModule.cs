using Trellis.Reviews.WaysOn;

namespace Trellis.Reviews.Finals;

/// <summary>The addresses of final assessments, and of what only a 360 has before them.</summary>
public static class FinalsModule
{
    public static void MapFinals(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/reviews/{id}/final",
                async (Id<Review> id, FinalView view, CancellationToken ct) =>
                    (await view.Load(id, ct)).OrMissing("This final assessment")
            )
            .Opens(Persona.Own | Persona.PeopleOps, refusals: Refusals.Access);
        api.MapPut(
                "/reviews/{id}/final",
                async (Id<Review> id, SaveFinal.Request body, SaveFinal save, CancellationToken ct) =>
                    (await save.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager, sees: Persona.Self | Persona.PeopleOps, refusals: Refusals.Access);
        api.MapPost(
                "/reviews/{id}/feedback-closing",
                async (Id<Review> id, GoOn.Request body, CloseFeedback close, CancellationToken ct) =>
                    (await close.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager, sees: Persona.Self | Persona.PeopleOps, refusals: Refusals.Access);
    }
}
