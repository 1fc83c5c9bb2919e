using Trellis.Accounts;
using Trellis.Ui;

namespace Trellis.People;

/// <summary>
/// Adds one person by hand, or gives a known one a role; the way in is a link that
/// <see cref="Accounts.Invitations"/> makes.
/// </summary>
public sealed class AddUser(AppDb db, Viewer me, Confirmation confirmation, RoleHolders holders)
{
    public sealed record Request(string Email, string Name, AccessRole Access);

    public async Task<Result<Person>> Handle(Request request, CancellationToken ct)
    {
        if (!Can.Grant(me, null))
            return new Problem.Forbidden();
        if (await confirmation.Ask(ct) is { } unconfirmed)
            return unconfirmed;
        var email = Names.TidyAddress(request.Email);
        if (!PeopleAddress.Is(email))
            return new Problem.Unreadable([new("EMAIL", 0, 0, $"\"{email}\" is not an email address.")]);
        if (Names.Tidy(request.Name).Length is 0 or > 120)
            return new Problem.Unreadable([new("--name", 0, 0, "A name has 1 to 120 characters.")]);

        var key = Names.Key(email);
        var person = await db.For(me).People.SingleOrDefaultAsync(p => p.EmailKey == key, ct);
        if (person is null)
        {
            person = new()
            {
                Email = email,
                EmailKey = key,
                Name = Names.Tidy(request.Name),
                StartsOn = me.Today,
            };
            PeopleRules.Set(person, me.Today, null, null, 40 * 60);
            db.Add(person);
        }
        else if (!Can.Grant(me, person.Id))
            return new Problem.Forbidden();
        else if (person.Access != request.Access && await holders.MayHave(person, request.Access, ct) is { } needed)
            return needed;
        var (isNew, had) = (db.Entry(person).State == EntityState.Added, person.Access);
        if (person.Access != request.Access)
            await db.CloseLinks(me, [person.Id], ct);
        person.Access = request.Access;
        if (isNew)
            db.Record(
                me,
                PeopleActivity.PersonAdded,
                person.Id.ToString(),
                person.Id,
                $"{Say.Hours(40 * 60)}, from {Say.Date(me.Today)}"
            );
        if (had != person.Access)
            db.Record(
                me,
                AccountActivity.RoleChanged,
                person.Id.ToString(),
                person.Id,
                $"{Say.Of(had)} → {Say.Of(person.Access)}"
            );
        return await db.Save(ct) is { } problem ? problem : person;
    }
}
