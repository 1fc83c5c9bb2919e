namespace Trellis.Growth.Skills;

/// <summary>Marks, shares and certificates as tables.</summary>
public static class SkillMapping
{
    public static void MapSkills(ModelBuilder model)
    {
        model.Entity<SkillWish>(e =>
        {
            e.HasIndex(w => new { w.PersonId, w.ItemId }).IsUnique();
            e.HasOne(w => w.Person).WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(w => w.Item).WithMany().HasForeignKey(w => w.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SkillShare>(e =>
        {
            e.HasIndex(s => new { s.PersonId, s.ManagerId }).IsUnique();
            e.HasIndex(s => s.ManagerId);
            e.HasOne(s => s.Person).WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(s => s.Manager).WithMany().HasForeignKey(s => s.ManagerId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Certificate>(e =>
        {
            e.Property(c => c.Name).HasMaxLength(CertificateRules.NameLimit);
            e.Property(c => c.Issuer).HasMaxLength(CertificateRules.NameLimit);
            e.Property(c => c.Number).HasMaxLength(CertificateRules.NameLimit);
            e.Property(c => c.Link).HasMaxLength(CertificateRules.LinkLimit);
            e.HasIndex(c => new { c.PersonId, c.ExpiresOn });
            e.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(c => c.Item).WithMany().HasForeignKey(c => c.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
