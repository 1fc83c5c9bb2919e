using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Trellis.Reviews.Levelling;

/// <summary>What is compared in rating calibrations, and what was changed in them, as tables.</summary>
public static class LevellingMapping
{
    public static void MapLevelling(ModelBuilder model)
    {
        model.Entity<ComparedFinal>(e =>
        {
            // whoever begins it, each review is compared once
            e.HasIndex(f => f.ReviewId).IsUnique();
            e.HasIndex(f => new { f.CycleId, f.LeadId });
            e.HasOne<Cycle>().WithMany().HasForeignKey(f => f.CycleId);
            e.HasOne<Review>().WithMany().HasForeignKey(f => f.ReviewId);
            e.HasOne(f => f.Person).WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.Property(f => f.Levels)
                .HasConversion(
                    levels => JsonColumn.Write(levels),
                    text => JsonColumn.Read<IReadOnlyList<ComparedLevel>>(text),
                    // they are written once
                    new ValueComparer<IReadOnlyList<ComparedLevel>>(favorStructuralComparisons: false)
                );
        });
        model.Entity<LevelRevision>(e =>
        {
            e.HasIndex(c => new { c.CycleId, c.At });
            e.HasOne<Cycle>().WithMany().HasForeignKey(c => c.CycleId);
            e.HasOne<Review>().WithMany().HasForeignKey(c => c.ReviewId);
            e.Property(c => c.Before)
                .HasConversion(r => r.ToString(), text => Rated.Parse(text, null))
                .HasMaxLength(12);
            e.Property(c => c.After).HasConversion(r => r.ToString(), text => Rated.Parse(text, null)).HasMaxLength(12);
            e.Property(c => c.Reason).HasMaxLength(ReviewRules.TextLimit);
            e.Property(c => c.ByName).HasMaxLength(ReviewRules.LineLimit);
        });
    }
}
