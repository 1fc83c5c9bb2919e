namespace Trellis.Settings;

/// <summary>Changes to the organisation as a whole.</summary>
public static class SettingsActivity
{
    public static readonly ActivityKind Changed = new(
        "organisation.changed",
        "Changed the settings of the organisation",
        Security: SecurityMark.Noted
    );
    public static readonly ActivityKind LogoChanged = new("logo.changed", "Changed the logo of the organisation");
    public static readonly ActivityKind LogoRemoved = new("logo.removed", "Removed the logo of the organisation");
    public static readonly ActivityKind SetUp = new(
        "organisation.set-up",
        "Set up the organisation",
        Security: SecurityMark.Noted
    );
}
