#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Trellis.Accounts;
using Trellis.Frameworks.Exchange.Import;
using Trellis.People;
using Trellis.Settings;

namespace Trellis.Demo;

/// <summary>
/// Larkspur Civic, an invented consultancy of about forty people with two years of history up to today.
/// The same every time for the same day: nothing in it is left to chance.
/// </summary>
public sealed class DemoCompany(
    AppDb db,
    ViewerSource source,
    IServiceProvider services,
    IPasswordHasher<Account> hasher,
    TimeProvider clock
)
{
    private const string ZoneName = "America/New_York";

    /// <summary>Where the company is.</summary>
    internal static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(ZoneName);

    /// <summary>Whether the installation is empty, so that a demo company can be set up.</summary>
    public async Task<bool> HasRoom(CancellationToken ct) =>
        !await db.Set<Person>().AnyAsync(ct) && !await db.Set<Framework>().AnyAsync(ct);

    /// <summary>Whether the company that lives here is the demo one.</summary>
    public Task<bool> IsHere(CancellationToken ct) => db.Set<Organisation>().AnyAsync(o => o.IsDemo, ct);

    public async Task<Problem?> MoveIn(CancellationToken ct)
    {
        db.Add(
            new Organisation
            {
                Name = "Larkspur Civic",
                TimeZone = ZoneName,
                IsDemo = true,
            }
        );
        db.Add(new FirstAccount { MadeAt = clock.UtcNow() });
        if (await db.Save(ct) is { } failed)
            return failed;
        var today = (await source.ActAsOperator(ct)).Today;
        if (await Logo(ct) is { } noLogo)
            return noLogo;

        var parsed = Formats.Read(
            [
                .. new[]
                {
                    "levels",
                    "categories",
                    "competencies",
                    "descriptors",
                    "skills",
                    "positions",
                    "expectations",
                    "paths",
                }.Select(DemoTables.Table),
            ],
            "csv",
            "Larkspur Civic"
        );
        if (parsed.Problem is { } unreadable)
            return unreadable;
        var imported = await services
            .GetRequiredService<ImportFramework>()
            .Handle(new(parsed.Value!, "Larkspur Civic", DryRun: false), ct);
        if (imported.Problem is { } refused)
            return refused;

        var framework = new DemoFramework(db, today);
        await framework.Write(ct);
        var people = await People(today, ct);
        await framework.Discuss(people.ToDictionary(p => p.Email), ct);
        await new DemoHistory(db, people, DemoTables.Evidence(), today).Write(ct);
        await new DemoConversations(db, people, today).Write(ct);
        if (await db.Save(ct) is { } unsaved)
            return unsaved;
        var known = people.ToDictionary(p => p.Email);
        return await new DemoStipend(db, source, services, known, today).Write(ct)
            ?? await new DemoPeople(services, known, known["ingrid.solberg@larkspur.example"], today).Write(ct)
            ?? await new DemoReviews(db, services, known, today).Write(ct)
            ?? await new DemoCycle(db, services, known, today).Write(ct)
            ?? await new DemoLevelling(db, services, known, today).Write(ct)
            ?? await new DemoGoals(db, services, known, today).Write(ct)
            ?? await new DemoAppreciations(db, services, known, today).Write(ct)
            ?? await new DemoOneOnOnes(services, known, today).Write(ct)
            ?? await new DemoFeedback(db, services, known, today).Write(ct)
            ?? await new DemoEvidence(db, services, known, today).Write(ct)
            ?? await new DemoImprovement(services, known, today, await Competencies(ct)).Write(ct)
            ?? await new DemoSkills(db, services, known, today).Write(ct)
            ?? await new DemoLearning(db, services, known, today).Write(ct);
    }

    private Task<Dictionary<string, Id<Item>>> Competencies(CancellationToken ct) =>
        db.Set<Competency>().ToDictionaryAsync(c => c.Name, c => c.Id, ct);

    private async Task<Problem?> Logo(CancellationToken ct)
    {
        await using var file = typeof(DemoCompany).Assembly.GetManifestResourceStream("larkspur/logo.png")!;
        return (await services.GetRequiredService<SetLogo>().Handle(file, ct)).Problem;
    }

    private async Task<List<Person>> People(DateOnly today, CancellationToken ct)
    {
        var positions = await db.Set<Position>().ToDictionaryAsync(p => p.FullName, p => p.Id, ct);
        var rows = DemoTables.Rows(
            "people",
            t =>
                (
                    Email: t.Name("email"),
                    Name: t.Name("name"),
                    Position: t.Name("position"),
                    Manager: t.Name("manager_email"),
                    Hours: t.Name("weekly_hours"),
                    Days: DemoTables.Days(t, "started_days_ago"),
                    Role: t.Name("role")
                )
        );
        var people = rows.ToDictionary(
            r => r.Email,
            r => new Person
            {
                Email = r.Email,
                EmailKey = Names.Key(r.Email),
                Name = r.Name,
                StartsOn = today.AddDays(-r.Days),
                Access = r.Role switch
                {
                    "people-ops" => AccessRole.PeopleOps,
                    "finance" => AccessRole.Finance,
                    "admin" => AccessRole.Admin,
                    _ => AccessRole.Employee,
                },
            }
        );
        var facts = DemoTables
            .Rows(
                "moves",
                t =>
                    (
                        Email: t.Name("email"),
                        Days: DemoTables.Days(t, "days_ago"),
                        Position: t.Name("position"),
                        Manager: t.Name("manager_email"),
                        Hours: t.Name("weekly_hours")
                    )
            )
            .ToLookup(f => f.Email);
        foreach (var row in rows)
        {
            var dated = facts[row.Email].Any()
                ? facts[row.Email].OrderByDescending(f => f.Days)
                : new[] { (row.Email, row.Days, row.Position, row.Manager, row.Hours) }.OrderBy(_ => 0);
            foreach (var (_, days, position, manager, hours) in dated)
                PeopleRules.Set(
                    people[row.Email],
                    today.AddDays(-days),
                    positions[position],
                    manager.Length == 0 ? null : people[manager].Id,
                    PeopleRules.ParseHours(hours)!.Value
                );
        }
        db.AddRange(people.Values);

        var hash = hasher.HashPassword(null!, DemoSignIns.Password);
        foreach (var person in people.Values)
        {
            var account = new Account
            {
                PersonId = person.Id,
                UserName = person.Email,
                Email = person.Email,
                PasswordHash = hash,
                SecurityStamp = person.Id.ToString(),
            };
            (account.NormalizedUserName, account.NormalizedEmail) = (
                person.Email.ToUpperInvariant(),
                person.Email.ToUpperInvariant()
            );
            db.Add(account);
        }
        db.Record(
            source.Viewer with
            {
                Now = clock.UtcNow(),
            },
            PeopleActivity.Imported,
            "people.csv",
            detail: $"{people.Count} added"
        );
        return [.. people.Values];
    }
}
