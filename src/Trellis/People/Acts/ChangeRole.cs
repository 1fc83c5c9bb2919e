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

        /// <inheritdoc cref="PersonEffect.Seen"/>
        [AtMost(64)]
        public string? Seen { get; set; }
    }

    /// <param name="id">Whose role it is.</param>
    /// <param name="request">The new role.</param>
    /// <param name="dryRun">Whether nothing is saved.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Result<PersonEffect>> Handle(Id<Person> id, Request request, bool dryRun, CancellationToken ct)
    {
        if (await db.For(me).People.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person)
            return new Problem.Missing("This person");
        var handsOver =
            id == me.PersonId && me.Role == AccessRole.AdminAndPeopleOps && request.Role == AccessRole.Admin;
        if (!Can.Grant(me, id) && !handsOver)
            return new Problem.Forbidden();
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var role = request.Role!.Value;
        if (person.Access != role && await Refuse(person, role, ct) is { } refused)
            return refused;
        var effect = Effect(person, role);
        if (request.Seen is { Length: > 0 } seen && seen != effect.Seen)
            return new Problem.Stale($"This is another change of the role of {person.Name} than the one you saw.");
        if (dryRun || effect.Changes.Count == 0)
            return effect;
        if (await confirmation.Ask(ct) is { } unconfirmed)
            return unconfirmed;
        await db.CloseLinks(me, [id], ct);
        person.Access = role;
        db.Record(me, AccountActivity.RoleChanged, id.ToString(), id, string.Join("; ", effect.Changes));
        return await db.Save(ct) is { } problem ? problem : effect with { Saved = true };
    }

    private async Task<Problem?> Refuse(Person person, AccessRole role, CancellationToken ct)
    {
        if (role == AccessRole.AdminAndPeopleOps)
            return new Problem.Refused(
                "person.role",
                "Both roles at once has only whoever set Trellis up. Choose one of them.",
                nameof(Request.Role)
            );
        return person.EndsOn < me.Today && role != AccessRole.Employee
            ? new Problem.Refused(
                "person.has-left",
                $"{person.Name} has left. Give a role to somebody who works here.",
                nameof(Request.Role)
            )
            : await holders.MayHave(person, role, ct);
    }

    private PersonEffect Effect(Person person, AccessRole role)
    {
        var (before, after) = (RolePowers.Of(person.Access), RolePowers.Of(role));
        var follows = new List<Consequence>();
        if (after.Except(before).ToList() is { Count: > 0 } gained)
            follows.Add(new("What they can do from now on", $"They can {Say.List(gained)}.", false));
        if (before.Except(after).ToList() is { Count: > 0 } lost)
            follows.Add(new("What they can no longer do", $"They can no longer {Say.List(lost)}.", true));
        follows.Add(
            new(
                "Open links stop working",
                "Links to choose a password that are not used yet were for this role.",
                false
            )
        );
        return new(
            person.Id,
            person.Name,
            me.Today,
            person.Access == role ? [] : [$"{Say.Of(person.Access)} → {Say.Of(role)}"],
            follows,
            $"{person.Access}-{role}",
            Saved: false
        );
    }
}
