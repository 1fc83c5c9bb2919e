#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which 1:1s exist for a viewer: product.md §5 and §7.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// The series of your own 1:1s, with whomever you had them; and of whoever reports to you today the one of this line:
    /// since its first day they have reported to nobody else. A former manager reads nothing of it any more, and a manager
    /// to whom somebody returns begins anew.
    /// </summary>
    public IQueryable<OneOnOneSeries> OneOnOnes =>
        db.Set<OneOnOneSeries>()
            .Where(s => _me != null && (s.PersonId == _me || (s.ManagerId == _me && OfToday.Any(o => o.Id == s.Id))));

    /// <summary>The series whose reporting line holds today.</summary>
    private IQueryable<OneOnOneSeries> OfToday =>
        db.Set<OneOnOneSeries>()
            .Where(s =>
                Current.Any(e => e.PersonId == s.PersonId && e.ManagerId == s.ManagerId)
                && s.From >= s.Person!.StartsOn
                && !db.Set<Employment>()
                    .Any(e =>
                        e.PersonId == s.PersonId
                        && e.ManagerId != s.ManagerId
                        && e.From <= _today
                        && (e.Until == null || e.Until > s.From)
                    )
            );

    /// <summary>Of the series that you see those whose reporting line holds today: they can be written in.</summary>
    public IQueryable<OneOnOneSeries> OneOnOnesOfToday => OneOnOnes.Where(s => OfToday.Any(o => o.Id == s.Id));

    /// <summary>The meetings of the series that you see.</summary>
    public IQueryable<OneOnOneMeeting> OneOnOneMeetings =>
        db.Set<OneOnOneMeeting>().Where(m => OneOnOnes.Any(s => s.Id == m.SeriesId));

    /// <summary>Of them those of lines that hold today: what comes, and what there is to do.</summary>
    public IQueryable<OneOnOneMeeting> OneOnOneMeetingsOfToday =>
        db.Set<OneOnOneMeeting>().Where(m => OneOnOnesOfToday.Any(s => s.Id == m.SeriesId));

    /// <summary>The points of the series that you see.</summary>
    public IQueryable<OneOnOnePoint> OneOnOnePoints =>
        db.Set<OneOnOnePoint>().Where(p => OneOnOnes.Any(s => s.Id == p.SeriesId));

    /// <summary>Their actions.</summary>
    public IQueryable<OneOnOneAction> OneOnOneActions =>
        db.Set<OneOnOneAction>().Where(a => OneOnOnes.Any(s => s.Id == a.SeriesId));

    public IQueryable<OneOnOneAction> OneOnOneActionsOfToday =>
        db.Set<OneOnOneAction>().Where(a => OneOnOnesOfToday.Any(s => s.Id == a.SeriesId));

    /// <summary>Your own private notes, also of series that you no longer see: they are their writer's, ever.</summary>
    public IQueryable<OneOnOneNote> OneOnOneNotes =>
        db.Set<OneOnOneNote>().Where(n => _me != null && n.WriterId == _me);

    /// <summary>
    /// When the last 1:1 of each series before a moment was held, null where none was: your own, those of whoever reports
    /// to you today, and all for People Ops. Never what was said.
    /// </summary>
    public IQueryable<LastOneOnOne> LastOneOnOnes(DateTime before) =>
        db.Set<OneOnOneSeries>()
            .Where(s => me.IsPeopleOps || s.PersonId == _me || Reports.Contains(s.PersonId))
            .Select(s => new LastOneOnOne
            {
                PersonId = s.PersonId,
                HeldAt = s
                    .Meetings.Where(m => m.State == OneOnOneState.Held && m.StartsAt < before)
                    .OrderByDescending(m => m.StartsAt)
                    .Select(m => (DateTime?)m.StartsAt)
                    .FirstOrDefault(),
            });

    /// <summary>Meetings that are planned for a day after the end of their line, for Trellis itself, which cancels them.</summary>
    public IQueryable<OneOnOneMeeting> OneOnOneMeetingsAfterTheEnd =>
        db.Set<OneOnOneMeeting>()
            .Where(m =>
                me.IsOperator
                && m.State == OneOnOneState.Planned
                && m.StartsAt > me.Now
                && !OfToday.Any(s => s.Id == m.SeriesId)
            );
}
