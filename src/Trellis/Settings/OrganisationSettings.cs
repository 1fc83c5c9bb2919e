namespace Trellis.Settings;

/// <summary>What holds for the whole organisation, for administrators.</summary>
public sealed class OrganisationSettings(AppDb db, Viewer me)
{
    /// <param name="TimeZone">The IANA time zone in which a day begins.</param>
    /// <param name="IdleMinutes">How long a session lasts unused, in minutes.</param>
    /// <param name="FirstDay">The first day with Trellis: what was due before it is not tracked. Null: all is tracked.</param>
    /// <param name="CalibrationMonths">From the start to the calibration conversation, in months.</param>
    /// <param name="OneOnOneDays">From one 1:1 to the next, in days.</param>
    /// <param name="CareerTalkMonths">From one career talk to the next, in months; null for no reminder.</param>
    /// <param name="AppreciationDay">The day of the week on which everybody is asked whom they thank.</param>
    /// <param name="Retention">How long what was said between two people is kept.</param>
    public sealed record View(
        string Name,
        string TimeZone,
        int IdleMinutes,
        DateOnly? FirstDay,
        int CalibrationMonths,
        int OneOnOneDays,
        int? CareerTalkMonths,
        DayOfWeek AppreciationDay,
        RetentionTerms Retention
    )
    {
        public static View Of(Organisation o) =>
            new(
                o.Name,
                o.TimeZone,
                o.IdleMinutes,
                o.FirstDay,
                o.CalibrationMonths,
                o.OneOnOneDays,
                o.CareerTalkMonths,
                o.AppreciationDay,
                o.Retention
            );
    }

    public async Task<View?> Load(CancellationToken ct) =>
        Can.RunOrganisation(me)
            ? await db.For(me).Organisations.OrderBy(o => o.Id).Select(o => View.Of(o)).FirstOrDefaultAsync(ct)
            : null;
}
