namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>Rows that each name their category, competency and skill.</summary>
public sealed partial class MappedTable
{
    private void ReadFlat()
    {
        var above = new string[_categories.Count + 1];
        Array.Fill(above, "");
        var heading = "";
        foreach (var row in _rows)
        {
            if (_errors.Count >= ErrorLimit)
            {
                _errors.Add(new(_file, row.Line, 1, "There is more. The first errors are enough to begin with."));
                return;
            }
            if (_headings.Contains(row))
            {
                heading = Name(row, Means.Name);
                ReadCategory(row, heading, "");
                continue;
            }
            string[] own = [.. _categories.Select(place => row.Cells[place].AsName), Name(row, Means.Name)];
            var deepest = Array.FindLastIndex(own, o => o.Length > 0);
            for (var i = 0; i < own.Length; i++)
            {
                // What stands below a new category is not repeated into it.
                if (own[i].Length > 0)
                    Array.Clear(above, i + 1, above.Length - i - 1);
                above[i] =
                    own[i].Length > 0 ? own[i]
                    : _mapping.FillDown ? above[i] ?? ""
                    : "";
            }
            var (category, name, skill) = (
                string.Join(" / ", above[..^1].Prepend(heading).Where(a => a.Length > 0)),
                above[^1],
                Name(row, Means.Skill)
            );
            if (name.Length > 0)
                ReadRow(row, category, name, skill);
            else if (skill.Length > 0)
                Fail(row, Means.Name, $"The skill \"{skill}\" stands under no competency.{Merged}");
            else if (
                deepest >= 0
                && !_levelTexts.Exists(t => Text(row, t.Place).Length > 0)
                && Name(row, Means.Level).Length == 0
            )
                ReadCategory(row, category, Text(row, Means.Description));
            else
                Fail(row, Means.Name, $"The competency has no name.{Merged}");
        }
    }

    /// <summary>How many competencies have no category, where a column or headings name categories.</summary>
    private IEnumerable<Finding> Uncategorised()
    {
        var (without, all) = (_competencies.Values.Count(c => c.Draft.Category is null), _competencies.Count);
        if (_categories.Count > 0 && without > 0)
            yield return new(
                _file,
                1,
                1,
                $"{without} of {all} {(all == 1 ? "competency" : "competencies")} "
                    + $"{(without == 1 ? "has" : "have")} no category.{Merged}"
            );
    }

    private string Merged =>
        _mapping.FillDown
            ? ""
            : " If blank cells repeat the one above, "
                + _input.By(
                    "say so in the mapping (fill-down: true).",
                    "tick “Blank cells repeat the one above”.",
                    "write them out."
                );

    private void ReadRow(Row row, string category, string name, string skill)
    {
        var own = skill.Length == 0 || _mapping.Has(Means.SkillDescription) ? Text(row, Means.Description) : "";
        if (
            ReadCompetency(row, category, name, own, isRepeat: skill.Length > 0 || _mapping.IsLong)
            is not { } competency
        )
            return;
        if (skill.Length > 0)
            ReadSkill(
                row,
                competency,
                skill,
                Text(row, _mapping.Has(Means.SkillDescription) ? Means.SkillDescription : Means.Description)
            );
        ReadLevels(row, competency, skill);
    }
}
