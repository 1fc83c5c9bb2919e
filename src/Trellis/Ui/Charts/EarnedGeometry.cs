using System.Globalization;

namespace Trellis.Ui.Charts;

/// <summary>
/// Where the line of what is earned runs, in a square of 100 by 100: days from left to right, money from the bottom up.
/// </summary>
public static class EarnedGeometry
{
    /// <summary>How far along the year a day is, in percent.</summary>
    public static double Along(DateOnly day, DateOnly from, DateOnly to) =>
        to == from ? 0 : (double)(day.DayNumber - from.DayNumber) / (to.DayNumber - from.DayNumber) * 100;

    /// <summary>How far from the top an amount is, of the highest one.</summary>
    public static double Down(long amount, long most) => most <= 0 ? 100 : 100 - (double)amount / most * 100;

    /// <summary>The points of a line as SVG writes them.</summary>
    public static string Line(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(p => $"{Number(p.X)},{Number(p.Y)}"));

    /// <summary>"37.5".</summary>
    public static string Number(double x) => x.ToString("0.##", CultureInfo.InvariantCulture);
}
