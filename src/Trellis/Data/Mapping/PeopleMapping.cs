using Trellis.Accounts;

namespace Trellis.Data;

/// <summary>
/// People, their dated employment facts, their targets, their accounts and the record of activity as tables.
/// </summary>
public static class PeopleMapping
{
    public static ModelBuilder MapPeople(this ModelBuilder model)
    {
        model.Entity<Person>(e =>
        {
            e.HasIndex(p => p.EmailKey).IsUnique();
            e.HasMany(p => p.Employments).WithOne(m => m.Person).HasForeignKey(m => m.PersonId);
        });
        model.Entity<Employment>(e =>
        {
            e.HasIndex(m => new { m.PersonId, m.From }).IsUnique();
            e.HasIndex(m => new { m.ManagerId, m.Until });
            e.HasIndex(m => new { m.PositionId, m.Until });
            e.HasOne(m => m.Manager).WithMany().HasForeignKey(m => m.ManagerId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(m => m.Position).WithMany().HasForeignKey(m => m.PositionId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Target>(e =>
        {
            e.HasIndex(t => new { t.PersonId, t.PositionId }).IsUnique();
            e.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
            e.HasOne(t => t.Position).WithMany().HasForeignKey(t => t.PositionId);
        });
        return model;
    }

    public static ModelBuilder MapAccess(this ModelBuilder model)
    {
        model.Entity<Account>().HasOne(a => a.Person).WithOne().HasForeignKey<Account>(a => a.PersonId);
        model.Entity<Session>().HasOne(s => s.Account).WithMany().HasForeignKey(s => s.AccountId);
        model.Entity<Installation>();
        model.Entity<Organisation>().Property(o => o.IdleMinutes).HasDefaultValue(SessionRules.IdleMinutes);
        model.Entity<WrongTries>(e =>
        {
            e.HasKey(t => t.Subject);
            e.Property(t => t.Subject).HasMaxLength(120);
            e.Property(t => t.Count).IsConcurrencyToken();
            e.HasIndex(t => t.LastAt);
        });
        model.Entity<PasswordLink>().HasOne(l => l.Account).WithMany().HasForeignKey(l => l.AccountId);
        model.Entity<FirstAccount>().Property(f => f.Id).ValueGeneratedNever();
        return model;
    }

    public static ModelBuilder MapActivities(this ModelBuilder model)
    {
        model.Entity<Activity>(e =>
        {
            e.HasIndex(a => a.At);
            e.HasIndex(a => new { a.AboutId, a.At });
        });
        return model;
    }
}
