using Trellis.Ui;

namespace Trellis.People;

/// <summary>
/// The powers that an organisation cannot be without: somebody who can administer it and somebody of People Ops, who
/// can sign in today and on every later day.
/// </summary>
public sealed class RoleHolders(AppDb db, Viewer me)
{
    private sealed record Holder(Id<Person> Id, AccessRole Role, DateOnly StartsOn, DateOnly? EndsOn);

    /// <summary>What stands in the way of giving somebody another role.</summary>
    public async Task<Problem?> MayHave(Person person, AccessRole role, CancellationToken ct)
    {
        var holders = await Holders(ct);
        return Last(holders, holders.ConvertAll(h => h.Id == person.Id ? h with { Role = role } : h));
    }

    /// <summary>What stands in the way of other days of work.</summary>
    public async Task<Problem?> MayWork(Person person, DateOnly startsOn, DateOnly? endsOn, CancellationToken ct)
    {
        var holders = await Holders(ct);
        var after = holders.ConvertAll(h => h.Id == person.Id ? h with { StartsOn = startsOn, EndsOn = endsOn } : h);
        return Last(holders, after);
    }

    /// <summary>What stands in the way of people becoming what they are to be, all at once.</summary>
    /// <param name="people">Everybody as they are to be; those of whom nothing is said stay.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Problem?> MayBecome(IReadOnlyDictionary<Id<Person>, Person> people, CancellationToken ct)
    {
        var holders = await Holders(ct);
        var after = holders.ConvertAll(h =>
            people.TryGetValue(h.Id, out var p) ? new Holder(p.Id, p.Access, p.StartsOn, p.EndsOn) : h
        );
        return Last(holders, after);
    }

    /// <summary>
    /// What stands in the way of a change: nothing where others hold the powers, or where nobody did before.
    /// </summary>
    private Problem.Refused? Last(List<Holder> before, List<Holder> after)
    {
        if (FirstDayWithout(AccessRoles.Admins, before, after) is { } noAdmin)
            return new Problem.Refused(
                "person.last-admin",
                $"From {Say.Date(noAdmin)} nobody could administer Trellis. Give another person the role "
                    + "Administrator first, and let them choose a password."
            );
        return FirstDayWithout(AccessRoles.OfPeopleOps, before, after) is { } noPeopleOps
            ? new Problem.Refused(
                "person.last-people-ops",
                $"From {Say.Date(noPeopleOps)} nobody would be left in People Ops. Give another person that role "
                    + "first, and let them choose a password."
            )
            : null;
    }

    /// <summary>The day from which nobody would hold one of the roles; null where it is no sooner than now.</summary>
    private DateOnly? FirstDayWithout(IReadOnlyList<AccessRole> roles, List<Holder> before, List<Holder> after)
    {
        DateOnly? Of(List<Holder> holders) =>
            ReportingRules.FirstDayWithout(
                [.. holders.Where(h => roles.Contains(h.Role)).Select(h => (h.StartsOn, h.EndsOn))],
                me.Today
            );
        return Of(after) is { } day && !(Of(before) <= day) ? day : null;
    }

    /// <summary>Whoever holds a role with powers and can sign in.</summary>
    private async Task<List<Holder>> Holders(CancellationToken ct)
    {
        var sight = db.For(me);
        return await sight
            .People.Where(p =>
                p.Access != AccessRole.Employee && sight.Accounts.Any(a => a.PersonId == p.Id && a.PasswordHash != null)
            )
            .Select(p => new Holder(p.Id, p.Access, p.StartsOn, p.EndsOn))
            .ToListAsync(ct);
    }
}
