using System.Globalization;

namespace Trellis.Settings;

/// <summary>
/// Changes what holds for the whole organisation: its name, its time zone, how long a session lasts unused, and by when
/// conversations are due. What is not named stays, and what is the same already is no change.
/// </summary>
public sealed class ChangeOrganisation(AppDb db, Viewer me)
{
    /// <param name="IdleMinutes">How long a session lasts unused, in minutes.</param>
    /// <param name="FirstDay">The first day with Trellis: what was due before it is not tracked.</param>
    /// <param name="CalibrationMonths">From the start to the calibration conversation, in months.</param>
    /// <param name="OneOnOneDays">From one 1:1 to the next, in days.</param>
    /// <param name="CareerTalkMonths">From one career talk to the next, in months; 0 for no reminder.</param>
    /// <param name="AppreciationDay">The day of the week on which everybody is asked whom they thank.</param>
    /// <param name="Retention">How long what was said between two people is kept.</param>
    /// <param name="ClearsFirstDay">Whether no first day is set any more.</param>
    public sealed record Request(
        string? Name = null,
        string? TimeZone = null,
        int? IdleMinutes = null,
        DateOnly? FirstDay = null,
        int? CalibrationMonths = null,
        int? OneOnOneDays = null,
        int? CareerTalkMonths = null,
        DayOfWeek? AppreciationDay = null,
        RetentionTerms? Retention = null,
        bool ClearsFirstDay = false
    );

    public async Task<Result<Organisation>> Handle(Request request, CancellationToken ct)
    {
        if (!Can.RunOrganisation(me))
            return new Problem.Forbidden();
        if (Refuse(request) is { } refusal)
            return refusal;

        var organisation = await db.For(me).Organisations.OrderBy(o => o.Id).FirstOrDefaultAsync(ct);
        if (organisation is null && request.Name is null)
            return new Problem.Unreadable([new("name", 0, 0, "The organisation has no name yet. Name it.")]);
        if (organisation is null)
            db.Add(organisation = new() { Name = "", TimeZone = "UTC" });
        organisation.Name = Names.Tidy(request.Name ?? organisation.Name);
        organisation.TimeZone = request.TimeZone ?? organisation.TimeZone;
        organisation.IdleMinutes = request.IdleMinutes ?? organisation.IdleMinutes;
        organisation.FirstDay = request.ClearsFirstDay ? null : request.FirstDay ?? organisation.FirstDay;
        organisation.CalibrationMonths = request.CalibrationMonths ?? organisation.CalibrationMonths;
        organisation.OneOnOneDays = request.OneOnOneDays ?? organisation.OneOnOneDays;
        organisation.CareerTalkMonths = request.CareerTalkMonths switch
        {
            null => organisation.CareerTalkMonths,
            0 => null,
            var months => months,
        };
        organisation.AppreciationDay = request.AppreciationDay ?? organisation.AppreciationDay;
        organisation.Retention = request.Retention ?? organisation.Retention;
        db.ChangeTracker.DetectChanges();
        if (db.Entry(organisation).State == EntityState.Unchanged)
            return organisation;
        db.Record(me, SettingsActivity.Changed, organisation.Id.ToString(), detail: Words(organisation));
        return await db.Save(ct) is { } problem ? problem : organisation;
    }

    private Problem? Refuse(Request request)
    {
        if (request.Name is not null && Names.Tidy(request.Name).Length is 0 or > 120)
            return new Problem.Unreadable([new("name", 0, 0, "A name has 1 to 120 characters.")]);
        if (request.TimeZone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(request.TimeZone, out _))
            return new Problem.Refused(
                "organisation.time-zone",
                "This time zone is not known. Use a name such as Europe/Berlin.",
                nameof(request.TimeZone)
            );
        if (request.IdleMinutes is < SessionRules.ShortestIdleMinutes or > SessionRules.LongestIdleMinutes)
            return new Problem.Refused(
                "organisation.idle",
                "A session lasts from a quarter of an hour to 14 days unused.",
                nameof(request.IdleMinutes)
            );
        if (request.FirstDay is { } first && (!Shape.IsDay(first) || first > me.Today.AddYears(1)))
            return new Problem.Refused(
                "organisation.first-day",
                "The first day with Trellis is in the past, or within a year from now.",
                nameof(request.FirstDay)
            );
        if (request.CalibrationMonths is < ObligationTerms.LeastMonths or > ObligationTerms.MostMonths)
            return new Problem.Refused(
                "organisation.calibration",
                "The calibration conversation is 1 to 24 months after the first day of work.",
                nameof(request.CalibrationMonths)
            );
        if (request.CareerTalkMonths is < 0 or > ObligationTerms.MostMonths)
            return new Problem.Refused(
                "organisation.career-talk",
                "Career talks are 1 to 24 months apart; 0 means no reminder.",
                nameof(request.CareerTalkMonths)
            );
        if (request.AppreciationDay is { } day && !Enum.IsDefined(day))
            return new Problem.Refused(
                "organisation.appreciation",
                "The appreciation day is a day of the week.",
                nameof(request.AppreciationDay)
            );
        if (request.Retention?.Refuse() is { } kept)
            return kept;
        return request.OneOnOneDays is < ObligationTerms.LeastDays or > ObligationTerms.MostDays
            ? new Problem.Refused(
                "organisation.one-on-one",
                "From one 1:1 to the next it is 1 to 365 days.",
                nameof(request.OneOnOneDays)
            )
            : null;
    }

    private static string Years(int years) => Ui.Say.Count(years, "year", "years");

    private static string Words(Organisation o) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{o.Name}, {o.TimeZone}, sessions end after {o.IdleMinutes} minutes unused, first day with Trellis "
                + $"{(o.FirstDay is { } day ? $"{day:d MMMM yyyy}" : "not set")}, calibration conversation after "
                + $"{o.CalibrationMonths} months, a 1:1 every {o.OneOnOneDays} days, "
                + $"{(o.CareerTalkMonths is { } months ? $"a career talk every {months} months" : "no reminder of career talks")}, "
                + $"appreciation on {o.AppreciationDay}, concerns kept for {Years(o.Retention.ConcernYears)}, improvement "
                + $"plans for {Years(o.Retention.MetPlanYears)} when met and {Years(o.Retention.OtherPlanYears)} otherwise, 1:1s for "
                + $"{Years(o.Retention.OneOnOneYears)} and private notes for {o.Retention.PrivateNoteDays} days after their line"
        );
}
