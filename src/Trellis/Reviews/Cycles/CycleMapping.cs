namespace Trellis.Reviews.Cycles;

/// <summary>Company cycles as tables.</summary>
public static class CycleMapping
{
    public static void MapCycles(ModelBuilder model)
    {
        model.Entity<Cycle>(e =>
        {
            e.Property(c => c.Version).IsConcurrencyToken();
            e.Property(c => c.Name).HasMaxLength(Cycle.NameLimit);
            e.Property(c => c.OpenedByName).HasMaxLength(ReviewRules.LineLimit);
            e.Property(c => c.CancelledByName).HasMaxLength(ReviewRules.LineLimit);
            e.Property(c => c.CancelReason).HasMaxLength(ReviewRules.TextLimit);
            e.ComplexProperty(c => c.Terms, ReviewTermsMapping.Map);
            e.HasMany(c => c.Teams).WithOne().HasForeignKey(t => t.CycleId);
        });
        model.Entity<CycleTeam>(e => e.HasIndex(t => new { t.CycleId, t.ManagerId }).IsUnique());
        model.Entity<CycleExtension>(e =>
        {
            e.Property(x => x.Reason).HasMaxLength(ReviewRules.TextLimit);
            e.Property(x => x.ByName).HasMaxLength(ReviewRules.LineLimit);
            e.HasOne<Cycle>().WithMany().HasForeignKey(x => x.CycleId);
        });
        model.Entity<CycleReminder>(e =>
        {
            // whoever asks for one, at most one goes out a day
            e.HasIndex(r => new
                {
                    r.CycleId,
                    r.On,
                    r.PersonId,
                })
                .IsUnique();
            e.HasOne<Review>().WithMany().HasForeignKey(r => r.ReviewId);
        });
        model.Entity<CycleLine>(e =>
        {
            e.HasIndex(l => l.ReviewId).IsUnique();
            e.HasIndex(l => new
            {
                l.CycleId,
                l.SortOn,
                l.NameKey,
            });
            e.HasOne<Review>().WithMany().HasForeignKey(l => l.ReviewId);
        });
        model.Entity<CycleCounts>(e =>
        {
            e.Property(c => c.Version).IsConcurrencyToken();
            e.HasIndex(c => c.CycleId).IsUnique();
            e.HasOne<Cycle>().WithMany().HasForeignKey(c => c.CycleId);
            e.Property(c => c.Progress)
                .HasConversion(p => JsonColumn.Write(p), text => JsonColumn.Read<CycleProgress>(text));
        });
    }
}
