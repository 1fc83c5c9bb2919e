using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Frameworks;

/// <summary>How an editor answered a proposal.</summary>
public enum Decision
{
    Accepted,
    Amended,
    Declined,
}

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

/// <summary>What may be proposed, and how it may be answered.</summary>
public static class ProposalRules
{
    /// <summary>The most characters of a comment or an answer.</summary>
    public const int CommentLimit = 2000;

    /// <summary>
    /// A proposal says something: a comment, or words for one level that differ from those that stand there.
    /// </summary>
    public static Problem? CanPropose(string comment, string suggested, string against, int? level) =>
        (comment, suggested) switch
        {
            ("", "") => new Problem.Refused("proposal.empty", "Write a comment, or the words that you propose."),
            (_, not "") when level is null => new Problem.Refused(
                "proposal.place",
                "Other words are proposed for one level. Choose which."
            ),
            (_, not "") when suggested == against => new Problem.Refused(
                "proposal.same",
                "These are the words that stand there already."
            ),
            _ => null,
        };

    /// <summary>
    /// A proposal is answered once. A comment alone cannot be accepted as a text, changing it needs words, and
    /// declining needs a reason.
    /// </summary>
    public static Problem? CanDecide(Proposal proposal, Decision decision, string answer, string words) =>
        (proposal.Decision, decision) switch
        {
            (not null, _) => new Problem.Refused(
                "proposal.decided",
                $"{proposal.DecidedBy} answered this on {proposal.DecidedAt:d MMMM yyyy}."
            ),
            (_, Frameworks.Decision.Declined) when answer.Length == 0 => new Problem.Refused(
                "proposal.reason",
                "Say why. The author reads it."
            ),
            (_, Frameworks.Decision.Amended) when words.Length == 0 || proposal.Level is null => new Problem.Refused(
                "proposal.words",
                "Write the words that go into the draft."
            ),
            _ => null,
        };
}
