using Trellis.Assessments.Evidence;
using Trellis.Inbox;
using Trellis.Messages;

namespace Trellis.Assessments;

/// <summary>What assessments register and answer.</summary>
public static class AssessmentsModule
{
    private const string Attached = "/assessments/{id}/ratings/{item}/evidence/{evidence}";

    public static IServiceCollection AddAssessments(this IServiceCollection services) =>
        services
            .AddActivities(typeof(AssessmentActivity))
            .AddMessages(typeof(AssessmentMessages))
            .AddScoped<ITaskSource, AssessmentTasks>()
            .AddScoped<ISetupSteps, AssessmentSetup>()
            .AddScoped<Team>()
            .AddScoped<SideBySide>()
            .AddScoped<StartAssessment>()
            .AddScoped<AssessmentForm>()
            .AddScoped<SaveRating>()
            .AddScoped<EvidenceChoices>()
            .AddScoped<AttachEvidence>()
            .AddScoped<SubmitAssessment>()
            .AddScoped<RecallAssessment>();

    public static void MapAssessments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/team", async (Team team, CancellationToken ct) => (await team.Load(ct)).OrMissing("Your team"))
            .Opens(Persona.Manager | Persona.SkipLevel | Persona.FormerManager);
        api.MapPost(
                "/people/{id}/assessments",
                async (Id<Person> id, StartAssessment start, CancellationToken ct) =>
                    (await start.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Own, refusals: Refusals.Access);
        api.MapGet(
                "/assessments/{id}",
                async (Id<Assessment> id, AssessmentForm form, CancellationToken ct) =>
                    (await form.Load(id, null, ct)).OrMissing("This assessment")
            )
            .Opens(Persona.Self, refusals: Refusals.Access);
        api.MapPut(
                "/assessments/{id}/ratings/{item}",
                async (
                    Id<Assessment> id,
                    Id<Item> item,
                    SaveRating.Request body,
                    SaveRating save,
                    CancellationToken ct
                ) => (await save.Handle(id, item, body, ct)).ToHttp()
            )
            .Opens(Persona.Self, refusals: Refusals.Access);
        api.MapPut(
                Attached,
                async (
                    Id<Assessment> id,
                    Id<Item> item,
                    Id<EvidenceItem> evidence,
                    AttachEvidence attach,
                    CancellationToken ct
                ) => (await attach.Handle(id, item, evidence, isAttached: true, ct)).ToHttp()
            )
            .Opens(Persona.Self, refusals: Refusals.Access);
        api.MapDelete(
                Attached,
                async (
                    Id<Assessment> id,
                    Id<Item> item,
                    Id<EvidenceItem> evidence,
                    AttachEvidence attach,
                    CancellationToken ct
                ) => (await attach.Handle(id, item, evidence, isAttached: false, ct)).ToHttp()
            )
            .Opens(Persona.Self, refusals: Refusals.Access);
        api.MapPost(
                "/assessments/{id}/submission",
                async (Id<Assessment> id, SubmitAssessment submit, CancellationToken ct) =>
                    (await submit.Handle(id, ct)).ToDone().ToHttp()
            )
            .Opens(Persona.Self, refusals: Refusals.Access);
        api.MapDelete(
                "/assessments/{id}/submission",
                async (Id<Assessment> id, RecallAssessment recall, CancellationToken ct) =>
                    (await recall.Handle(id, ct)).ToDone().ToHttp()
            )
            .Opens(Persona.Self, refusals: Refusals.Access);
        api.MapGet(
                "/rounds/{id}",
                async (Id<AssessmentRound> id, SideBySide view, CancellationToken ct) =>
                    (await view.Load(id, ct)).OrMissing("This assessment")
            )
            .Opens(Persona.Own, refusals: Refusals.Access);
    }

    public static void MapAssessmentActions(this RouteGroupBuilder actions)
    {
        actions
            .MapPost(
                "/people/{id}/assessments",
                async (Id<Person> id, HttpContext http, StartAssessment start, CancellationToken ct) =>
                {
                    var started = await start.Handle(id, ct);
                    return started.ToRedirect(http, AssessmentRoutes.Assessment(started.Value), null);
                }
            )
            .Opens(Persona.Own, refusals: Refusals.Access);
        actions
            .MapPost(
                Attached,
                async (
                    Id<Assessment> id,
                    Id<Item> item,
                    Id<EvidenceItem> evidence,
                    HttpContext http,
                    AttachEvidence attach,
                    CancellationToken ct
                ) =>
                {
                    var isAttached = (await http.Request.ReadFormAsync(ct))["undo"] != "1";
                    return (await attach.Handle(id, item, evidence, isAttached, ct)).ToRedirect(
                        http,
                        $"{AssessmentRoutes.Rating(id, item)}#evidence",
                        isAttached ? "The evidence is attached." : "The evidence is detached."
                    );
                }
            )
            .Opens(Persona.Self, refusals: Refusals.Access);
        actions
            .MapPost(
                "/assessments/{id}/recall",
                async (Id<Assessment> id, HttpContext http, RecallAssessment recall, CancellationToken ct) =>
                    (await recall.Handle(id, ct)).ToRedirect(
                        http,
                        AssessmentRoutes.Assessment(id),
                        "It is a draft again. Only you can read it."
                    )
            )
            .Opens(Persona.Self, refusals: Refusals.Access);
    }
}
