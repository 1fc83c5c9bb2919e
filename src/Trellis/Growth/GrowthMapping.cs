using Trellis.Growth.Appreciations;
using Trellis.Growth.Evidence;
using Trellis.Growth.Feedback;
using Trellis.Growth.Improvement;
using Trellis.Growth.Learning;
using Trellis.Growth.OneOnOnes;
using Trellis.Growth.Plans;
using Trellis.Growth.Promotions;
using Trellis.Growth.Retrospectives;
using Trellis.Growth.Skills;

namespace Trellis.Growth;

/// <summary>Goals, their actions and check-ins, and PD plans as tables.</summary>
public static class GrowthMapping
{
    public static void MapGrowth(ModelBuilder model)
    {
        PlanMapping.MapPlans(model);
        AppreciationMapping.MapAppreciations(model);
        OneOnOneMapping.MapOneOnOnes(model);
        FeedbackMapping.MapFeedback(model);
        RetroMapping.MapRetrospectives(model);
        EvidenceMapping.MapEvidence(model);
        PromotionMapping.MapPromotions(model);
        ImprovementMapping.MapImprovement(model);
        SkillMapping.MapSkills(model);
        ResourceMapping.MapLearning(model);
        model.Entity<Goal>(e =>
        {
            e.Property(g => g.Version).IsConcurrencyToken();
            e.Property(g => g.Title).HasMaxLength(GoalRules.TitleLimit);
            e.Property(g => g.Why).HasMaxLength(GoalRules.TextLimit);
            e.Property(g => g.Learned).HasMaxLength(GoalRules.TextLimit);
            e.Ignore(g => g.IsOpen);
            e.HasIndex(g => new { g.PersonId, g.State });
            e.HasIndex(g => new { g.Audience, g.StartedOn }); // those that are open to everyone, the newest first
            e.HasIndex(g => new { g.PersonId, g.TitleKey }).IsUnique().HasFilter("\"EndedOn\" IS NULL");
            e.HasIndex(g => g.SuggestionId).IsUnique(); // a suggestion is accepted once
            e.HasOne(g => g.Person).WithMany().HasForeignKey(g => g.PersonId);
            e.HasOne<SuggestedGoal>().WithMany().HasForeignKey(g => g.SuggestionId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(g => g.Items).WithOne().HasForeignKey(i => i.GoalId);
            e.HasMany(g => g.Actions).WithOne(a => a.Goal).HasForeignKey(a => a.GoalId);
            e.HasMany(g => g.CheckIns).WithOne(c => c.Goal).HasForeignKey(c => c.GoalId);
        });
        model.Entity<GoalItem>(e =>
        {
            e.HasIndex(i => new { i.GoalId, i.ItemId }).IsUnique();
            e.HasOne(i => i.Item).WithMany().HasForeignKey(i => i.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<GoalAction>().Property(a => a.Text).HasMaxLength(GoalRules.ActionLimit);
        model.Entity<CheckIn>(e =>
        {
            e.Property(c => c.Text).HasMaxLength(GoalRules.TextLimit);
            e.HasIndex(c => new { c.GoalId, c.At });
            e.HasOne(c => c.Writer).WithMany().HasForeignKey(c => c.WriterId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(c => c.Levels).WithOne(l => l.CheckIn).HasForeignKey(l => l.CheckInId);
        });
        model.Entity<GoalPurchase>(e =>
        {
            e.HasIndex(p => p.RequestId).IsUnique();
            e.HasOne(p => p.Request).WithMany().HasForeignKey(p => p.RequestId);
            e.HasOne(p => p.Goal).WithMany().HasForeignKey(p => p.GoalId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CheckInLevel>(e =>
        {
            e.HasIndex(l => new { l.CheckInId, l.ItemId }).IsUnique();
            e.HasOne(l => l.Item).WithMany().HasForeignKey(l => l.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
