namespace Trellis.Reviews.Coworkers;

/// <summary>The addresses of coworkers' feedback.</summary>
public static class CoworkersModule
{
    public static void MapCoworkers(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/reviews/{id}/coworkers",
                async (Id<Review> id, string? search, CoworkerChoices choices, CancellationToken ct) =>
                    (await choices.Load(id, search, ct)).OrMissing("This review")
            )
            .Opens(Persona.Manager | Persona.Self, refusals: Refusals.Access);
        api.MapPost(
                "/reviews/{id}/nominations",
                async (
                    Id<Review> id,
                    NominateCoworkers.Request body,
                    NominateCoworkers nominate,
                    CancellationToken ct
                ) => (await nominate.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Self, sees: Persona.Manager | Persona.PeopleOps, refusals: Refusals.Access);
        api.MapPost(
                "/reviews/{id}/coworkers",
                async (Id<Review> id, InviteCoworkers.Request body, InviteCoworkers invite, CancellationToken ct) =>
                    (await invite.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager, sees: Persona.Self | Persona.PeopleOps, refusals: Refusals.Access);
        api.MapGet(
                "/feedback/{id}",
                async (Id<CoworkerRequest> id, FeedbackForm form, CancellationToken ct) =>
                    (await form.Load(id, ct)).OrMissing("This request")
            )
            .Opens(Persona.Unrelated, refusals: Refusals.Access);
        api.MapPut(
                "/feedback/{id}",
                async (Id<CoworkerRequest> id, SaveFeedback.Request body, SaveFeedback save, CancellationToken ct) =>
                    (await save.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Unrelated, refusals: Refusals.Access);
        api.MapPost(
                "/feedback/{id}/decline",
                async (
                    Id<CoworkerRequest> id,
                    DeclineFeedback.Request body,
                    DeclineFeedback no,
                    CancellationToken ct
                ) => (await no.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Unrelated, refusals: Refusals.Access);
        api.MapDelete(
                "/feedback/{id}",
                async (Id<CoworkerRequest> id, WithdrawRequest withdraw, CancellationToken ct) =>
                    (await withdraw.Handle(id, ct)).ToDone().ToHttp()
            )
            .Opens(Persona.Manager, refusals: Refusals.Access);
    }

    public static void MapCoworkerActions(this RouteGroupBuilder actions) =>
        actions
            .MapPost(
                "/feedback/{id}/withdrawal",
                async (Id<CoworkerRequest> id, HttpContext http, WithdrawRequest withdraw, CancellationToken ct) =>
                {
                    var withdrawn = await withdraw.Handle(id, ct);
                    return withdrawn.ToRedirect(
                        http,
                        ReviewRoutes.Review(withdrawn.Value),
                        "The request is withdrawn. They are told."
                    );
                }
            )
            .Opens(Persona.Manager, refusals: Refusals.Access);
}
