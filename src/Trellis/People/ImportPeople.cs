using Trellis.Accounts;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.People;

/// <summary>
/// Imports people and their employment facts from a table; all or nothing. Who is not in the table stays as they
/// are, and so does what a missing column does not say. A different position, manager or week becomes a new dated fact
/// from today; a new person's facts begin on their first day.
/// </summary>
public sealed class ImportPeople(AppDb db, Viewer me, Confirmation confirmation, RoleHolders holders)
{
    private readonly List<PersonChange> _changes = [];

    /// <summary>What the last run changed, or would change, person by person.</summary>
    public IReadOnlyList<PersonChange> Changes => _changes;

    /// <param name="DryRun">Whether nothing is saved.</param>
    /// <param name="WithoutPositions">Whether a title that is no position here is left out, instead of refused.</param>
    /// <param name="Columns">What somebody said that columns mean; null where nobody did.</param>
    public sealed record Request(
        InputFile File,
        bool DryRun,
        bool WithoutPositions = false,
        ColumnChoices? Columns = null
    );

    /// <param name="request">The table, and how it is taken.</param>
    /// <param name="ct">Ends the import between two lines.</param>
    public async Task<Result<ImportReport<PeopleCounts>>> Handle(Request request, CancellationToken ct)
    {
        if (!Can.ImportPeople(me))
            return new Problem.Forbidden();
        var (file, dryRun, _, _) = request;
        var read = PeopleTable.Read(file, request.Columns);
        if (read.Problem is { } unreadable)
            return unreadable;
        var (rows, remarks, absent, unused) = read.Value!;
        if (!dryRun && await ChangesRoles(rows, ct) && await confirmation.Ask(ct) is { } unconfirmed)
            return unconfirmed;

        var match = await PeopleMatch.Load(db.For(me), rows, ct);
        var apply = new ApplyPeople(me, match);
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            apply.Apply(row);
        }
        var check = new CheckPeople(me, match, rows, apply.Errors, apply.Warnings);
        check.Circles();
        check.Addresses();
        check.Managers();
        if (!request.WithoutPositions)
            apply.Errors.AddRange(match.Unknown.Wrong());
        if (apply.Errors.Count > 0)
            return new Problem.Unreadable([.. apply.Errors.OrderBy(e => e.Line).ThenBy(e => e.Column)]);

        if (await holders.MayBecome(match.People.Values.ToDictionary(p => p.Id), ct) is { } last)
            return last;

        await Describe(match, apply, ct);
        var report = Report(match, apply) with
        {
            Ignored = unused,
            Warnings =
            [
                .. remarks,
                .. match.Added.Any() ? absent : [],
                .. rows.SelectMany(r => r.Notes),
                .. match.Unknown.LeftOut(),
                .. apply.Warnings,
            ],
        };
        if (dryRun || report.Added + report.Changed == 0)
            return report;
        await db.CloseLinks(me, apply.Granted, ct);
        db.AddRange(match.Added);
        foreach (var change in _changes)
            Record(change);
        db.Record(me, PeopleActivity.Imported, file.Name, detail: $"{report.Added} added, {report.Changed} changed");
        if (await db.Save(ct) is { } problem)
            return problem;
        return report;
    }

    private async Task<bool> ChangesRoles(List<PeopleRow> rows, CancellationToken ct)
    {
        var roles = await db.For(me)
            .People.Select(p => new { p.EmailKey, p.Access })
            .ToDictionaryAsync(p => p.EmailKey, p => p.Access, StringComparer.Ordinal, ct);
        return rows.Exists(r =>
            r.Access is { } access && access != roles.GetValueOrDefault(r.EmailKey, AccessRole.Employee)
        );
    }

    private async Task Describe(PeopleMatch match, ApplyPeople apply, CancellationToken ct)
    {
        var names = match.People.Values.ToDictionary(p => p.Id, p => p.Name);
        var titles = await db.For(me)
            .Positions.Select(p => new { p.Id, p.FullName })
            .ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
        _changes.AddRange(apply.Differing.Select(d => PersonChange.Of(d.Person, d.Before, d.Had, titles, names)));
    }

    private ImportReport<PeopleCounts> Report(PeopleMatch match, ApplyPeople apply)
    {
        var teams = match
            .People.Values.Where(p => p.EndsOn is null || p.EndsOn >= me.Today)
            .Select(p => p.On(me.Today)?.ManagerId)
            .Where(m => m is not null)
            .Distinct()
            .Count();
        var added = apply.Differing.Count(d => d.Before is null);
        return new(
            added,
            Changed: apply.Differing.Count - added,
            Removed: 0,
            apply.Unchanged,
            [],
            [],
            new(match.People.Count, teams),
            PeopleReport.Words(_changes)
        );
    }

    /// <summary>
    /// Each person has their own line in the record, with before and after; so has a role that was given or taken.
    /// </summary>
    private void Record(PersonChange change)
    {
        var (id, subject) = (change.Id, change.Id.ToString());
        if (change.IsNew)
            db.Record(me, PeopleActivity.PersonAdded, subject, id, change.What);
        else if (change.What.Length > 0)
            db.Record(me, PeopleActivity.PersonChanged, subject, id, change.What);
        if (change.Role is { } role)
            db.Record(me, AccountActivity.RoleChanged, subject, id, role);
    }
}
