namespace Trellis.Frameworks;

/// <summary>Frameworks, positions and career moves as tables.</summary>
public static class FrameworkMapping
{
    public static void MapFrameworks(ModelBuilder model)
    {
        model.Entity<Framework>(e =>
        {
            e.Property(f => f.Version).IsConcurrencyToken();
            e.HasIndex(f => f.NameKey).IsUnique();
            e.HasIndex(f => f.Identifier).IsUnique();
            e.HasMany(f => f.Scales).WithOne().HasForeignKey(s => s.FrameworkId);
            e.HasMany(f => f.Categories).WithOne().HasForeignKey(c => c.FrameworkId);
            e.HasMany(f => f.Items).WithOne().HasForeignKey(i => i.FrameworkId);
            e.HasMany(f => f.Families).WithOne().HasForeignKey(f => f.FrameworkId);
            e.HasMany(f => f.Moves).WithOne().HasForeignKey(m => m.FrameworkId);
        });
        model.Entity<FrameworkVersion>(e =>
        {
            e.Property(v => v.Version).IsConcurrencyToken();
            e.HasIndex(v => new { v.FrameworkId, v.Number }).IsUnique();
            e.HasIndex(v => v.FrameworkId).IsUnique().HasFilter("\"PublishedAt\" IS NULL"); // one draft at a time
            e.HasOne(v => v.Framework).WithMany().HasForeignKey(v => v.FrameworkId);
        });
        model.Entity<SavedMapping>().HasIndex(m => m.NameKey).IsUnique();
        model.Entity<LevelScale>(e =>
        {
            e.HasIndex(s => new { s.FrameworkId, s.Key }).IsUnique();
            e.HasMany(s => s.Levels).WithOne().HasForeignKey(l => l.ScaleId);
        });
        model.Entity<Level>().HasIndex(l => new { l.ScaleId, l.Rank }).IsUnique();
        model.Entity<Category>().HasIndex(c => new { c.FrameworkId, c.Key }).IsUnique();
        model.Entity<Item>(e =>
        {
            e.ToTable("Items")
                .HasDiscriminator<string>("Kind")
                .HasValue<Competency>("competency")
                .HasValue<Skill>("skill");
            e.Property("Kind").HasMaxLength(16);
            e.HasIndex(i => new { i.FrameworkId, i.Key }).IsUnique();
        });
        model.Entity<Competency>(e =>
        {
            e.HasOne(c => c.Category).WithMany().HasForeignKey(c => c.CategoryId);
            e.HasOne(c => c.Scale).WithMany().HasForeignKey(c => c.ScaleId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(c => c.Descriptors).WithOne().HasForeignKey(d => d.CompetencyId);
        });
        model.Entity<Skill>(e =>
        {
            // Both kinds share one table: a competency names its own column of the same name differently.
            e.Property(s => s.CompetencyId).HasColumnName("ParentId");
            e.HasOne(s => s.Competency)
                .WithMany(c => c.Skills)
                .HasForeignKey(s => s.CompetencyId)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model
            .Entity<Descriptor>()
            .HasIndex(d => new
            {
                d.CompetencyId,
                d.Level,
                d.Track,
            })
            .IsUnique();
        model.Entity<Family>(e =>
        {
            e.HasIndex(f => new { f.FrameworkId, f.Key }).IsUnique();
            e.HasMany(f => f.Roles).WithOne(r => r.Family).HasForeignKey(r => r.FamilyId);
        });
        model.Entity<Role>(e =>
        {
            e.HasIndex(r => new { r.FrameworkId, r.Key }).IsUnique();
            e.HasMany(r => r.Positions).WithOne(p => p.Role).HasForeignKey(p => p.RoleId);
        });
        model.Entity<Position>(e =>
        {
            e.HasIndex(p => p.Slug).IsUnique();
            e.HasIndex(p => new { p.FrameworkId, p.Key }).IsUnique();
            e.HasMany(p => p.Expectations).WithOne().HasForeignKey(x => x.PositionId);
        });
        model.Entity<Expectation>(e =>
        {
            e.HasIndex(x => new { x.PositionId, x.ItemId }).IsUnique();
            e.HasOne(x => x.Item).WithMany().HasForeignKey(x => x.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CareerMove>(e =>
        {
            e.HasIndex(m => new { m.FromId, m.ToId }).IsUnique();
            e.HasOne<Position>().WithMany().HasForeignKey(m => m.FromId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<Position>().WithMany().HasForeignKey(m => m.ToId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Proposal>(e =>
        {
            e.Property(p => p.Version).IsConcurrencyToken();
            e.HasIndex(p => new { p.CompetencyId, p.At });
            e.HasIndex(p => new { p.AuthorId, p.ReadAt });
            e.HasOne(p => p.Competency).WithMany().HasForeignKey(p => p.CompetencyId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(p => p.Author).WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
