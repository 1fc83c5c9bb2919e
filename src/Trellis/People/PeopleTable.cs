namespace Trellis.People;

/// <summary>Reads a table of people: all of its faults by line and column, or all of its lines.</summary>
public sealed partial class PeopleTable
{
    private const int NameLimit = 120;
    private readonly List<Finding> _errors = [];
    private readonly Dictionary<string, int> _lineOf = new(StringComparer.Ordinal);

    private PeopleTable() { }

    /// <summary>The people, what the reading of their table found out and skipped, and the columns nobody uses.</summary>
    /// <param name="Absent">What it means for new people that a column is not there.</param>
    public sealed record Lines(
        List<PeopleRow> Rows,
        IReadOnlyList<Finding> Remarks,
        IReadOnlyList<Finding> Absent,
        IReadOnlyList<Finding> Unused
    );

    public static Result<Lines> Read(InputFile file, ColumnChoices? chosen = null) =>
        new PeopleTable().ReadAll(file, chosen);

    /// <summary>A column of a table with some of its values, and what it is taken for.</summary>
    public sealed record Column(string Name, string Means, IReadOnlyList<string> Examples);

    /// <summary>What a column can mean, in the order in which it is chosen.</summary>
    public static IEnumerable<string> Meanings => Aliases.Select(a => a.Column);

    /// <summary>The columns of a table as they are found, whatever is wrong with its rows.</summary>
    public static Result<IReadOnlyList<Column>> Look(InputFile file)
    {
        var opened = TableReader.Open(file, Aliases, chosen: null);
        if (opened.Problem is { } problem)
            return problem;
        using var table = opened.Value!;
        var rows = new List<IReadOnlyList<string>>();
        while (rows.Count < 50 && table.Next())
            rows.Add([.. table.Header.Select(table.Name)]);
        return table
            .Header.Select(
                (name, at) =>
                    new Column(
                        name,
                        table.TakenFor(at) ?? ColumnChoices.Nothing,
                        [.. rows.Select(r => r[at]).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).Take(3)]
                    )
            )
            .ToList();
    }

    private Result<Lines> ReadAll(InputFile file, ColumnChoices? chosen)
    {
        var opened = TableReader.Open(file, Aliases, chosen);
        if (opened.Problem is { } problem)
            return problem;
        using var table = opened.Value!;
        if (table.Missing("email", NameColumn(table), "start_date") is { } missing)
            return new Problem.Unreadable([missing]);
        var rows = new List<PeopleRow>();
        while (table.Next())
            rows.Add(Line(table));
        var said = ReadDays(table, rows).ToList();
        if (table.Error is { } error)
            _errors.Add(error);
        else if (rows.Count == 0)
            _errors.Add(new(file.Name, 1, 1, "This file contains no people."));
        return _errors.Count > 0
            ? new Problem.Unreadable([.. _errors.OrderBy(e => e.Line).ThenBy(e => e.Column)])
            : new Lines(rows, [.. table.Remarks, .. NameSaid(table), .. said], [.. Absent(table)], table.Unused);
    }

    /// <summary>What the absence of a column means.</summary>
    private static IEnumerable<Finding> Absent(TableReader table)
    {
        if (!table.Has("weekly_hours"))
            yield return table.AtHeader(
                "weekly_hours",
                "There is no column of hours a week: new people get 40, everybody else keeps theirs."
            );
        if (!table.Has("manager_email"))
            yield return table.AtHeader(
                "manager_email",
                "There is no column of managers: new people report to nobody, everybody else keeps theirs."
            );
    }

    private PeopleRow Line(TableReader table)
    {
        var email = Email(table);
        var name = NameOf(table);
        if (name.Length is 0 or > NameLimit)
            _errors.Add(table.At(NameColumn(table), "A name has 1 to 120 characters."));
        var minutes = Minutes(table);
        _days.Add((Day(table, "start_date"), Day(table, "end_date")));
        var manager = Names.TidyAddress(table.Name("manager_email"));
        var access = Role(table);
        var cells = Cells(table);
        return new(
            email,
            Names.Key(email),
            name,
            table.Has("position") ? table.Name("position") : null,
            table.Has("manager_email") ? manager : null,
            minutes,
            default,
            table.Has("end_date"),
            null,
            access,
            [.. Unseen(table)],
            (column, message) => cells[column] with { Message = message }
        );
    }

    private string Email(TableReader table)
    {
        var email = Names.TidyAddress(table.Name("email"));
        if (!PeopleAddress.Is(email))
            _errors.Add(table.At("email", $"\"{email}\" is not an email address."));
        else if (!_lineOf.TryAdd(Names.Key(email), table.Line))
            _errors.Add(
                table.At("email", $"{email} is already on line {_lineOf[Names.Key(email)]}. Each person has one line.")
            );
        return email;
    }

    /// <summary>Which addresses and names have characters in them that nobody sees, and how they are read.</summary>
    private static IEnumerable<Finding> Unseen(TableReader table) =>
        from column in new[] { "email", "name", "first_name", "last_name", "manager_email" }
        let read = column.EndsWith("name", StringComparison.Ordinal)
            ? table.Name(column)
            : Names.TidyAddress(table.Name(column))
        where table[column].Text.EnumerateRunes().Count(Invisible.Is) > read.EnumerateRunes().Count(Invisible.Is)
        select table.At(column, $"This cell has characters that nobody sees. It is read without them, as \"{read}\".");

    private int? Minutes(TableReader table)
    {
        var hours = table.Name("weekly_hours");
        var minutes = PeopleRules.ParseHours(hours);
        if (minutes is null && hours.Length > 0)
            _errors.Add(table.At("weekly_hours", $"\"{hours}\" is not hours a week. {PeopleRules.HoursExample}"));
        return minutes;
    }

    private AccessRole? Role(TableReader table)
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

    /// <summary>Where the columns are that can only be judged when all lines are read.</summary>
    private static Dictionary<string, Finding> Cells(TableReader table) =>
        new[] { "email", "position", "manager_email", "start_date", "role" }.ToDictionary(
            c => c,
            c => table.At(c, ""),
            StringComparer.Ordinal
        );
}
