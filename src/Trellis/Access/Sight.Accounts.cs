#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.

namespace Trellis.Access;

/// <summary>Which accounts and sessions exist for a viewer.</summary>
public sealed partial class Sight
{
    /// <summary>Your own account; every account for administrators and People Ops, who let people in.</summary>
    public IQueryable<Account> Accounts =>
        db.Set<Account>().Where(a => me.IsAdmin || me.IsPeopleOps || a.PersonId == _me);

    /// <summary>Your own sessions.</summary>
    public IQueryable<Session> Sessions => db.Set<Session>().Where(s => me.IsOperator || s.Account!.PersonId == _me);

    /// <summary>The links that were made to choose your password.</summary>
    public IQueryable<PasswordLink> PasswordLinks => db.Set<PasswordLink>().Where(l => l.Account!.PersonId == _me);

    /// <summary>The organisation itself is for everybody who is signed in.</summary>
    public IQueryable<Organisation> Organisations => db.Set<Organisation>();

    /// <summary>The logo of the organisation, if it has one, for everybody: it stands on the sign-in page.</summary>
    public IQueryable<OrganisationLogo> Logos => db.Set<OrganisationLogo>();
}
