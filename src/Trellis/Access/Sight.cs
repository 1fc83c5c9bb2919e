#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>
/// What one viewer may see: the only door to rows. What is not in here does not exist for them. One file for each slice.
/// </summary>
public sealed partial class Sight(AppDb db, Viewer me)
{
    private readonly Id<Person>? _me = me.PersonId;
    private readonly DateOnly _today = me.Today;

    /// <summary>
    /// The employment facts that hold today, of everybody who has not left: whoever has reports to nobody any more.
    /// </summary>
    private IQueryable<Employment> Current =>
        db.Set<Employment>()
            .Where(e =>
                e.From <= _today
                && (e.Until == null || e.Until > _today)
                && (e.Person!.EndsOn == null || e.Person.EndsOn >= _today)
            );

    /// <summary>
    /// Whoever reports to the viewer today: the one meaning of "my reports". A viewer who is nobody has none, although
    /// some people report to nobody.
    /// </summary>
    private IQueryable<Id<Person>> Reports =>
        Current.Where(e => e.ManagerId != null && e.ManagerId == _me).Select(e => e.PersonId);
}
