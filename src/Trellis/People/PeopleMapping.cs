namespace Trellis.People;

/// <summary>
/// People, their dated employment facts, their leaves and their targets as tables.
/// </summary>
public static class PeopleMapping
{
    public static void MapPeople(ModelBuilder model)
    {
        model.Entity<Person>(e =>
        {
            e.HasIndex(p => p.EmailKey).IsUnique();
            e.HasIndex(p => p.NameKey);
            e.HasMany(p => p.Employments).WithOne(m => m.Person).HasForeignKey(m => m.PersonId);
            e.HasMany(p => p.Leaves).WithOne(l => l.Person).HasForeignKey(l => l.PersonId);
        });
        model.Entity<Employment>(e =>
        {
            e.HasIndex(m => new { m.PersonId, m.From }).IsUnique();
            e.HasIndex(m => new { m.ManagerId, m.Until });
            e.HasIndex(m => new { m.PositionId, m.Until });
            e.HasOne(m => m.Manager).WithMany().HasForeignKey(m => m.ManagerId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(m => m.Position).WithMany().HasForeignKey(m => m.PositionId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Employment>().Property(m => m.Department).HasMaxLength(80);
        model.Entity<Employment>().Property(m => m.Country).HasMaxLength(80);
        model.Entity<Leave>().HasIndex(l => new { l.PersonId, l.From }).IsUnique();
        model.Entity<Target>(e =>
        {
            e.HasIndex(t => new { t.PersonId, t.PositionId }).IsUnique();
            e.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
            e.HasOne(t => t.Position).WithMany().HasForeignKey(t => t.PositionId);
        });
    }
}
