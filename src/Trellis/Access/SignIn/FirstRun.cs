#pragma warning disable RS0030 // The first administrator is made when there is nobody who could.
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;

namespace Trellis.Access.SignIn;

/// <summary>Sets up an empty installation: names the organisation and makes its first administrator. Works exactly once.</summary>
public sealed class FirstRun(AppDb db, UserManager<Account> accounts, SignInHere signIn, TimeProvider clock)
{
    public sealed class Request
    {
        [Required(ErrorMessage = "Name your organisation."), StringLength(120)] public string? Organisation { get; set; }
        [Required] public string TimeZone { get; set; } = "UTC";
        [Required(ErrorMessage = "Write your name."), StringLength(120)] public string? Name { get; set; }
        [Required(ErrorMessage = "Write your work email."), EmailAddress(ErrorMessage = "This is not an email address."), StringLength(254)] public string? Email { get; set; }
        [Required(ErrorMessage = "Write a password."), StringLength(256, MinimumLength = 12, ErrorMessage = "Use at least 12 characters. Any characters will do.")] public string? Password { get; set; }
    }

    /// <summary>Whether nobody can sign in yet.</summary>
    public async Task<bool> IsOpen(CancellationToken ct) => !await db.Set<Account>().AnyAsync(a => a.PasswordHash != null, ct);

    public async Task<Result<Done>> Handle(Request request, CancellationToken ct)
    {
        if (!await IsOpen(ct)) return new Problem.Missing("This page");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(request.TimeZone, out var zone)) return new Problem.Refused("organisation.time-zone", "This time zone is not known. Use a name such as Europe/Berlin.");

        var now = clock.UtcNow();
        var today = Clock.Day(now, zone);
        var organisation = await db.Set<Organisation>().OrderBy(o => o.Id).FirstOrDefaultAsync(ct);
        if (organisation is null) db.Add(new Organisation { Name = Names.Tidy(request.Organisation), TimeZone = request.TimeZone });
        else (organisation.Name, organisation.TimeZone) = (Names.Tidy(request.Organisation), request.TimeZone);

        var key = Names.Key(request.Email);
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.EmailKey == key, ct);
        if (person is null)
        {
            person = new Person { Email = Names.Tidy(request.Email), EmailKey = key, Name = Names.Tidy(request.Name), StartsOn = today };
            PeopleRules.Set(person, today, null, null, 40 * 60);
            db.Add(person);
        }
        person.Access = AccessRole.Admin;
        db.Record(new(person.Id, person.Name, AccessRole.Admin, today, now), "organisation.set-up", person.Id.ToString(), person.Id);

        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.PersonId == person.Id, ct)
            ?? new Account { PersonId = person.Id, UserName = person.Email, Email = person.Email, LockoutEnabled = true };
        var made = await accounts.FindByIdAsync(account.Id.ToString()) is null ? await accounts.CreateAsync(account, request.Password!) : await accounts.AddPasswordAsync(account, request.Password!);
        if (!made.Succeeded) return new Problem.Refused("account.refused", string.Join(" ", made.Errors.Select(Invitations.Say)));
        return await signIn.Start(account, person, now, ct);
    }
}
