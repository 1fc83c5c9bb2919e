using System.Globalization;
using System.Net.Mail;
using Trellis.Accounts;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Frameworks.Read;
using Trellis.Ui;

namespace Trellis.People;

/// <summary>What there is after an import of people.</summary>
public sealed record PeopleCounts(int People, int Teams);

/// <summary>
/// Brings people and their employment facts to what a CSV table says; all of it or nothing. Who is not in the table
/// stays as they are,
/// and so does what a missing column does not say.
/// A different position, manager or week becomes a new dated fact from today; a new person's facts begin on their first
/// day.
/// </summary>
public sealed class ImportPeople(AppDb db, Viewer me, Confirmation confirmation)
{
    private static readonly string[] Columns = ["email", "name", "start_date"];
    private readonly List<Finding> _errors = [];
    private readonly List<Change> _changes = [];

    /// <summary>One person that the import adds or changes.</summary>
    /// <param name="What">What somebody new begins with; otherwise what differs, with before and after. Empty where
    /// only the role does.</param>
    /// <param name="Role">The role before and after; null where it stays.</param>
    public sealed record Change(Id<Person> Id, string Name, bool IsNew, string What, string? Role);

    /// <summary>What the last run changed, or would change, person by person.</summary>
    public IReadOnlyList<Change> Changes => _changes;

    private sealed record Row(
        string Email,
        string EmailKey,
        string Name,
        string? Position,
        string? ManagerKey,
        int? Minutes,
        DateOnly Start,
        bool SaysEnd,
        DateOnly? End,
        AccessRole? Access,
        Func<string, string, Finding> At
    );

    public async Task<Result<ImportReport<PeopleCounts>>> Handle(InputFile file, bool dryRun, CancellationToken ct)
    {
        if (!Can.ImportPeople(me))
            return new Problem.Forbidden();
        var read = Read(file);
        if (read.Problem is { } unreadable)
            return unreadable;
        var rows = read.Value!;
        if (!dryRun && await ChangesRoles(rows, ct) && await confirmation.Ask(ct) is { } unconfirmed)
            return unconfirmed;

        var sight = db.For(me);
        var known = await sight.People.Include(p => p.Employments).ToDictionaryAsync(p => p.EmailKey, ct);
        var positions = await sight
            .Positions.Where(p => p.RetiredAt == null)
            .Select(p => new
            {
                p.Id,
                p.Slug,
                p.FullName,
                p.Title,
            })
            .ToListAsync(ct);
        var byName = positions
            .SelectMany(p => new[] { p.FullName, p.Slug, p.Title }.Select(name => (Key: FindPosition.Key(name), p.Id)))
            .Distinct()
            .ToLookup(x => x.Key, x => x.Id);

        var people = new Dictionary<string, Person>(known, StringComparer.Ordinal);
        foreach (var row in rows.Where(r => !people.ContainsKey(r.EmailKey)))
            people[row.EmailKey] = new()
            {
                Email = row.Email,
                EmailKey = row.EmailKey,
                Name = row.Name,
                StartsOn = row.Start,
            };

        int added = 0,
            changed = 0,
            unchanged = 0;
        List<string> emails = [.. people.Values.Select(p => p.Email)];
        List<string> titlesInForce = [.. positions.Select(p => p.FullName)];
        var (nearPeople, nearPositions) = (new Suggestions(), new Suggestions());
        var differing = new List<(Person Person, PersonFacts? Before, AccessRole Had)>();
        var granted = new List<Id<Person>>();
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            var person = people[row.EmailKey];
            var now = person.On(me.Today) ?? person.Employments.MaxBy(e => e.From);
            var position = row.Position is null ? now?.PositionId : null;
            if (row.Position is { Length: > 0 })
            {
                var fits = byName[FindPosition.Key(row.Position)].Distinct().ToList();
                if (fits.Count == 1)
                    position = fits[0];
                else
                    _errors.Add(
                        row.At(
                            "position",
                            fits.Count > 1
                                ? $"\"{row.Position}\" fits several positions. Write it as \"Role / Position\"."
                                : Unknown(
                                    "position",
                                    row.Position,
                                    nearPositions.Ask(row.Position, titlesInForce),
                                    "Import the framework first, or leave the cell empty."
                                )
                        )
                    );
            }
            var manager = row.ManagerKey is { Length: > 0 } ? people.GetValueOrDefault(row.ManagerKey) : null;
            if (row.ManagerKey is { Length: > 0 } && manager is null)
                _errors.Add(
                    row.At(
                        "manager_email",
                        Unknown(
                            "manager",
                            row.ManagerKey.ToLowerInvariant(),
                            nearPeople.Ask(row.ManagerKey.ToLowerInvariant(), emails),
                            "A manager stands in the table or is here already."
                        )
                    )
                );
            var grants = row.Access is { } access && access != person.Access;
            if (grants)
                granted.Add(person.Id);
            if (grants && !Can.Grant(me, person.Id))
                _errors.Add(row.At("role", "Only an administrator changes roles, and nobody changes their own."));

            var isNew = !known.ContainsKey(row.EmailKey);
            var (before, had) = (PersonFacts.Of(person), person.Access);
            var identity = (person.Name, person.StartsOn, person.EndsOn);
            var differs = Apply(
                row,
                person,
                position,
                row.ManagerKey is null ? now?.ManagerId : manager?.Id,
                row.Minutes ?? now?.WeeklyMinutes ?? 40 * 60,
                isNew
            );
            if (!isNew && !grants && identity != (person.Name, person.StartsOn, person.EndsOn) && !Can.Rename(me, had))
                _errors.Add(
                    row.At(
                        "email",
                        "Only an administrator changes the name, the first or the last day of an administrator."
                    )
                );
            if (differs && !grants && person.Id == me.PersonId)
                _errors.Add(
                    row.At(
                        "email",
                        "This would change your own record. Nobody does that: leave the line as it is here, and ask "
                            + "a colleague."
                    )
                );
            if (me.PersonId is { } self && PeopleRules.PutsUnder(self, before, PersonFacts.Of(person), me.Today))
                _errors.Add(
                    row.At(
                        "manager_email",
                        $"This would make you the manager of {person.Name}. Nobody gives themselves a report: leave "
                            + $"the line out, and ask a colleague."
                    )
                );
            if (isNew || differs)
                differing.Add((person, isNew ? null : before, isNew ? AccessRole.Employee : had));
            if (isNew)
                added++;
            else if (differs)
                changed++;
            else
                unchanged++;
        }
        CheckCircles(rows, people);
        if (_errors.Count > 0)
            return new Problem.Unreadable([.. _errors.OrderBy(e => e.Line).ThenBy(e => e.Column)]);

        var names = people.Values.ToDictionary(p => p.Id, p => p.Name);
        var titles = await sight
            .Positions.Select(p => new { p.Id, p.FullName })
            .ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
        foreach (var (person, before, had) in differing)
            _changes.Add(Describe(person, before, had, titles, names));

        var teams = people
            .Values.Where(p => p.EndsOn is null || p.EndsOn >= me.Today)
            .Select(p => p.On(me.Today)?.ManagerId)
            .Where(m => m is not null)
            .Distinct()
            .Count();
        var report = new ImportReport<PeopleCounts>(added, changed, 0, unchanged, [], [], new(people.Count, teams));
        if (dryRun || added + changed == 0)
            return report;
        await db.CloseLinks(me, granted, ct);
        db.AddRange(people.Values.Where(p => !known.ContainsKey(p.EmailKey)));
        foreach (var change in _changes)
            Record(change);
        db.Record(me, PeopleActivity.Imported, file.Name, detail: $"{added} added, {changed} changed");
        if (await db.Save(ct) is { } problem)
            return problem;
        return report;
    }

    /// <summary>
    /// Each person has their line in the record, with before and after; a role that was given or taken has one of its
    /// own.
    /// </summary>
    private void Record(Change change)
    {
        var (id, subject) = (change.Id, change.Id.ToString());
        if (change.IsNew)
            db.Record(me, PeopleActivity.PersonAdded, subject, id, change.What);
        else if (change.What.Length > 0)
            db.Record(me, PeopleActivity.PersonChanged, subject, id, change.What);
        if (change.Role is { } role)
            db.Record(me, AccountActivity.RoleChanged, subject, id, role);
    }

    private static Change Describe(
        Person person,
        PersonFacts? before,
        AccessRole had,
        Dictionary<Id<Position>, string> positions,
        Dictionary<Id<Person>, string> people
    )
    {
        var role = had == person.Access ? null : $"{Say.Of(had)} → {Say.Of(person.Access)}";
        var now = PersonFacts.Of(person);
        if (before is not null)
            return new(
                person.Id,
                person.Name,
                false,
                string.Join("; ", before.ChangesTo(now, p => positions[p], p => people[p])),
                role
            );
        var fact = now.Facts[0];
        string[] words =
        [
            fact.Position is { } p ? positions[p] : "",
            fact.Manager is { } m ? $"reports to {people[m]}" : "",
            Say.Hours(fact.WeeklyMinutes),
            $"from {Say.Date(person.StartsOn)}",
        ];
        return new(person.Id, person.Name, true, string.Join(", ", words.Where(w => w.Length > 0)), role);
    }

    private async Task<bool> ChangesRoles(List<Row> rows, CancellationToken ct)
    {
        var roles = await db.For(me)
            .People.Select(p => new { p.EmailKey, p.Access })
            .ToDictionaryAsync(p => p.EmailKey, p => p.Access, StringComparer.Ordinal, ct);
        return rows.Exists(r =>
            r.Access is { } access && access != roles.GetValueOrDefault(r.EmailKey, AccessRole.Employee)
        );
    }

    private Result<List<Row>> Read(InputFile file)
    {
        var opened = CsvTable.Open(file, Columns);
        if (opened.Problem is { } problem)
            return problem;
        using var table = opened.Value!;
        var rows = new List<Row>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (table.Next())
        {
            var email = table.Name("email");
            if (!MailAddress.TryCreate(email, out var address) || address.Address != email || email.Length > 254)
                _errors.Add(table.At("email", $"\"{email}\" is not an email address."));
            else if (!seen.TryAdd(Names.Key(email), table.Line))
                _errors.Add(
                    table.At("email", $"{email} is already on line {seen[Names.Key(email)]}. Each person has one line.")
                );
            var name = table.Name("name");
            if (name.Length is 0 or > 120)
                _errors.Add(table.At("name", "A name has 1 to 120 characters."));
            var hours = table.Name("weekly_hours");
            var minutes = PeopleRules.ParseHours(hours);
            if (minutes is null && hours.Length > 0)
                _errors.Add(
                    table.At(
                        "weekly_hours",
                        $"\"{table.Name("weekly_hours")}\" is not a number of hours a week, such as 40 or 37.5."
                    )
                );
            var start = Date(table, "start_date");
            var end = table.Name("end_date").Length == 0 ? null : Date(table, "end_date");
            if (start is { } s && end is { } e && e < s)
                _errors.Add(table.At("end_date", "The last day is before the first day."));
            if (start is null && table.Name("start_date").Length == 0)
                _errors.Add(table.At("start_date", "The first day of employment is needed, as 2026-01-31."));
            var managerKey = Names.Key(table.Name("manager_email"));
            if (managerKey.Length > 0 && managerKey == Names.Key(email))
                _errors.Add(table.At("manager_email", "Nobody reports to themselves."));

            var access = Role(table);
            var cells = Cells(table);
            rows.Add(
                new(
                    email,
                    Names.Key(email),
                    name,
                    table.Has("position") ? table.Name("position") : null,
                    table.Has("manager_email") ? managerKey : null,
                    minutes,
                    start ?? default,
                    table.Has("end_date"),
                    end,
                    access,
                    (column, message) => cells[column] with { Message = message }
                )
            );
        }
        if (table.Error is { } error)
            return new Problem.Unreadable([.. _errors, error]);
        if (rows.Count == 0)
            return new Problem.Unreadable([new(file.Name, 1, 1, "There is nobody in this table.")]);
        return _errors.Count > 0 ? new Problem.Unreadable(_errors) : rows;
    }

    private static Dictionary<string, Finding> Cells(CsvTable table) =>
        new[] { "email", "position", "manager_email", "role" }.ToDictionary(
            c => c,
            c => table.At(c, ""),
            StringComparer.Ordinal
        );

    private AccessRole? Role(CsvTable table)
    {
        switch (Names.Key(table.Name("role")))
        {
            case "":
                return null;
            case "EMPLOYEE":
                return AccessRole.Employee;
            case "PEOPLE-OPS":
                return AccessRole.PeopleOps;
            case "FINANCE":
                return AccessRole.Finance;
            case "ADMIN":
                return AccessRole.Admin;
        }
        _errors.Add(
            table.At(
                "role",
                $"\"{table.Name("role")}\" is not a role. Roles are employee, people-ops, finance and admin."
            )
        );
        return null;
    }

    private DateOnly? Date(CsvTable table, string column)
    {
        var text = table.Name(column);
        if (
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is > 1900 and < 2200
        )
            return date;
        if (text.Length > 0)
            _errors.Add(table.At(column, $"\"{text}\" is not a date. Write it as 2026-01-31."));
        return null;
    }

    private bool Apply(Row row, Person person, Id<Position>? position, Id<Person>? manager, int minutes, bool isNew)
    {
        var end = row.SaysEnd ? row.End : person.EndsOn;
        var differs =
            person.Name != row.Name
            || person.Email != row.Email
            || person.EndsOn != end
            || person.StartsOn != row.Start
            || (row.Access is { } a && a != person.Access);
        (person.Name, person.Email, person.EndsOn) = (row.Name, row.Email, end);
        if (row.Access is { } access)
            person.Access = access;
        if (person.StartsOn != row.Start)
        {
            person.StartsOn = row.Start;
            person.Employments.RemoveAll(e => e.Until <= row.Start);
            if (person.Employments.MinBy(e => e.From) is { } first)
                first.From = row.Start;
        }
        var from = isNew || person.Employments.Count == 0 || row.Start > me.Today ? row.Start : me.Today;
        return PeopleRules.Set(person, from, position, manager, minutes) | differs;
    }

    private static string Unknown(string what, string name, string question, string otherwise) =>
        $"The {what} \"{name}\" is not known.{(question.Length > 0 ? question : $" {otherwise}")}";

    private void CheckCircles(List<Row> rows, Dictionary<string, Person> people)
    {
        var byId = people.Values.ToDictionary(p => p.Id);
        var managerOf = people.Values.ToDictionary(
            p => p,
            p => p.Employments.MaxBy(e => e.From)?.ManagerId is { } m ? byId.GetValueOrDefault(m) : null
        );
        if (PeopleRules.FindCircle<Person>(managerOf) is not { Count: > 0 } circle)
            return;
        var row = rows.Find(r => circle.Any(p => p.EmailKey == r.EmailKey)) ?? rows[0];
        _errors.Add(
            row.At(
                "manager_email",
                $"The reporting line runs in a circle: "
                    + $"{string.Join(" reports to ", circle.Append(circle[0]).Select(p => p.Email))}."
            )
        );
    }
}
