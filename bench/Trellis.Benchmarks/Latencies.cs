namespace Trellis.Benchmarks;

/// <summary>How long each request took, in milliseconds.</summary>
public sealed class Latencies
{
    private readonly List<double> _all = [];

    public void Add(IEnumerable<double> milliseconds) => _all.AddRange(milliseconds);

    public double PerSecond => _all.Count / (_all.Sum() / 1000);

    /// <summary>The time that this percentage of requests did not exceed.</summary>
    public double P(int percent)
    {
        var sorted = _all.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(sorted.Count * percent / 100.0) - 1)];
    }
}
