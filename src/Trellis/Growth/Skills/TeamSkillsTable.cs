using System.Globalization;

namespace Trellis.Growth.Skills;

/// <summary>The skills of the viewer's team as a table to download: a row for each skill, a column for each person.</summary>
public sealed class TeamSkillsTable(TeamSkills skills)
{
    /// <summary>The table; null for whoever leads nobody today. What is not known is an empty cell.</summary>
    public async Task<(string Name, byte[] Bytes)?> Load(TeamSkills.Query asked, CancellationToken ct)
    {
        if (await skills.Load(asked, ct) is not { } view)
            return null;
        var names = view.Members.ToDictionary(m => m.Id, m => m.Name);
        string[] header =
        [
            "competency",
            "skill",
            .. view.Members.Select(m => m.Name),
            "at_4_or_above",
            "who",
            "meets_position",
            "position_requires",
        ];
        return (
            "team-skills.csv",
            CsvText.Write([
                header,
                .. view.Rows.Select(r =>
                    new[]
                    {
                        [r.Competency, r.Name],
                        r.Cells.Select(c => c.Level is { } level ? Number(level) : "").ToArray(),
                        [
                            Number(r.Then.Holders.Count),
                            string.Join("; ", r.Then.Holders.Select(h => names[h])),
                            Number(r.Then.Met),
                            Number(r.Then.Required),
                        ],
                    }
                        .SelectMany(cells => cells)
                        .ToArray()
                ),
            ])
        );
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
