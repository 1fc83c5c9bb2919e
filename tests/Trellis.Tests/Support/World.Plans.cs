#pragma warning disable RS0030
using Trellis.Domain.Assessments;

namespace Trellis.Tests.Support;

/// <summary>Ada's PD plans: one that was agreed, with a comment, and a draft for the next year.</summary>
public sealed partial class World
{
    /// <summary>Texts that nobody outside their place in the access table may ever meet.</summary>
    public const string PlanAbout = "canary-plan-about",
        PlanWhy = "canary-plan-goal-why",
        PlanComment = "canary-plan-comment",
        PlanDraftAbout = "canary-plan-draft";

    /// <summary>The plan that was agreed.</summary>
    public Id<PdPlan> Plan { get; private set; }

    /// <summary>The plan that nobody but Ada reads yet.</summary>
    public Id<PdPlan> PlanDraft { get; private set; }

    /// <summary>The day of the meeting in which it was agreed, in an earlier employment: no due date hangs on it.</summary>
    public DateOnly PlanMetOn => App.Clock.Today.AddDays(-430);

    private async Task<int> AddPlans(AppDb db)
    {
        var plan = new PdPlan
        {
            PersonId = People[Ada],
            StartedOn = PlanMetOn.AddDays(-20),
            About = PlanAbout,
        };
        plan.Propose(PlanOf(PlanAbout), PlanMetOn.AddDays(-10));
        plan.Agree(null, PlanMetOn, People[Max], "Max", App.Clock.GetUtcNow().UtcDateTime.AddDays(-430));
        var draft = new PdPlan
        {
            PersonId = People[Ada],
            StartedOn = App.Clock.Today,
            About = PlanDraftAbout,
        };
        db.AddRange(plan, draft);
        db.Add(
            new PlanComment
            {
                PlanId = plan.Id,
                WriterId = People[Max],
                Text = PlanComment,
                At = App.Clock.GetUtcNow().UtcDateTime.AddDays(-435),
            }
        );
        (Plan, PlanDraft) = (plan.Id, draft.Id);
        return await db.SaveChangesAsync();
    }

    private PlanDocument PlanOf(string about) =>
        new(
            about,
            "Maker",
            "Lead maker",
            1,
            40 * 60,
            [
                new(
                    Goal,
                    "Write the handbook",
                    PlanWhy,
                    GoalKind.ProfessionalDevelopment,
                    null,
                    null,
                    PlanMetOn.AddDays(-30),
                    App.Clock.Today.AddDays(100),
                    [new(Writing, "Writing", ItemKind.Competency, 2, 3, ["Aware", "Working", "Proficient"], 3, null)],
                    [new("Draft a page", App.Clock.Today.AddDays(10), null)]
                ),
            ],
            []
        );
}
