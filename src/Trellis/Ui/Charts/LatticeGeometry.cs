using System.Globalization;

namespace Trellis.Ui.Charts;

/// <summary>
/// Where marks stand on the lattice, in percent of its width. Uprights are levels, evenly apart, half a step from each
/// side.
/// </summary>
public static class LatticeGeometry
{
    /// <summary>How far apart equal marks stand, so that they never hide each other.</summary>
    public const double Apart = 5.6;

    /// <summary>The upright of a level: 12.5, 37.5, 62.5 and 87.5 on a scale of four.</summary>
    public static double Upright(int level, int levels) => (level - 0.5) / levels * 100;

    /// <summary>The places of marks in order: each on its upright, equal ones side by side around it.</summary>
    public static IReadOnlyList<double> Places(IReadOnlyList<int> marks, int levels)
    {
        var seen = new Dictionary<int, int>();
        return
        [
            .. marks.Select(level =>
            {
                var equal = marks.Count(m => m == level);
                var nth = seen[level] = seen.GetValueOrDefault(level, -1) + 1;
                return Upright(level, levels) + (nth - (equal - 1) / 2.0) * Apart;
            }),
        ];
    }

    /// <summary>"37.5%".</summary>
    public static string Percent(double x) => x.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
