namespace Trellis.Frameworks.Exchange.Import;

/// <summary>Reading the table of roles: one record for each role level and skill.</summary>
public sealed partial class DdatFormat
{
    private Problem? ReadRoles(InputFile file)
    {
        var opened = TableReader.Open(file, RoleColumns);
        if (opened.Problem is { } problem)
            return problem;
        using var table = opened.Value!;
        while (table.Next())
            ReadRole(table);
        _warnings.AddRange(table.Remarks);
        _ignored.AddRange(table.Unused);
        return table.Error is { } error ? new Problem.Unreadable([error])
            : table.Record == 0 ? TableReader.NoRows(file)
            : null;
    }

    private void ReadRole(TableReader table)
    {
        var (family, roleName, title, skillName) = (
            table.Name("Role Family"),
            table.Name("Role"),
            table.Name("Role Level"),
            table.Name("Skill Name")
        );
        foreach (var column in (string[])["Role Family", "Role", "Role Level", "Skill Name", "Skill Level"])
        {
            if (table.Name(column).Length > 0)
                continue;
            _errors.Add(table.At(column, $"The column \"{column}\" is empty."));
            return;
        }

        var role = Keep(
            _roles,
            $"{Names.Key(family)}\n{Names.Key(roleName)}",
            () => new ImportedRole(family, roleName) { Description = table.Text("Role Description") }
        );
        if (role.Description.Length == 0)
            role.Description = table.Text("Role Description");
        else
            Compare(table, "Role Description", role.Description, $"the role \"{role.Name}\"");
        var skill = Keep(
            _skills,
            Names.Key(skillName),
            () =>
            {
                _warnings.Add(
                    table.At(
                        "Skill Name",
                        $"{skillName}: this skill is not in the table of skills. It is kept, from here."
                    )
                );
                return new(skillName, null, Scale, Status.Published);
            }
        );
        if (skill.Description.Length == 0)
            skill.Description = table.Text("Skill Description");
        else
            Compare(table, "Skill Description", skill.Description, $"the skill \"{skill.Name}\"");

        var level = table.Name("Skill Level");
        if (Names.Key(title) == NotInUse || Names.Key(level) == NotInUse)
        {
            _ignored.Add(
                table.At(
                    Names.Key(title) == NotInUse ? "Role Level" : "Skill Level",
                    $"{role.Name}, {skill.Name}: marked NOT IN USE. The role and the skill are kept, without a "
                        + $"position or an expectation."
                )
            );
            return;
        }
        var rank = Array.FindIndex(Levels, l => Names.Key(l) == Names.Key(level)) + 1;
        if (rank == 0)
        {
            _errors.Add(
                table.At("Skill Level", $"\"{level}\" is not a level. Levels are {string.Join(", ", Levels)}.")
            );
            return;
        }

        var track = title.EndsWith(Managerial, StringComparison.OrdinalIgnoreCase)
            ? Track.Managerial
            : Track.Individual;
        var position = Keep(
            _positions,
            $"{Names.Key(family)}\n{Names.Key(roleName)}\n{Names.Key(title)}",
            () =>
                new ImportedPosition(role.Family, role.Name, title, null, track)
                {
                    Description = table.Text("Role Level Description"),
                }
        );
        if (position.Description.Length == 0)
            position.Description = table.Text("Role Level Description");
        else
            Compare(table, "Role Level Description", position.Description, $"the role level \"{position.Title}\"");

        if (_seen.TryGetValue((position, skill.Name), out var seen))
        {
            if (seen.Level == rank)
            {
                _ignored.Add(
                    table.At(
                        "Skill Name",
                        $"{position.Title}, {skill.Name}: repeats record {seen.Record} on line {seen.Line}."
                    )
                );
                ReadLevelText(table, skill, rank);
            }
            else
                _errors.Add(
                    table.At(
                        "Skill Level",
                        $"{position.Title}, {skill.Name}: record {table.Record} says {level}, record {seen.Record} "
                            + $"on line {seen.Line} says {Levels[seen.Level - 1]}. Only one can hold."
                    )
                );
            return;
        }
        _seen[(position, skill.Name)] = (rank, table.Record, table.Line);
        position.Expectations[skill.Name] = new(skill.Name, rank);
        ReadLevelText(table, skill, rank);
    }

    /// <summary>A level's text stands in both tables; the table of skills leads, the other fills a hole.</summary>
    private void ReadLevelText(TableReader table, ImportedCompetency skill, int rank)
    {
        var text = table.Text("Skill Level Description");
        if (text.Length == 0 || Names.Key(text) is NotInUse or Hole)
            return;
        if (skill.Descriptors.TryAdd((rank, Track.Individual), text))
            return;
        Compare(
            table,
            "Skill Level Description",
            skill.Descriptors[(rank, Track.Individual)],
            $"{skill.Name} at {Levels[rank - 1]}"
        );
    }

    private void Compare(TableReader table, string column, string kept, string what)
    {
        var text = table.Text(column);
        if (text.Length > 0 && text != kept)
            _warnings.Add(table.At(column, $"Another text for {what} came before. The first one is kept."));
    }

    private static T Keep<T>(Dictionary<string, T> known, string key, Func<T> make)
    {
        if (!known.TryGetValue(key, out var value))
            known[key] = value = make();
        return value;
    }
}
