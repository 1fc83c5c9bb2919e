namespace Trellis.Growth.OneOnOnes;

/// <summary>Series of 1:1s with their meetings, points, actions and private notes as tables.</summary>
public static class OneOnOneMapping
{
    public static void MapOneOnOnes(ModelBuilder model)
    {
        model.Entity<OneOnOneSeries>(e =>
        {
            e.Property(s => s.Version).IsConcurrencyToken();
            e.HasIndex(s => new
                {
                    s.PersonId,
                    s.ManagerId,
                    s.From,
                })
                .IsUnique(); // one for each reporting line
            e.HasIndex(s => s.ManagerId);
            e.HasOne(s => s.Person).WithMany().HasForeignKey(s => s.PersonId);
            e.HasOne(s => s.Manager).WithMany().HasForeignKey(s => s.ManagerId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(s => s.Meetings).WithOne(m => m.Series).HasForeignKey(m => m.SeriesId);
            e.HasMany(s => s.Points).WithOne(p => p.Series).HasForeignKey(p => p.SeriesId);
            e.HasMany(s => s.Actions).WithOne(a => a.Series).HasForeignKey(a => a.SeriesId);
        });
        model.Entity<OneOnOneMeeting>(e =>
        {
            e.Property(m => m.Version).IsConcurrencyToken();
            e.Property(m => m.SkippedBecause).HasMaxLength(OneOnOneRules.LineLimit);
            e.Property(m => m.SharedNotes).HasMaxLength(OneOnOneRules.NotesLimit);
            e.HasIndex(m => new { m.SeriesId, m.StartsAt });
        });
        model.Entity<OneOnOnePoint>(e =>
        {
            e.Property(p => p.Text).HasMaxLength(OneOnOneRules.LineLimit);
            e.HasIndex(p => new { p.SeriesId, p.DoneInId });
            e.HasOne(p => p.Writer).WithMany().HasForeignKey(p => p.WriterId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<OneOnOneMeeting>().WithMany().HasForeignKey(p => p.DoneInId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<OneOnOneAction>(e =>
        {
            e.Property(a => a.Text).HasMaxLength(OneOnOneRules.LineLimit);
            e.HasIndex(a => new { a.OwnerId, a.DoneOn });
            e.HasOne(a => a.Owner).WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<OneOnOneNote>(e =>
        {
            e.Property(n => n.Version).IsConcurrencyToken();
            e.Property(n => n.Text).HasMaxLength(OneOnOneRules.NotesLimit);
            e.HasIndex(n => new { n.MeetingId, n.WriterId }).IsUnique();
            e.HasOne(n => n.Meeting).WithMany().HasForeignKey(n => n.MeetingId);
            e.HasOne(n => n.Writer).WithMany().HasForeignKey(n => n.WriterId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
