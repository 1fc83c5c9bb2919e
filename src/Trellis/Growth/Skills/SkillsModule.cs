using Trellis.Inbox;
using Trellis.Messages;
using Trellis.Stipends;

namespace Trellis.Growth.Skills;

/// <summary>What skills register and answer.</summary>
public static class SkillsModule
{
    public static IServiceCollection AddSkills(this IServiceCollection services) =>
        services
            .AddActivities(typeof(SkillActivity))
            .AddMessages(typeof(SkillMessages))
            .AddScoped<PersonSkills>()
            .AddScoped<SkillChoices>()
            .AddScoped<TeamSkills>()
            .AddScoped<TeamSkillsTable>()
            .AddScoped<WishForSkill>()
            .AddScoped<ShareSkills>()
            .AddScoped<StopSharingSkills>()
            .AddScoped<AddCertificate>()
            .AddScoped<ChangeCertificate>()
            .AddScoped<RemoveCertificate>()
            .AddScoped<MySkillData>()
            .AddScoped<ITaskSource, CertificateTasks>();

    public static void MapSkills(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/me/skills",
                async (Viewer me, PersonSkills skills, CancellationToken ct) =>
                    (await skills.Load(me.PersonId, ct)).OrMissing("Your skills")
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/people/{id}/skills",
                async (Id<Person> id, PersonSkills skills, CancellationToken ct) =>
                    (await skills.Load(id, ct)).OrMissing("This person")
            )
            .Opens(Persona.Own, refusals: Refusals.Access);
        api.MapPut(
                "/me/skills/{item}/wish",
                async (Id<Item> item, WishForSkill wish, CancellationToken ct) =>
                    (await wish.Handle(item, wants: true, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapDelete(
                "/me/skills/{item}/wish",
                async (Id<Item> item, WishForSkill wish, CancellationToken ct) =>
                    (await wish.Handle(item, wants: false, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapPost(
                "/me/skills/shares",
                async (ShareSkills.Request body, ShareSkills share, CancellationToken ct) =>
                    (await share.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapDelete(
                "/skills/shares/{id}",
                async (Id<SkillShare> id, StopSharingSkills stop, CancellationToken ct) =>
                    (await stop.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapPost(
                "/me/certificates",
                async (AddCertificate.Request body, AddCertificate add, CancellationToken ct) =>
                    (await add.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapPut(
                "/certificates/{id}",
                async (
                    Id<Certificate> id,
                    ChangeCertificate.Request body,
                    ChangeCertificate change,
                    CancellationToken ct
                ) => (await change.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapDelete(
                "/certificates/{id}",
                async (Id<Certificate> id, RemoveCertificate remove, CancellationToken ct) =>
                    (await remove.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapTeamSkills();
    }

    private static void MapTeamSkills(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/team/skills",
                async (
                    Id<Person>[]? absent,
                    Id<Person>? move,
                    DateOnly? on,
                    Id<Category>? category,
                    Id<Position>? position,
                    TeamSkills skills,
                    CancellationToken ct
                ) =>
                    (await skills.Load(new(absent ?? [], move, on, category, position), ct)).OrMissing(
                        "The skills of your team"
                    )
            )
            .Opens(Persona.Manager | Persona.SkipLevel | Persona.FormerManager);
    }

    public static void MapSkillActions(this RouteGroupBuilder actions)
    {
        actions
            .MapGet(
                "/team/skills.csv",
                async (
                    Id<Person>[]? absent,
                    Id<Person>? move,
                    DateOnly? on,
                    Id<Category>? category,
                    Id<Position>? position,
                    TeamSkillsTable table,
                    CancellationToken ct
                ) => CsvFile.Answer(await table.Load(new(absent ?? [], move, on, category, position), ct))
            )
            .Opens(Persona.Manager | Persona.SkipLevel | Persona.FormerManager);
        actions
            .MapPost(
                "/skills/wishes",
                async (HttpContext http, WishForSkill wish, CancellationToken ct) =>
                {
                    var form = await http.Request.ReadFormAsync(ct);
                    var wants = form.ContainsKey("want");
                    return FormInput.Id<Item>(form[wants ? "want" : "drop"]) is { } item
                        ? (await wish.Handle(item, wants, ct)).ToRedirect(
                            http,
                            GrowthRoutes.Skills,
                            wants ? "Marked as one to grow in." : "The mark is removed."
                        )
                        : TypedResults.Redirect(GrowthRoutes.Skills);
                }
            )
            .Opens(Persona.SignedIn);
        actions
            .MapPost(
                "/skills/shares/{id}/removal",
                async (Id<SkillShare> id, HttpContext http, StopSharingSkills stop, CancellationToken ct) =>
                    (await stop.Handle(id, ct)).ToRedirect(
                        http,
                        GrowthRoutes.Skills,
                        "Your skills are no longer shared with this team."
                    )
            )
            .Opens(Persona.Self);
        actions
            .MapPost(
                "/skills/certificates/{id}/removal",
                async (Id<Certificate> id, HttpContext http, RemoveCertificate remove, CancellationToken ct) =>
                    (await remove.Handle(id, ct)).ToRedirect(http, GrowthRoutes.Skills, "The certificate is removed.")
            )
            .Opens(Persona.Self);
    }
}
