namespace Trellis.Growth.Learning;

/// <summary>Learning resources and their uses as tables.</summary>
public static class ResourceMapping
{
    public static void MapLearning(ModelBuilder model)
    {
        model.Entity<LearningResource>(e =>
        {
            e.Property(r => r.Version).IsConcurrencyToken();
            e.Property(r => r.Title).HasMaxLength(ResourceRules.NameLimit);
            e.Property(r => r.Provider).HasMaxLength(ResourceRules.NameLimit);
            e.Property(r => r.Link).HasMaxLength(ResourceRules.LinkLimit);
            e.Property(r => r.Description).HasMaxLength(ResourceRules.TextLimit);
            e.Property(r => r.Answer).HasMaxLength(ResourceRules.TextLimit);
            e.Property(r => r.Language).HasMaxLength(ResourceRules.LanguageLimit);
            e.Property(r => r.Cost).HasConversion(m => m!.Value.Minor, minor => new Money(minor));
            e.HasIndex(r => new { r.State, r.ItemId });
            e.HasIndex(r => r.ProposedById);
            e.HasIndex(r => r.Link);
            e.HasOne(r => r.Item).WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(r => r.ProposedBy).WithMany().HasForeignKey(r => r.ProposedById).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(r => r.Uses).WithOne(u => u.Resource).HasForeignKey(u => u.ResourceId);
        });
        model.Entity<ResourceUse>(e =>
        {
            e.Property(u => u.Did).HasMaxLength(ResourceRules.TextLimit);
            e.HasIndex(u => new { u.ResourceId, u.PersonId }).IsUnique(); // one account of each person
            e.HasIndex(u => u.PersonId);
            e.HasOne(u => u.Person).WithMany().HasForeignKey(u => u.PersonId);
        });
    }
}
