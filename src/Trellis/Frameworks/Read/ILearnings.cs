namespace Trellis.Frameworks.Read;

/// <summary>
/// What people learned for a competency and shared. Frameworks asks; the slice that keeps the reports answers.
/// </summary>
public interface ILearnings
{
    /// <summary>The latest reports about a competency that the viewer may read, newest first.</summary>
    Task<IReadOnlyList<Learning>> About(Id<Item> competency, int limit, CancellationToken ct);
}

/// <summary>What somebody learned: the course or event, and their report.</summary>
/// <param name="Link">An address with more about it; empty if none was given.</param>
public sealed record Learning(string What, string Provider, string Person, DateTime At, string Text, string Link);
