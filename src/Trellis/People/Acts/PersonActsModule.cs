namespace Trellis.People.Acts;

/// <summary>The acts on a person's record, and what they answer.</summary>
public static class PersonActsModule
{
    public static IServiceCollection AddPersonActs(this IServiceCollection services) =>
        services
            .AddScoped<PersonActs>()
            .AddScoped<HandedReports>()
            .AddScoped<ReportingLines>()
            .AddScoped<FactsWritten>()
            .AddScoped<IFollows, SightFollows>()
            .AddScoped<IFollows, TeamFollows>()
            .AddScoped<AddPerson>()
            .AddScoped<ChangeEmployment>()
            .AddScoped<GrantLeave>()
            .AddScoped<EndEmployment>()
            .AddScoped<ReturnToWork>()
            .AddScoped<HandOverReports>()
            .AddScoped<UndoChange>()
            .AddScoped<RemovePerson>()
            .AddScoped<ChangeRole>()
            .AddScoped<RolesHeld>();

    public static void MapPersonActs(this IEndpointRouteBuilder api)
    {
        api.MapPost(
                "/people",
                (string? dryRun, AddPerson.Request body, AddPerson add, CancellationToken ct) =>
                    Said(dryRun, isDry => add.Handle(body, isDry, ct))
            )
            .ForTheOffice();
        api.MapPut(
                "/people/{id}/employment",
                (
                    Id<Person> id,
                    string? dryRun,
                    ChangeEmployment.Request body,
                    ChangeEmployment change,
                    CancellationToken ct
                ) => Said(dryRun, isDry => change.Handle(id, body, isDry, ct))
            )
            .ForTheOffice();
        api.MapPut(
                "/people/{id}/leave",
                (Id<Person> id, string? dryRun, GrantLeave.Request body, GrantLeave grant, CancellationToken ct) =>
                    Said(dryRun, isDry => grant.Handle(id, body, isDry, ct))
            )
            .ForTheOffice();
        api.MapPut(
                "/people/{id}/last-day",
                (Id<Person> id, string? dryRun, EndEmployment.Request body, EndEmployment end, CancellationToken ct) =>
                    Said(dryRun, isDry => end.Handle(id, body, isDry, ct))
            )
            .ForTheOffice();
        api.MapPost(
                "/people/{id}/return",
                (Id<Person> id, string? dryRun, ReturnToWork.Request body, ReturnToWork back, CancellationToken ct) =>
                    Said(dryRun, isDry => back.Handle(id, body, isDry, ct))
            )
            .ForTheOffice();
        api.MapPost(
                "/people/{id}/reports/hand-over",
                (
                    Id<Person> id,
                    string? dryRun,
                    HandOverReports.Request body,
                    HandOverReports hand,
                    CancellationToken ct
                ) => Said(dryRun, isDry => hand.Handle(id, body, isDry, ct))
            )
            .ForTheOffice();
        api.MapPost(
                "/people/{id}/undo",
                (Id<Person> id, string? dryRun, UndoChange.Request body, UndoChange undo, CancellationToken ct) =>
                    Said(dryRun, isDry => undo.Handle(id, body, isDry, ct))
            )
            .ForTheOffice();
        api.MapDelete(
                "/people/{id}",
                (
                    Id<Person> id,
                    string? dryRun,
                    [AsParameters] RemovePerson.Request body,
                    RemovePerson remove,
                    CancellationToken ct
                ) => Said(dryRun, isDry => remove.Handle(id, body, isDry, ct))
            )
            .ForTheOffice();
        MapRoles(api);
    }

    private static void MapRoles(IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/roles",
                async (RolesHeld roles, CancellationToken ct) => (await roles.Load(ct)).OrMissing("This list")
            )
            .Opens(Persona.Office)
            .RequireAuthorization(Policies.Everyone);
        api.MapPut(
                "/people/{id}/role",
                (Id<Person> id, string? dryRun, ChangeRole.Request body, ChangeRole change, CancellationToken ct) =>
                    Said(dryRun, isDry => change.Handle(id, body, isDry, ct))
            )
            .Opens(Persona.Admin, sees: Persona.PeopleOps, refusals: Refusals.Access)
            .RequireAuthorization(Policies.Everyone);
    }

    private static async Task<Answer<PersonEffect>> Said(string? dryRun, Func<bool, Task<Result<PersonEffect>>> act) =>
        Switch.Read("dryRun", dryRun, out var isDry) is { } unclear
            ? unclear.ToHttp<PersonEffect>()
            : (await act(isDry)).ToHttp();

    private static void ForTheOffice(this RouteHandlerBuilder route) =>
        route.Opens(Persona.Office, refusals: Refusals.Access).RequireAuthorization(Policies.Everyone);
}
