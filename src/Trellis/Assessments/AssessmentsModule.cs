namespace Trellis.Assessments;

/// <summary>The table of contents of assessments and growth: what it registers and what it answers.</summary>
public static class AssessmentsModule
{
    public static IServiceCollection AddAssessments(this IServiceCollection services) =>
        services
            .AddScoped<Growth>()
            .AddScoped<PersonGap>()
            .AddScoped<Team>()
            .AddScoped<SideBySide>()
            .AddScoped<StartAssessment>()
            .AddScoped<AssessmentForm>()
            .AddScoped<SaveRating>()
            .AddScoped<SendAssessment>()
            .AddScoped<TakeBackAssessment>();

    public static void MapAssessments(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/me/gap",
                async (string? to, Viewer me, PersonGap gap, CancellationToken ct) =>
                    (await gap.Load(me.PersonId!.Value, to, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/people/{id}/gap",
                async (Id<Person> id, string? to, PersonGap gap, CancellationToken ct) =>
                    (await gap.Load(id, to, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        api.MapGet("/team", async (Team team, CancellationToken ct) => (await team.Load(ct)).OrMissing("Your team"))
            .Opens(Persona.Manager | Persona.SkipLevel | Persona.FormerManager);
        api.MapPost(
                "/people/{id}/assessments",
                async (Id<Person> id, StartAssessment start, CancellationToken ct) =>
                    (await start.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        api.MapGet(
                "/assessments/{id}",
                async (Id<Assessment> id, AssessmentForm form, CancellationToken ct) =>
                    (await form.Load(id, null, ct)).OrMissing("This assessment")
            )
            .Opens(Persona.Self);
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
            .Opens(Persona.Self);
        api.MapPost(
                "/assessments/{id}/sending",
                async (Id<Assessment> id, SendAssessment send, CancellationToken ct) =>
                    (await send.Handle(id, ct)).ToDone().ToHttp()
            )
            .Opens(Persona.Self);
        api.MapDelete(
                "/assessments/{id}/sending",
                async (Id<Assessment> id, TakeBackAssessment back, CancellationToken ct) =>
                    (await back.Handle(id, ct)).ToDone().ToHttp()
            )
            .Opens(Persona.Self);
        api.MapGet(
                "/rounds/{id}",
                async (Id<AssessmentRound> id, SideBySide view, CancellationToken ct) =>
                    (await view.Load(id, ct)).OrMissing("This assessment")
            )
            .Opens(Persona.Own);
    }

    public static void MapAssessmentActions(this RouteGroupBuilder actions)
    {
        actions
            .MapPost(
                "/people/{id}/assessments",
                async (Id<Person> id, HttpContext http, StartAssessment start, CancellationToken ct) =>
                {
                    var started = await start.Handle(id, ct);
                    return started.ToRedirect(http, $"/assessments/{started.Value}", null);
                }
            )
            .Opens(Persona.Own);
        actions
            .MapPost(
                "/assessments/{id}/taking-back",
                async (Id<Assessment> id, HttpContext http, TakeBackAssessment back, CancellationToken ct) =>
                    (await back.Handle(id, ct)).ToRedirect(
                        http,
                        $"/assessments/{id}",
                        "It is a draft again. Only you can read it."
                    )
            )
            .Opens(Persona.Self);
    }
}
