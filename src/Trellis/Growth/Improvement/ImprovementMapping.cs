using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Trellis.Growth.Improvement;

/// <summary>Concerns and improvement plans with their history as tables.</summary>
public static class ImprovementMapping
{
    public static void MapImprovement(ModelBuilder model)
    {
        model.Entity<Concern>(e =>
        {
            e.Property(c => c.Version).IsConcurrencyToken();
            e.Property(c => c.Expected).HasMaxLength(ConcernRules.TextLimit);
            e.Property(c => c.Seen).HasMaxLength(ConcernRules.TextLimit);
            e.Property(c => c.Helps).HasMaxLength(ConcernRules.TextLimit);
            e.Property(c => c.Answer).HasMaxLength(ConcernRules.TextLimit);
            e.HasIndex(c => new { c.PersonId, c.On });
            e.HasIndex(c => c.WriterId);
            e.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId);
            e.HasOne(c => c.Writer).WithMany().HasForeignKey(c => c.WriterId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(c => c.Competency).WithMany().HasForeignKey(c => c.CompetencyId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ImprovementPlan>(e =>
        {
            e.Property(p => p.Version).IsConcurrencyToken();
            e.Property(p => p.Why).HasMaxLength(ImprovementRules.TextLimit);
            e.Property(p => p.WhyNoConcern).HasMaxLength(ImprovementRules.TextLimit);
            e.Property(p => p.Levels)
                .HasConversion(
                    l => JsonColumn.Write(l),
                    text => JsonColumn.Read<IReadOnlyList<NeededLevel>>(text),
                    Whole<NeededLevel>()
                );
            e.Property(p => p.Support)
                .HasConversion(
                    l => JsonColumn.Write(l),
                    text => JsonColumn.Read<IReadOnlyList<string>>(text),
                    Whole<string>()
                );
            // one at a time
            e.HasIndex(p => p.PersonId).IsUnique().HasFilter("\"ClosedOn\" IS NULL");
            e.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId);
            e.HasOne(p => p.Manager).WithMany().HasForeignKey(p => p.ManagerId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(p => p.Partner).WithMany().HasForeignKey(p => p.PartnerId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(p => p.Position).WithMany().HasForeignKey(p => p.PositionId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(p => p.Facts).WithOne(f => f.Plan).HasForeignKey(f => f.PlanId);
            e.HasMany(p => p.Concerns).WithOne(c => c.Plan).HasForeignKey(c => c.PlanId);
        });
        model.Entity<ImprovementFact>(e =>
        {
            e.Ignore(f => f.Step);
            e.Property(f => f.Text).HasMaxLength(ImprovementRules.TextLimit);
            e.HasIndex(f => new { f.PlanId, f.At });
            e.HasOne(f => f.By).WithMany().HasForeignKey(f => f.ById).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<NamedConcern>(e =>
        {
            e.HasIndex(c => new { c.PlanId, c.ConcernId }).IsUnique();
            e.HasOne(c => c.Concern).WithMany().HasForeignKey(c => c.ConcernId).OnDelete(DeleteBehavior.SetNull);
        });
    }

    /// <summary>A list that is replaced and never changed.</summary>
    private static ValueComparer<IReadOnlyList<T>> Whole<T>() =>
        new((a, b) => a!.SequenceEqual(b!), l => l.Count, l => l);
}
