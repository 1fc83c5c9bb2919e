namespace Trellis.Calendar;

/// <summary>Private addresses and entries of calendars as tables.</summary>
public static class CalendarMapping
{
    private const int KindLength = 60,
        LinkLength = 300,
        HashLength = 64;

    public static void MapCalendar(ModelBuilder model)
    {
        model.Entity<CalendarAddress>(e =>
        {
            e.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId);
            e.HasIndex(a => a.PersonId).IsUnique();
            e.HasIndex(a => a.Hash).IsUnique();
            e.Property(a => a.Hash).HasMaxLength(HashLength);
        });
        model.Entity<CalendarEntry>(e =>
        {
            e.HasIndex(c => new { c.Kind, c.CauseId }).IsUnique();
            e.HasMany(c => c.Attendees).WithOne(a => a.Entry).HasForeignKey(a => a.EntryId);
            e.Property(c => c.Kind).HasMaxLength(KindLength);
            e.Property(c => c.Link).HasMaxLength(LinkLength);
            e.Property(c => c.Version).IsConcurrencyToken();
        });
        model.Entity<CalendarAttendee>(e =>
        {
            e.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId);
            e.HasIndex(a => new { a.PersonId, a.EntryId }).IsUnique();
        });
    }
}
