namespace Trellis.Benchmarks;

/// <summary>How much is measured: enough to compare, or just enough to see that every part still runs.</summary>
/// <param name="Small">People in the small company.</param>
/// <param name="Large">People in the large one.</param>
/// <param name="Competencies">Competencies of the large framework; the small one has 40.</param>
/// <param name="Rows">Rows of the long table of people.</param>
/// <param name="Share">Requests are divided by this.</param>
public sealed record Effort(int Small, int Large, int Competencies, int Rows, int Share)
{
    public static readonly Effort Whole = new(100, 10_000, 1000, 20_000, 1),
        Quick = new(41, 60, 45, 200, 1000);

    /// <summary>Of so many requests, those that are made: at least one.</summary>
    public int Of(int requests) => Math.Max(1, requests / Share);
}
