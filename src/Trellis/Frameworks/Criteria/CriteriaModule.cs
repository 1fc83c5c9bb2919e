namespace Trellis.Frameworks.Criteria;

/// <summary>The progression criteria of a family, for people here or for everybody.</summary>
public static class CriteriaModule
{
    public static IServiceCollection AddCriteria(this IServiceCollection services) =>
        services.AddScoped<ProgressionCriteria>().AddScoped<PublishCriteria>();

    public static void MapCriteria(this RouteGroupBuilder api) =>
        api.MapGet(
                "/frameworks/{id}/criteria/{family}",
                async (Id<Framework> id, string family, ProgressionCriteria criteria, CancellationToken ct) =>
                    (await criteria.Load(id, family, ct)).OrMissing("This family")
            )
            .Opens(Persona.SignedIn);

    public static void MapCriteriaActions(this RouteGroupBuilder actions) =>
        actions
            .MapPost(
                "/framework/{id}/criteria",
                async (Id<Framework> id, HttpContext http, PublishCriteria publish, CancellationToken ct) =>
                {
                    var form = await http.Request.ReadFormAsync(ct);
                    var isPublic = form["public"] == "1";
                    return (await publish.Handle(id, isPublic, ct)).ToRedirect(
                        http,
                        FrameworkRoutes.Criteria(id, Names.Slug(form["family"].ToString())),
                        isPublic
                            ? "Anybody with the address can read the criteria now, without signing in."
                            : "The criteria are for people here again."
                    );
                }
            )
            .RequireAuthorization(Policies.Editors)
            .Opens(Persona.PeopleOps);
}
