namespace Trellis.Data;

/// <summary>Accounts, sessions, links and wrong tries as tables.</summary>
public static class AccountMapping
{
    private const int IdentityLength = 256;

    public static void MapAccounts(ModelBuilder model)
    {
        model.Entity<Account>(e =>
        {
            e.ToTable("Accounts");
            e.HasIndex(a => a.NormalizedUserName).IsUnique();
            e.HasIndex(a => a.NormalizedEmail);
            e.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            e.Property(a => a.UserName).HasMaxLength(IdentityLength);
            e.Property(a => a.NormalizedUserName).HasMaxLength(IdentityLength);
            e.Property(a => a.Email).HasMaxLength(IdentityLength);
            e.Property(a => a.NormalizedEmail).HasMaxLength(IdentityLength);
            e.HasOne(a => a.Person).WithOne().HasForeignKey<Account>(a => a.PersonId);
        });
        model.Entity<Session>().HasOne(s => s.Account).WithMany().HasForeignKey(s => s.AccountId);
        model.Entity<PasswordLink>().HasOne(l => l.Account).WithMany().HasForeignKey(l => l.AccountId);
        model.Entity<FirstAccount>().Property(f => f.Id).ValueGeneratedNever();
        model.Entity<WrongTries>(e =>
        {
            e.HasKey(t => t.Subject);
            e.Property(t => t.Subject).HasMaxLength(120);
            e.Property(t => t.Count).IsConcurrencyToken();
            e.HasIndex(t => t.LastAt);
        });
    }
}
