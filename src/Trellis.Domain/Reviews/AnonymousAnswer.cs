using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>
/// Where in the form of a coworker a text stands. “What you worked on together” is not among them: it would say who
/// wrote, so it is never released.
/// </summary>
public enum AnonymousField
{
    /// <summary>Beside a competency; which one is not said.</summary>
    Competency,

    /// <summary>What the person should keep doing.</summary>
    KeepDoing,

    /// <summary>One suggestion.</summary>
    Suggestion,
}

/// <summary>What one coworker sent. Secret: only an <see cref="AnonymousRelease"/> leaves the server.</summary>
/// <param name="Levels">By competency, where one was given.</param>
public sealed record AnonymousAnswer(
    Id<Person> Writer,
    IReadOnlyDictionary<Id<Item>, int> Levels,
    IReadOnlyList<(AnonymousField Field, string Text)> Texts
);
