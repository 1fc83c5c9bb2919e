using Trellis.Growth.Appreciations;
using Trellis.Growth.Goals;
using Trellis.Growth.OneOnOnes;
using Trellis.Growth.Plans;
using Trellis.Messages;

namespace Trellis.Growth;

/// <summary>What growth registers and answers. It composes assessments, careers and the stipend.</summary>
public static class GrowthModule
{
    public static IServiceCollection AddGrowth(this IServiceCollection services) =>
        services
            .AddActivities(typeof(GrowthActivity))
            .AddMessages(typeof(GrowthMessages))
            .AddScoped<PersonGrowth>()
            .AddScoped<PersonGap>()
            .AddScoped<MyData>()
            .AddGoals()
            .AddPlans()
            .AddAppreciations()
            .AddOneOnOnes();

    public static void MapGrowth(this IEndpointRouteBuilder api)
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
            .Opens(Persona.Own, refusals: Refusals.Access);
        api.MapGet(
                "/me/data",
                async (MyData data, CancellationToken ct) => (await data.Load(ct)).OrMissing("Your data")
            )
            .Opens(Persona.SignedIn);
        api.MapGoals();
        api.MapPlans();
        api.MapAppreciations();
        api.MapOneOnOnes();
    }

    public static void MapGrowthActions(this RouteGroupBuilder actions)
    {
        actions.MapGoalActions();
        actions.MapPlanActions();
        actions.MapAppreciationActions();
        actions.MapOneOnOneActions();
    }
}
