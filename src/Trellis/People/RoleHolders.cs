using Trellis.Ui;

namespace Trellis.People;

/// <summary>
/// The powers that an organisation cannot be without: somebody who can administer it and somebody of People Ops, who
/// can sign in today and on every later day.
/// </summary>
public sealed class RoleHolders(AppDb db, Viewer me)
{
    /// <summary>
    /// What stands in the way of taking somebody's role, or of other days of work; nothing where others hold its powers,
    /// or where they were none of those who hold them up.
    /// </summary>
    /// <param name="person">Whose role it is.</param>
    /// <param name="stays">The days on which they go on holding it; null where they lose it.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Problem?> MayLose(
        Person person,
        (DateOnly StartsOn, DateOnly? EndsOn)? stays,
        CancellationToken ct
    )
    {
        if (person.Access.IsAdmin() && await FirstDayWithout(AccessRoles.Admins, person, stays, ct) is { } without)
            return new Problem.Refused(
                "person.last-admin",
                $"From {Say.Date(without)} nobody could administer Trellis. Give another person the role Administrator "
                    + "first, and let them choose a password."
            );
        return person.Access.IsPeopleOps() ? await MayLosePeopleOps(person, stays, ct) : null;
    }

    /// <summary>What stands in the way of taking the work of People Ops from somebody.</summary>
    /// <inheritdoc cref="MayLose"/>
    public async Task<Problem?> MayLosePeopleOps(
        Person person,
        (DateOnly StartsOn, DateOnly? EndsOn)? stays,
        CancellationToken ct
    ) =>
        await FirstDayWithout(AccessRoles.OfPeopleOps, person, stays, ct) is { } without
            ? new Problem.Refused(
                "person.last-people-ops",
                $"From {Say.Date(without)} nobody would be left in People Ops. Give another person that role first, and "
                    + "let them choose a password."
            )
            : null;

    /// <summary>The day from which nobody would hold one of the roles; null where it is no sooner than now.</summary>
    private async Task<DateOnly?> FirstDayWithout(
        IReadOnlyList<AccessRole> roles,
        Person person,
        (DateOnly StartsOn, DateOnly? EndsOn)? stays,
        CancellationToken ct
    )
    {
        var sight = db.For(me);
        var holders = await sight
            .People.Where(p =>
                roles.Contains(p.Access) && sight.Accounts.Any(a => a.PersonId == p.Id && a.PasswordHash != null)
            )
            .Select(p => new
            {
                p.Id,
                p.StartsOn,
                p.EndsOn,
            })
            .ToListAsync(ct);
        if (!holders.Exists(h => h.Id == person.Id))
            return null;
        var others = holders.Where(h => h.Id != person.Id).Select(h => (h.StartsOn, h.EndsOn)).ToList();
        var now = ReportingRules.FirstDayWithout([.. holders.Select(h => (h.StartsOn, h.EndsOn))], me.Today);
        var then = ReportingRules.FirstDayWithout(stays is { } days ? [.. others, days] : others, me.Today);
        return then is { } day && !(now <= day) ? day : null;
    }
}
