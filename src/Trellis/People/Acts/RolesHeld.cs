namespace Trellis.People.Acts;

/// <summary>Who holds a role with powers, for People Ops and administrators.</summary>
public sealed class RolesHeld(AppDb db, Viewer me)
{
    /// <param name="MayGrant">Whether the viewer gives and takes roles.</param>
    /// <param name="MayHandOver">Whether the viewer holds both roles and can hand People Ops over.</param>
    public sealed record View(IReadOnlyList<Holder> Holders, bool MayGrant, bool MayHandOver);

    /// <param name="CanSignIn">Whether they have a password.</param>
    public sealed record Holder(
        Id<Person> Id,
        string Name,
        string Email,
        AccessRole Role,
        DateOnly? EndsOn,
        bool CanSignIn
    );

    public async Task<View?> Load(CancellationToken ct)
    {
        if (!Can.SeeEveryone(me))
            return null;
        var sight = db.For(me);
        var holders = await sight
            .People.Where(p => p.Access != AccessRole.Employee && (p.EndsOn == null || p.EndsOn >= me.Today))
            .OrderBy(p => p.Name)
            .Select(p => new Holder(
                p.Id,
                p.Name,
                p.Email,
                p.Access,
                p.EndsOn,
                sight.Accounts.Any(a => a.PersonId == p.Id && a.PasswordHash != null)
            ))
            .ToListAsync(ct);
        return new(holders, Can.Grant(me, null), me.Role == AccessRole.AdminAndPeopleOps);
    }
}
