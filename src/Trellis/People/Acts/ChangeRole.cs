using System.ComponentModel.DataAnnotations;
using Trellis.Accounts;
using Trellis.Ui;

namespace Trellis.People.Acts;

/// <summary>
/// Gives somebody another access role, at once. Links to choose their password that are open stop working: they were
/// made for the former role. Nobody changes their own, but for one: whoever set Trellis up, and does the work of People
/// Ops beside administering it, hands that work over once somebody else of People Ops can sign in.
/// </summary>
public sealed class ChangeRole(AppDb db, Viewer me, Confirmation confirmation, RoleHolders holders)
{
    public sealed class Request
    {
        [Required(ErrorMessage = "Choose a role.")]
        public AccessRole? Role { get; set; }
    }

    /// <param name="Before">The role until now.</param>
    /// <param name="Role">The role from now on.</param>
    public sealed record View(Id<Person> Id, string Name, AccessRole Before, AccessRole Role);

    /// <param name="id">Whose role it is.</param>
    /// <param name="request">The new role.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Result<View>> Handle(Id<Person> id, Request request, CancellationToken ct)
    {
        if (await db.For(me).People.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person)
            return new Problem.Missing("This person");
        var handsOver =
            id == me.PersonId && me.Role == AccessRole.AdminAndPeopleOps && request.Role == AccessRole.Admin;
        if (!Can.Grant(me, id) && !handsOver)
            return new Problem.Forbidden();
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var (before, role) = (person.Access, request.Role!.Value);
        var view = new View(id, person.Name, before, role);
        if (before == role)
            return view;
        if (role == AccessRole.AdminAndPeopleOps)
            return new Problem.Refused(
                "person.role",
                "Both roles at once has only whoever set Trellis up. Choose one of them.",
                nameof(request.Role)
            );
        if (person.EndsOn < me.Today && role != AccessRole.Employee)
            return new Problem.Refused(
                "person.has-left",
                $"{person.Name} has left. Give a role to somebody who works here.",
                nameof(request.Role)
            );
        if (await holders.MayHave(person, role, ct) is { } needed)
            return needed;
        if (await confirmation.Ask(ct) is { } unconfirmed)
            return unconfirmed;
        await db.CloseLinks(me, [id], ct);
        person.Access = role;
        db.Record(me, AccountActivity.RoleChanged, id.ToString(), id, $"{Say.Of(before)} → {Say.Of(role)}");
        return await db.Save(ct) is { } problem ? problem : view;
    }
}
