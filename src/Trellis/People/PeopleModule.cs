using Microsoft.AspNetCore.Mvc;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Inbox;
using Trellis.People.Acts;
using Trellis.People.Directory;

namespace Trellis.People;

/// <summary>What people register and answer.</summary>
public static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services
            .AddActivities(typeof(PeopleActivity))
            .AddScoped<ImportPeople>()
            .AddScoped<PeopleList>()
            .AddScoped<InvitePeople>()
            .AddScoped<ITaskSource, PeopleTasks>()
            .AddScoped<ISetupSteps, PeopleSetup>()
            .AddScoped<PersonRecord>()
            .AddScoped<AddUser>()
            .AddScoped<RoleHolders>()
            .AddScoped<ManagerNamed>()
            .AddPersonActs()
            .AddDirectory()
            .AddScoped<ChangeAddress>();

    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/people",
                async (string? search, string? show, int? page, PeopleList list, CancellationToken ct) =>
                    PeopleShownExtensions.Read(show, out var which) is { } unknown
                        ? unknown.ToHttp<PeopleList.View>()
                        : new(TypedResults.Ok(await list.Load(search, which, page ?? 1, ct)))
            )
            .Opens(Persona.Office, refusals: Refusals.Access)
            .RequireAuthorization(Policies.Everyone);
        api.MapGet(
                "/people/{id}",
                async (Id<Person> id, PersonRecord person, CancellationToken ct) =>
                    (await person.Load(id, ct)).OrMissing("This person")
            )
            .Opens(Persona.Own | Persona.Office, refusals: Refusals.Access);
        api.MapPut(
                "/people/{id}/address",
                async (Id<Person> id, ChangeAddress.Request body, ChangeAddress change, CancellationToken ct) =>
                    (await change.Handle(id, body, dryRun: false, ct)).ToHttp()
            )
            .Opens(Persona.Office, refusals: Refusals.Access)
            .RequireAuthorization(Policies.Everyone);
        api.MapPost(
                "/people/invitations",
                async (InvitePeople.Request body, InvitePeople invite, CancellationToken ct) =>
                    (await invite.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.Office, refusals: Refusals.Access)
            .RequireAuthorization(Policies.Everyone);
        api.MapPersonActs();
        api.MapDirectory();
        api.MapPost(
                "/people/import",
                async (
                    HttpContext http,
                    string? dryRun,
                    string? withoutPositions,
                    [FromQuery] string[]? column,
                    [AsParameters] TableQuery table,
                    ImportPeople import,
                    CancellationToken ct
                ) =>
                {
                    if (Switch.Read("dryRun", dryRun, out var isDry) is { } unclear)
                        return unclear.ToHttp<ImportReport<PeopleCounts>>();
                    if (Switch.Read("withoutPositions", withoutPositions, out var leavesOut) is { } vague)
                        return vague.ToHttp<ImportReport<PeopleCounts>>();
                    var columns = ColumnChoices.Read(column ?? []);
                    if (columns.Problem is { } wrong)
                        return wrong.ToHttp<ImportReport<PeopleCounts>>();
                    var format = table.Read();
                    if (format.Problem is { } unknown)
                        return unknown.ToHttp<ImportReport<PeopleCounts>>();
                    var file = await Uploads.Body(http, ct) with { Format = format.Value! };
                    return (await import.Handle(new(file, isDry, leavesOut, columns.Value), ct)).ToHttp();
                }
            )
            .TakesFile("text/csv", "application/octet-stream")
            .Opens(Persona.Office, refusals: Refusals.Access)
            .RequireAuthorization(Policies.Everyone);
    }
}
