namespace Trellis.Growth.Plans;

/// <summary>PD plans and what is said about them as tables.</summary>
public static class PlanMapping
{
    public static void MapPlans(ModelBuilder model)
    {
        model.Entity<PdPlan>(e =>
        {
            e.Property(p => p.Version).IsConcurrencyToken();
            e.Property(p => p.About).HasMaxLength(PlanRules.TextLimit);
            e.Property(p => p.Document)
                .HasConversion(d => JsonColumn.Write(d!), text => JsonColumn.Read<PlanDocument>(text));
            e.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId);
            e.HasOne<Person>().WithMany().HasForeignKey(p => p.AgreedById).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(p => new { p.State, p.PersonId }); // the few that wait for somebody
            // one at a time is written or read, and one meeting agrees on one
            e.HasIndex(p => p.PersonId).IsUnique().HasFilter("\"MetOn\" IS NULL");
            e.HasIndex(p => new { p.PersonId, p.MetOn }).IsUnique();
        });
        model.Entity<PlanComment>(e =>
        {
            e.Property(c => c.Text).HasMaxLength(PlanRules.TextLimit);
            e.Property(c => c.GoalTitle).HasMaxLength(GoalRules.TitleLimit);
            e.HasIndex(c => new { c.PlanId, c.At });
            e.HasOne(c => c.Plan).WithMany().HasForeignKey(c => c.PlanId);
            e.HasOne(c => c.Writer).WithMany().HasForeignKey(c => c.WriterId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
