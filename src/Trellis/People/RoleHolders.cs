using Trellis.Ui;

namespace Trellis.People;

/// <summary>
/// The roles that an organisation cannot be without: somebody who can administer it and somebody of People Ops, who
/// can sign in today and on every later day.
/// </summary>
public sealed class RoleHolders(AppDb db, Viewer me)
{
    /// <summary>
    /// What stands in the way of taking somebody's role; nothing where others hold it, or where they were none of those
    /// who hold it up.
    /// </summary>
    public async Task<Problem?> MayLose(Person person, CancellationToken ct)
    {
        if (person.Access is not (AccessRole.Admin or AccessRole.PeopleOps))
            return null;
        var sight = db.For(me);
        var holders = await sight
            .People.Where(p =>
                p.Access == person.Access && sight.Accounts.Any(a => a.PersonId == p.Id && a.PasswordHash != null)
            )
            .Select(p => new
            {
                p.Id,
                p.StartsOn,
                p.EndsOn,
            })
            .ToListAsync(ct);
        DateOnly? Without(Func<Id<Person>, bool> holds) =>
            ReportingRules.FirstDayWithout(
                [.. holders.Where(h => holds(h.Id)).Select(h => (h.StartsOn, h.EndsOn))],
                me.Today
            );
        if (Without(id => id != person.Id) is not { } day || Without(_ => true) <= day)
            return null;
        return person.Access == AccessRole.Admin
            ? new Problem.Refused(
                "person.last-admin",
                $"From {Say.Date(day)} nobody could administer Trellis. Give another person the role Administrator "
                    + "first, and let them choose a password."
            )
            : new Problem.Refused(
                "person.last-people-ops",
                $"From {Say.Date(day)} nobody would be left in People Ops. Give another person that role first, and "
                    + "let them choose a password."
            );
    }
}
