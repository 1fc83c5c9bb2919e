namespace Trellis.Frameworks.Read;

/// <summary>What people learned for a competency or skill and shared with everybody: told by whoever keeps it.</summary>
public interface ISharedLearning
{
    /// <summary>The newest, at most so many; empty where nobody shared anything.</summary>
    Task<IReadOnlyList<LearningNote>> About(Id<Item> item, int most, CancellationToken ct);
}

/// <param name="What">What was bought or visited, such as a course.</param>
/// <param name="Link">A web address for more; empty where none was given.</param>
public sealed record LearningNote(string Person, string What, string Provider, string Text, string Link, DateTime At);
