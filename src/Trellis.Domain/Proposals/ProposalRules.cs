using Trellis.Domain.Kernel;

namespace Trellis.Domain.Proposals;

/// <summary>What may be proposed, and how it may be answered.</summary>
public static class ProposalRules
{
    /// <summary>Maximum characters of a comment or an answer.</summary>
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
                $"{proposal.DecidedBy} has answered this already."
            ),
            (_, Decision.Declined) when answer.Length == 0 => new Problem.Refused(
                "proposal.reason",
                "Say why. The author reads it."
            ),
            (_, Decision.Amended) when words.Length == 0 || proposal.Level is null => new Problem.Refused(
                "proposal.words",
                "Write the words that go into the draft."
            ),
            _ => null,
        };
}
