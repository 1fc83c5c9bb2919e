#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which people, with which employment facts and targets, exist for a viewer.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// Yourself, whoever reports to you today, and your own manager; everybody for People Ops and for administrators.
    /// </summary>
    public IQueryable<Person> People =>
        db.Set<Person>()
            .Where(p =>
                me.IsPeopleOps
                || me.IsAdmin
                || p.Id == _me
                || Reports.Contains(p.Id)
                || Current.Any(e => e.PersonId == _me && e.ManagerId == p.Id)
            );

    /// <summary>
    /// The employment facts of yourself, of whoever reports to you today, and of everybody for People Ops and
    /// administrators.
    /// </summary>
    public IQueryable<Employment> Employments =>
        db.Set<Employment>()
            .Where(f => me.IsPeopleOps || me.IsAdmin || f.PersonId == _me || Reports.Contains(f.PersonId));

    /// <summary>
    /// The leaves of yourself, of whoever reports to you today, and of everybody for People Ops and administrators.
    /// Colleagues do not see that somebody is away.
    /// </summary>
    public IQueryable<Leave> Leaves =>
        db.Set<Leave>().Where(l => me.IsPeopleOps || me.IsAdmin || l.PersonId == _me || Reports.Contains(l.PersonId));

    /// <summary>Of those facts, the ones that hold today: at most one for each person.</summary>
    public IQueryable<Employment> EmploymentsToday =>
        Employments.Where(e => e.From <= _today && (e.Until == null || e.Until > _today));

    /// <summary>
    /// Who leads them today: the manager of the fact that holds, where that manager works here today. For whoever has
    /// none, People Ops stands in.
    /// </summary>
    public IQueryable<ActingManager> ManagersToday =>
        EmploymentsToday
            .Where(e =>
                e.ManagerId != null
                && e.Manager!.StartsOn <= _today
                && (e.Manager.EndsOn == null || e.Manager.EndsOn >= _today)
            )
            .Select(e => new ActingManager
            {
                PersonId = e.PersonId,
                ManagerId = e.ManagerId!.Value,
                Name = e.Manager!.Name,
            });

    /// <summary>
    /// Whoever has nobody to lead them today: found from the few facts that name nobody, or somebody who does not work here.
    /// </summary>
    public IQueryable<Id<Person>> UnmanagedToday
    {
        get
        {
            var away = db.Set<Person>().Where(p => p.StartsOn > _today || p.EndsOn < _today).Select(p => p.Id);
            return EmploymentsToday
                .Where(e => e.ManagerId == null)
                .Select(e => e.PersonId)
                .Concat(
                    EmploymentsToday
                        .Where(e => e.ManagerId != null && away.Contains(e.ManagerId.Value))
                        .Select(e => e.PersonId)
                );
        }
    }

    /// <summary>
    /// Everybody who works here today, as colleagues know them: name, position and manager, from whom the teams follow.
    /// For everybody who is signed in.
    /// </summary>
    public IQueryable<Colleague> Colleagues =>
        Current
            .Where(e => (me.IsSignedIn || me.IsOperator) && e.Person!.StartsOn <= _today)
            .Select(e => new Colleague
            {
                PersonId = e.PersonId,
                Name = e.Person!.Name,
                NameKey = e.Person.NameKey,
                PositionId = e.PositionId,
                Position = e.Position!.Title,
                ManagerId =
                    e.Manager != null
                    && e.Manager.StartsOn <= _today
                    && (e.Manager.EndsOn == null || e.Manager.EndsOn >= _today)
                        ? e.ManagerId
                        : null,
                Manager =
                    e.Manager != null
                    && e.Manager.StartsOn <= _today
                    && (e.Manager.EndsOn == null || e.Manager.EndsOn >= _today)
                        ? e.Manager.Name
                        : null,
                ManagerKey = e.Manager!.NameKey,
            });

    /// <summary>Your own targets and those of whoever reports to you today.</summary>
    public IQueryable<Target> Targets =>
        db.Set<Target>().Where(t => me.IsOperator || t.PersonId == _me || Reports.Contains(t.PersonId));
}
