#pragma warning disable RS0030 // The first administrator is made when there is nobody who could.
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Trellis.Settings;

namespace Trellis.Accounts;

/// <summary>
/// Sets up an empty installation: names the organisation and makes its first administrator. Works exactly once, for
/// whoever has the link that the server printed when it started, and never again once there was any account.
/// </summary>
public sealed class FirstRun(
    AppDb db,
    UserManager<Account> accounts,
    SignIn signIn,
    StartToken start,
    TimeProvider clock
)
{
    public sealed class Request
    {
        /// <summary>The token of the link that the server printed.</summary>
        public string? Token { get; set; }

        [RequiredText(ErrorMessage = "Name your organisation."), AtMost(120)]
        public string? Organisation { get; set; }

        [RequiredText]
        public string TimeZone { get; set; } = "UTC";

        /// <summary>The first day with Trellis, as it is typed; nothing where it is left open.</summary>
        public string? FirstDay { get; set; }

        [RequiredText(ErrorMessage = "Write your name."), AtMost(120)]
        public string? Name { get; set; }

        [
            RequiredText(ErrorMessage = "Write your work email."),
            EmailAddress(ErrorMessage = "This is not an email address."),
            AtMost(254)
        ]
        public string? Email { get; set; }

        [
            RequiredText(ErrorMessage = "Write a password."),
            StringLength(256, MinimumLength = 12, ErrorMessage = "Use at least 12 characters. Any characters will do.")
        ]
        public string? Password { get; set; }
    }

    /// <summary>Whether there was never an account.</summary>
    public async Task<bool> IsOpen(CancellationToken ct) =>
        !await db.Set<FirstAccount>().AnyAsync(ct) && !await db.Set<Account>().AnyAsync(ct);

    public async Task<Result<Done>> Handle(Request request, CancellationToken ct)
    {
        if (!await IsOpen(ct))
            return new Problem.Missing("This page");
        if (!start.Is(request.Token))
            return new Problem.Forbidden();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(request.TimeZone, out var zone))
            return new Problem.Refused(
                "organisation.time-zone",
                "This time zone is not known. Use a name such as Europe/Berlin."
            );

        var first = FormInput.Day(request.FirstDay);
        if (first is null && !Names.IsBlank(request.FirstDay))
            return new Problem.Refused(
                "organisation.first-day",
                "Choose the first day with Trellis, or leave it empty.",
                nameof(request.FirstDay)
            );

        var key = Names.Key(request.Email);
        if (await db.Set<Person>().AnyAsync(p => p.EmailKey == key, ct))
            return new Problem.Refused(
                "account.known-person",
                "This address belongs to somebody who is here already. On the machine that runs Trellis, enter "
                    + $"./trellis user add {Names.TidyAddress(request.Email)} --name \"{Names.Tidy(request.Name)}\" --role "
                    + $"admin, and open the link that it prints.",
                nameof(request.Email)
            );

        var now = clock.UtcNow();
        var today = Clock.Day(now, zone);
        var organisation = await db.Set<Organisation>().OrderBy(o => o.Id).FirstOrDefaultAsync(ct);
        if (organisation is null)
            db.Add(organisation = new() { Name = "", TimeZone = "" });
        (organisation.Name, organisation.TimeZone) = (Names.Tidy(request.Organisation), request.TimeZone);
        organisation.FirstDay = first ?? organisation.FirstDay;

        var person = new Person
        {
            Email = Names.TidyAddress(request.Email),
            EmailKey = key,
            Name = Names.Tidy(request.Name),
            StartsOn = today,
            Access = AccessRole.AdminAndPeopleOps,
        };
        PeopleRules.Set(person, today, null, null, 40 * 60);
        db.Add(person);
        db.Add(new FirstAccount { MadeAt = now });
        db.Record(
            new(person.Id, person.Name, AccessRole.AdminAndPeopleOps, today, now),
            SettingsActivity.SetUp,
            person.Id.ToString(),
            person.Id
        );

        // Identity saves by itself, and all of the above with it. Of several at the same moment, the one whose row of
        // FirstAccount is first has set it up.
        var account = new Account
        {
            PersonId = person.Id,
            UserName = person.Email,
            Email = person.Email,
        };
        try
        {
            if (await accounts.CreateAsync(account, request.Password!) is { Succeeded: false } refused)
                return Invitations.Refusal(refused, nameof(request.Password));
        }
        catch (DbUpdateException e) when (db.IsUniqueViolation(e))
        {
            db.ChangeTracker.Clear();
            return new Problem.Missing("This page");
        }
        return await signIn.Start(account, person, now, ct);
    }
}

/// <summary>The row that says that there was an account.</summary>
public static class FirstAccounts
{
    /// <summary>
    /// Closes the first run for good: called before an account is made in another way, and for one that is there
    /// already.
    /// </summary>
    public static async Task CloseFirstRun(this AppDb db, DateTime now, CancellationToken ct)
    {
        if (await db.Set<FirstAccount>().AnyAsync(ct))
            return;
        db.Add(new FirstAccount { MadeAt = now });
        if (await db.Save(ct) is not null)
            db.ChangeTracker.Clear(); // somebody else has just closed it
    }
}
