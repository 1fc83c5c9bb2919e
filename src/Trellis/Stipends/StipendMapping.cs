using Trellis.Stipends.Policy;

namespace Trellis.Stipends;

/// <summary>Policies, requests, receipts, the ledger, events and limits as tables.</summary>
public static class StipendMapping
{
    public static void MapStipends(ModelBuilder model)
    {
        PolicyKind.Kind.Map(model);
        model.Entity<StipendFact>(e =>
        {
            e.HasIndex(f => f.PersonId);
            e.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);
        });
        model.Entity<StipendRequest>(e =>
        {
            e.Property(r => r.Version).IsConcurrencyToken();
            e.ComplexProperty(r => r.Amount);
            e.ComplexProperty(r => r.Foreign);
            e.Property(r => r.Why).HasMaxLength(StipendRules.WordsLimit);
            e.HasIndex(r => new { r.PersonId, r.Once }).IsUnique(); // the same form sent twice is one request
            e.HasIndex(r => new { r.PersonId, r.AskedAt });
            e.HasIndex(r => new { r.PersonId, r.State }); // requests pending approval by one manager
            e.HasIndex(r => new { r.State, r.AskedAt });
            e.HasIndex(r => new { r.EventId, r.State });
            e.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId);
            e.HasOne(r => r.Supports).WithMany().HasForeignKey(r => r.SupportsId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(r => r.Event).WithMany().HasForeignKey(r => r.EventId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(r => r.History).WithOne(h => h.Request).HasForeignKey(h => h.RequestId);
            e.HasMany(r => r.Receipts).WithOne(f => f.Request).HasForeignKey(f => f.RequestId);
            e.HasOne(r => r.Claim).WithOne(c => c.Request).HasForeignKey<Claim>(c => c.RequestId);
            e.HasOne(r => r.Report).WithOne(c => c.Request).HasForeignKey<ReportBack>(c => c.RequestId);
        });
        model.Entity<RequestEntry>().HasIndex(h => new { h.RequestId, h.At });
        model.Entity<Claim>(e =>
        {
            e.ComplexProperty(c => c.Amount);
            e.ComplexProperty(c => c.Foreign);
            e.Ignore(c => c.NeedsConfirming);
            e.HasIndex(c => c.PaidOn);
        });
        model.Entity<Receipt>().HasIndex(f => f.Hash);
        model.Entity<LedgerEntry>(e =>
        {
            e.ComplexProperty(l => l.Amount);
            e.HasIndex(l => new { l.PersonId, l.CountsOn });
            e.HasIndex(l => l.CapMonth);
            e.HasIndex(l => l.On);
            e.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(l => l.Request).WithMany().HasForeignKey(l => l.RequestId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<GroupEvent>(e =>
        {
            e.HasIndex(v => v.From);
            e.HasMany(v => v.Interests).WithOne().HasForeignKey(i => i.EventId);
        });
        model.Entity<EventInterest>(e =>
        {
            e.HasIndex(i => new { i.EventId, i.PersonId }).IsUnique();
            e.HasOne(i => i.Person).WithMany().HasForeignKey(i => i.PersonId);
        });
        model.Entity<MonthlyCap>(e =>
        {
            e.Property(c => c.Version).IsConcurrencyToken();
            e.ComplexProperty(c => c.Amount);
            e.HasIndex(c => c.Month).IsUnique();
        });
        model.Entity<StipendBudget>(e =>
        {
            e.Property(b => b.Version).IsConcurrencyToken();
            e.ComplexProperty(b => b.Amount);
            e.HasIndex(b => b.Year).IsUnique();
        });
    }
}
