using Trellis.Growth.Appreciations;
using Trellis.Growth.Concerns;
using Trellis.Growth.Evidence;
using Trellis.Growth.Feedback;
using Trellis.Growth.Goals;
using Trellis.Growth.Improvement;
using Trellis.Growth.Learning;
using Trellis.Growth.OneOnOnes;
using Trellis.Growth.Plans;
using Trellis.Growth.Promotions;
using Trellis.Growth.Retention;
using Trellis.Growth.Retrospectives;
using Trellis.Growth.Skills;
using Trellis.Jobs;
using Trellis.Messages;
using Trellis.Ui;

namespace Trellis.Growth;

/// <summary>What growth registers and answers. It composes assessments, careers and the stipend.</summary>
public static class GrowthModule
{
    public static IServiceCollection AddGrowth(this IServiceCollection services) =>
        services
            .AddActivities(typeof(GrowthActivity))
            .AddMessages(typeof(GrowthMessages))
            .AddMessages(typeof(PrivateMessages))
            .AddScoped<PersonGrowth>()
            .AddScoped<PersonGap>()
            .AddScoped<MyData>()
            .AddScoped<NamedColleagues>()
            .AddScoped<CompetencyChoices>()
            .AddScoped<DeleteExpired>()
            .AddJob<DeleteExpired>(
                "delete-expired-conversations",
                "Delete concerns, improvement plans and 1:1s that are kept no longer",
                TimeSpan.FromDays(1),
                (delete, ct) => delete.Handle(ct),
                n => $"{Say.Count(n, "entry", "entries")} deleted."
            )
            .AddGoals()
            .AddPlans()
            .AddAppreciations()
            .AddOneOnOnes()
            .AddFeedback()
            .AddRetrospectives()
            .AddEvidence()
            .AddPromotions()
            .AddConcerns()
            .AddImprovement()
            .AddSkills()
            .AddLearning();

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
        api.MapFeedback();
        api.MapRetrospectives();
        api.MapEvidence();
        api.MapPromotions();
        api.MapConcerns();
        api.MapImprovement();
        api.MapSkills();
        api.MapLearning();
    }

    public static void MapGrowthActions(this RouteGroupBuilder actions)
    {
        actions.MapGoalActions();
        actions.MapPlanActions();
        actions.MapAppreciationActions();
        actions.MapOneOnOneActions();
        actions.MapFeedbackActions();
        actions.MapRetrospectiveActions();
        actions.MapEvidenceActions();
        actions.MapPromotionActions();
        actions.MapConcernActions();
        actions.MapImprovementActions();
        actions.MapSkillActions();
        actions.MapLearningActions();
    }
}
