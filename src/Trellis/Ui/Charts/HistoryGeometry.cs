namespace Trellis.Ui.Charts;

/// <summary>
/// Where points stand in a history of levels, in percent: time runs to the right, levels upwards, each half a step from
/// the edges.
/// </summary>
public static class HistoryGeometry
{
    /// <summary>How far from the sides the first and the last day stand, so that their marks are not cut.</summary>
    private const double Side = 3;

    /// <summary>The height of a level: 90, 70, 50, 30 and 10 from the top on a scale of five.</summary>
    public static double Y(int level, int levels) => 100 - (level - 0.5) / levels * 100;

    /// <summary>The place of a day between the first and the last; the middle where both are one.</summary>
    public static double X(DateOnly day, DateOnly first, DateOnly last) =>
        last <= first
            ? 50
            : Side + (double)(day.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber) * (100 - 2 * Side);
}
