using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Proposals;

/// <summary>
/// What somebody says about a competency: a comment, perhaps with other words for one of its texts. Everyone who is
/// signed in can read it, with the name.
/// </summary>
public sealed class Proposal
{
    public Id<Proposal> Id { get; init; } = Id<Proposal>.New();
    public required Id<Item> CompetencyId { get; init; }
    public Competency? Competency { get; set; }

    /// <summary>The level that it is about; none for the competency as a whole.</summary>
    public int? Level { get; init; }
    public Track Track { get; init; }
    public required Id<Person> AuthorId { get; init; }
    public Person? Author { get; set; }
    public required DateTime At { get; init; }
    public required string Comment { get; init; }

    /// <summary>The words proposed; empty for a comment alone.</summary>
    public string Suggested { get; init; } = "";

    /// <summary>The words that stood there when it was written.</summary>
    public string Against { get; init; } = "";
    public Decision? Decision { get; private set; }

    /// <summary>What the editor answers.</summary>
    public string Answer { get; private set; } = "";
    public DateTime? DecidedAt { get; private set; }
    public string DecidedBy { get; private set; } = "";

    /// <summary>When the author read the answer.</summary>
    public DateTime? ReadAt { get; set; }
    public int Version { get; set; } = 1;

    /// <summary>Answers it, once and for all.</summary>
    public void Decide(Decision decision, string answer, string by, DateTime at) =>
        (Decision, Answer, DecidedBy, DecidedAt) = (decision, answer, by, at);
}

/// <summary>How an editor answered a proposal.</summary>
public enum Decision
{
    Accepted,
    Amended,
    Declined,
}
