namespace Trellis.Growth.Promotions;

/// <summary>Promotion cases and their evidence as tables.</summary>
public static class PromotionMapping
{
    public static void MapPromotions(ModelBuilder model)
    {
        model.Entity<PromotionCase>(e =>
        {
            e.Property(c => c.Version).IsConcurrencyToken();
            e.Property(c => c.Text).HasMaxLength(PromotionRules.TextLimit);
            e.HasIndex(c => new { c.PersonId, c.ClosedAt });
            e.HasIndex(c => c.PersonId).IsUnique().HasFilter("\"ClosedAt\" IS NULL"); // one is open at a time
            e.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId);
            e.HasOne(c => c.Manager).WithMany().HasForeignKey(c => c.ManagerId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(c => c.Position).WithMany().HasForeignKey(c => c.PositionId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(c => c.Evidence).WithOne(x => x.Case).HasForeignKey(x => x.CaseId);
        });
        model.Entity<CaseEvidence>(e =>
        {
            e.HasIndex(x => new
                {
                    x.CaseId,
                    x.ItemId,
                    x.EvidenceId,
                })
                .IsUnique();
            e.HasOne(x => x.Evidence).WithMany().HasForeignKey(x => x.EvidenceId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne(x => x.Item).WithMany().HasForeignKey(x => x.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
