using Microsoft.AspNetCore.Identity;
using Trellis.Accounts;

namespace Trellis.People;

/// <summary>
/// Changes the e-mail address of a person, who signs in with the new one from then on. Sessions go on: who is signed in
/// stays so. The same address again changes nothing.
/// </summary>
public sealed class ChangeAddress(AppDb db, Viewer me, Confirmation confirmation, UserManager<Account> accounts)
{
    public sealed class Request
    {
        [RequiredText(ErrorMessage = "Write the new address."), AtMost(254)]
        public string? Email { get; set; }
    }

    /// <param name="Before">The address until now.</param>
    /// <param name="Email">The address from now on.</param>
    public sealed record View(Id<Person> Id, string Name, string Before, string Email);

    /// <param name="id">Whose address it is.</param>
    /// <param name="request">The new address.</param>
    /// <param name="dryRun">Whether nothing is saved.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Result<View>> Handle(Id<Person> id, Request request, bool dryRun, CancellationToken ct)
    {
        if (await db.For(me).People.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person)
            return new Problem.Missing("This person");
        if (!Can.ChangeAddress(me, person))
            return new Problem.Forbidden();
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var email = Names.TidyAddress(request.Email);
        if (!PeopleAddress.Is(email))
            return new Problem.Refused(
                "person.address",
                $"\"{email}\" is not an email address. Write it as name@company.example.",
                nameof(request.Email)
            );
        var key = Names.Key(email);
        if (await db.For(me).People.AnyAsync(p => p.EmailKey == key && p.Id != id, ct))
            return new Problem.Refused(
                "person.address-taken",
                $"{email} is the address of somebody else here.",
                nameof(request.Email)
            );
        var view = new View(id, person.Name, person.Email, email);
        if (dryRun || person.Email == email)
            return view;
        if (await confirmation.Ask(ct) is { } unconfirmed)
            return unconfirmed;

        (person.Email, person.EmailKey) = (email, key);
        if (await db.For(me).Accounts.SingleOrDefaultAsync(a => a.PersonId == id, ct) is { } account)
        {
            (account.UserName, account.NormalizedUserName) = (email, accounts.NormalizeName(email));
            (account.Email, account.NormalizedEmail) = (email, accounts.NormalizeEmail(email));
        }
        db.Record(me, PeopleActivity.AddressChanged, id.ToString(), id, $"{view.Before} → {email}");
        return await db.Save(ct) is { } problem ? problem : view;
    }
}
