namespace Trellis.Messages;

/// <summary>Messages and what people chose about them as tables.</summary>
public static class MessageMapping
{
    private const int KindLength = 60,
        WhyLength = 300;

    public static void MapMessages(ModelBuilder model)
    {
        model.Entity<Message>(e =>
        {
            e.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId);
            e.HasIndex(m => m.EntryId);
            e.HasIndex(m => new { m.PersonId, m.At });
            e.HasIndex(m => new { m.State, m.DueAt });
            e.HasIndex(m => m.At);
            e.HasIndex(m => new
                {
                    m.PersonId,
                    m.Kind,
                    m.Once,
                })
                .IsUnique();
            e.Property(m => m.Kind).HasMaxLength(KindLength);
            e.Property(m => m.Link).HasMaxLength(KindLength * 5);
            e.Property(m => m.Why).HasMaxLength(WhyLength);
            e.Property(m => m.Once).HasMaxLength(KindLength);
        });
        model.Entity<MessageChoice>(e =>
        {
            e.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId);
            e.HasIndex(c => new { c.PersonId, c.Kind }).IsUnique();
            e.Property(c => c.Kind).HasMaxLength(KindLength);
        });
    }
}
