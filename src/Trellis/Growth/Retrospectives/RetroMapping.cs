namespace Trellis.Growth.Retrospectives;

/// <summary>Lines of retrospectives as a table.</summary>
public static class RetroMapping
{
    public static void MapRetrospectives(ModelBuilder model) =>
        model.Entity<RetroNote>(e =>
        {
            e.Property(n => n.Retrospective).HasMaxLength(RetroRules.NameLimit);
            e.Property(n => n.Text).HasMaxLength(RetroRules.LineLimit);
            e.HasIndex(n => new { n.PersonId, n.KeptAt });
            e.HasIndex(n => new { n.WriterId, n.At });
            e.HasIndex(n => n.At).HasFilter("\"KeptAt\" IS NULL"); // what is deleted in time
            e.HasOne(n => n.Writer).WithMany().HasForeignKey(n => n.WriterId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(n => n.Person).WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(n => n.Competency).WithMany().HasForeignKey(n => n.CompetencyId).OnDelete(DeleteBehavior.Restrict);
        });
}
