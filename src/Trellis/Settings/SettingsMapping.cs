namespace Trellis.Settings;

/// <summary>The organisation and its dated documents as tables.</summary>
public static class SettingsMapping
{
    /// <summary>The column that says of which kind a document is.</summary>
    internal const string KindColumn = "Kind";

    public static void MapSettings(ModelBuilder model)
    {
        model.Entity<Organisation>(e =>
        {
            e.Property(o => o.IdleMinutes).HasDefaultValue(SessionRules.IdleMinutes);
            e.Property(o => o.CalibrationMonths).HasDefaultValue(4);
            e.Property(o => o.OneOnOneDays).HasDefaultValue(14);
            e.ComplexProperty(o => o.Retention);
        });
        model.Entity<OrganisationLogo>(e =>
        {
            e.HasKey(l => l.OrganisationId);
            e.HasOne<Organisation>().WithOne().HasForeignKey<OrganisationLogo>(l => l.OrganisationId);
            e.Property(l => l.MediaType).HasMaxLength(20);
            e.Property(l => l.Hash).HasMaxLength(64);
            e.Property(l => l.Content).HasMaxLength(LogoRules.Limit);
        });
        model.Entity<DatedDocument>(e =>
        {
            e.HasDiscriminator<string>(KindColumn);
            e.Property(KindColumn).HasMaxLength(32);
            e.HasIndex(KindColumn, nameof(DatedDocument.Number)).IsUnique();
            // the body belongs to each kind, so the column alone would allow none
            e.ToTable(t => t.HasCheckConstraint("CK_DatedDocument_Body", "\"Body\" IS NOT NULL"));
        });
    }
}
