namespace Trellis.Growth.Appreciations;

/// <summary>Appreciations, whom they name and who thanks for the same, as tables.</summary>
public static class AppreciationMapping
{
    public static void MapAppreciations(ModelBuilder model)
    {
        model.Entity<Appreciation>(e =>
        {
            e.Property(a => a.Text).HasMaxLength(AppreciationRules.TextLimit);
            e.HasIndex(a => new { a.Audience, a.At }); // those that are open to everyone, the newest first
            e.HasIndex(a => new { a.WriterId, a.At });
            e.HasOne(a => a.Writer).WithMany().HasForeignKey(a => a.WriterId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(a => a.Competency).WithMany().HasForeignKey(a => a.CompetencyId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(a => a.Recipients).WithOne(r => r.Appreciation).HasForeignKey(r => r.AppreciationId);
            e.HasMany(a => a.Reactions).WithOne(r => r.Appreciation).HasForeignKey(r => r.AppreciationId);
        });
        model.Entity<AppreciationRecipient>(e =>
        {
            e.HasIndex(r => new { r.AppreciationId, r.PersonId }).IsUnique();
            e.HasIndex(r => r.PersonId);
            e.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AppreciationReaction>(e =>
        {
            e.HasIndex(r => new { r.AppreciationId, r.PersonId }).IsUnique(); // one each
            e.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
