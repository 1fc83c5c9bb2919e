namespace Trellis.Settings;

/// <summary>The organisation as a table.</summary>
public static class SettingsMapping
{
    public static void MapSettings(ModelBuilder model) =>
        model.Entity<Organisation>().Property(o => o.IdleMinutes).HasDefaultValue(SessionRules.IdleMinutes);
}
