#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which lines of the record exist for a viewer.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// What you did and what concerns you; everything for People Ops and administrators. That somebody is at a draft is
    /// for the writer alone, and of a promotion or raise nobody reads in it before they were told. Administrators read only
    /// what is for the whole office.
    /// </summary>
    public IQueryable<Activity> Activities =>
        db.Set<Activity>()
            .Where(a =>
                me.IsOperator
                || (_me != null && a.ById == _me)
                || (
                    a.Audience != Audience.Writer
                    && (
                        (
                            me.IsPeopleOps
                            && a.Audience != Audience.Person
                            && (a.Audience != Audience.PeopleOps || a.AboutId != _me)
                        )
                        || (_me != null && a.AboutId == _me && a.Audience != Audience.PeopleOps)
                        || (me.IsAdmin && a.Audience == Audience.Office)
                    )
                )
            );
}
