using Trellis.Domain.Kernel;

namespace Trellis.Domain.Growth;

/// <summary>When a promotion case can be changed, shared and closed: product.md §5, Promotion case.</summary>
public static class PromotionRules
{
    /// <summary>The longest text, in characters: about a page.</summary>
    public const int TextLimit = 4000;

    /// <summary>How many pieces of evidence stand in a case at most.</summary>
    public const int MostEvidence = 60;

    /// <summary>
    /// A case is changed while it is open and not shared: what is shared stays as it was read. Null if nothing stands in
    /// the way.
    /// </summary>
    public static Problem? RefuseChange(bool isClosed, bool isShared) =>
        isClosed ? new Problem.Refused("promotion.closed", "This promotion case is closed. Start another one.")
        : isShared
            ? new Problem.Refused("promotion.shared", "The case is shared. Stop sharing it before you change it.")
        : null;

    /// <summary>A case is shared with words in it, with the manager of today. Null if nothing stands in the way.</summary>
    public static Problem? RefuseSharing(bool hasText, bool hasManager) =>
        !hasText
            ? new Problem.Refused(
                "promotion.empty",
                "Say in your own words what is different in your work, and save it, before you share the case."
            )
        : !hasManager ? new Problem.Refused("promotion.no-manager", "You do not report to anyone today.")
        : null;
}
