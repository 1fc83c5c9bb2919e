#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Whose promised conversations exist for a viewer.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// People whose due conversations are open to the viewer: yourself, whoever reports to you today, and everybody for
    /// People Ops. Not for finance and administrators.
    /// </summary>
    public IQueryable<Person> ObligationPeople =>
        db.Set<Person>().Where(p => me.IsPeopleOps || p.Id == _me || Reports.Contains(p.Id));
}
