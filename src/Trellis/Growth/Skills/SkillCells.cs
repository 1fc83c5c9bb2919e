using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Trellis.Growth.Skills;

/// <summary>
/// The cells of one row of the table of skills, as markup: a large team has tens of thousands, so each is as short as can
/// be. It holds numbers and words of this class alone, nothing that somebody wrote.
/// </summary>
internal static class SkillCells
{
    /// <param name="away">For each cell, whether its person is away in the what-if.</param>
    public static MarkupString Of(IReadOnlyList<TeamSkills.Cell> cells, IReadOnlyList<bool> away)
    {
        var markup = new StringBuilder(cells.Count * 48);
        for (var i = 0; i < cells.Count; i++)
            Append(markup, cells[i], away[i]);
        return new(markup.ToString());
    }

    private static void Append(StringBuilder markup, TeamSkills.Cell cell, bool isAway)
    {
        markup.Append("<td class=\"").Append(cell.Level is { } level ? $"s{Number(level)}" : "n");
        if (cell.Required is { } required)
            markup.Append(" g").Append(Number(required));
        if (cell.Level < cell.Required)
            markup.Append(" b");
        if (cell.Wants)
            markup.Append(" w");
        if (isAway)
            markup.Append(" a");
        markup.Append("\">").Append(cell.Level is { } held ? Number(held) : "");
        var said = Said(cell);
        if (said.Length > 0)
            markup.Append("<i>").Append(said).Append("</i>");
        markup.Append("</td>");
    }

    private static string Said(TeamSkills.Cell cell) =>
        (cell.Level is null ? "Not assessed" : "")
        + (cell.Required is { } required ? $", role requires {Number(required)}" : "")
        + (cell.Wants ? ", wants to grow" : "");

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
