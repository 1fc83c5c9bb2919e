using Trellis.Inbox;
using Trellis.Stipends.Account;

namespace Trellis.Stipends.Requests;

/// <summary>What requests register and answer, from the plan to the decision.</summary>
public static class RequestsModule
{
    public static IServiceCollection AddRequests(this IServiceCollection services) =>
        services
            .AddScoped<CheckPurchase>()
            .AddScoped<PurchaseChoices>()
            .AddScoped<AskForStipend>()
            .AddScoped<Reservations>()
            .AddScoped<DecideRequest>()
            .AddScoped<AnswerRequest>()
            .AddScoped<WithdrawRequest>()
            .AddScoped<RequestView>()
            .AddScoped<RequestReceipts>()
            .AddScoped<Absences>()
            .AddScoped<Approvals>()
            .AddScoped<StipendDecisions>()
            .AddScoped<Deciders>()
            .AddScoped<ITaskSource, ApprovalTasks>()
            .AddScoped<ITaskSource, RequestTasks>()
            .AddScoped<WriteReport>();

    public static void MapRequests(this IEndpointRouteBuilder stipend)
    {
        stipend
            .MapPost(
                "/check",
                async (CheckPurchase.Plan body, Viewer me, CheckPurchase check, CancellationToken ct) =>
                    (
                        await check.Load(
                            me.PersonId!.Value,
                            body with
                            {
                                AskedOn = null,
                                Asked = null,
                                AskedAt = null,
                            },
                            ct
                        )
                    ).OrMissing("A stipend")
            )
            .Opens(Persona.SignedIn);
        stipend
            .MapGet(
                "/requests",
                async (int? page, Viewer me, MyStipend mine, CancellationToken ct) =>
                    ((await mine.Load(me.PersonId, page ?? 1, ct))?.Requests).OrMissing("A stipend")
            )
            .Opens(Persona.SignedIn);
        stipend
            .MapPost(
                "/requests",
                async (AskForStipend.Request body, AskForStipend ask, CancellationToken ct) =>
                    (await ask.Handle(body, ct)).Brief()
            )
            .Opens(Persona.SignedIn);
        stipend
            .MapGet(
                "/requests/{id}",
                async (Id<StipendRequest> id, RequestView view, CancellationToken ct) =>
                    (await view.Load(id, ct)).OrMissing("This request")
            )
            .Opens(Persona.Money, refusals: Refusals.Stipend);
        stipend
            .MapPost(
                "/requests/{id}/decision",
                async (Id<StipendRequest> id, DecideRequest.Request body, DecideRequest decide, CancellationToken ct) =>
                    (await decide.Handle(id, body, ct)).Brief()
            )
            .Opens(Persona.Own, sees: Persona.PeopleOps | Persona.Finance, refusals: Refusals.Stipend);
        stipend
            .MapPost(
                "/requests/{id}/answer",
                async (Id<StipendRequest> id, AnswerRequest.Request body, AnswerRequest answer, CancellationToken ct) =>
                    (await answer.Handle(id, body, ct)).Brief()
            )
            .Opens(
                Persona.Self,
                sees: Persona.Manager | Persona.PeopleOps | Persona.Finance,
                refusals: Refusals.Stipend
            );
        stipend
            .MapPost(
                "/requests/{id}/withdrawal",
                async (Id<StipendRequest> id, WithdrawRequest withdraw, CancellationToken ct) =>
                    (await withdraw.Handle(id, ct)).Brief()
            )
            .Opens(
                Persona.Self,
                sees: Persona.Manager | Persona.PeopleOps | Persona.Finance,
                refusals: Refusals.Stipend
            );
        stipend
            .MapPut(
                "/requests/{id}/report",
                async (Id<StipendRequest> id, WriteReport.Request body, WriteReport write, CancellationToken ct) =>
                    (await write.Handle(id, body, ct)).ToHttp()
            )
            .Opens(
                Persona.Self,
                sees: Persona.Manager | Persona.PeopleOps | Persona.Finance,
                refusals: Refusals.Stipend
            );
        stipend
            .MapGet(
                "/approvals",
                async (Approvals approvals, CancellationToken ct) => (await approvals.Load(ct)).OrMissing("This page")
            )
            .Opens(Persona.Deciders);
    }

    public static void MapRequestsActions(this RouteGroupBuilder stipend)
    {
        stipend
            .MapPost(
                "/requests/{id}/withdrawal",
                async (Id<StipendRequest> id, HttpContext http, WithdrawRequest withdraw, CancellationToken ct) =>
                    (await withdraw.Handle(id, ct)).ToRedirect(
                        http,
                        StipendRoutes.Request(id),
                        "Withdrawn. What was on hold for it is available again."
                    )
            )
            .Opens(Persona.Self, refusals: Refusals.Stipend);
    }
}
