using Trellis.Domain.Kernel;

namespace Trellis.Domain.Growth;

/// <summary>What a learning resource says, who decides when, and which one is suggested first: product.md §5.</summary>
public static class ResourceRules
{
    /// <summary>The longest title and provider, in characters.</summary>
    public const int NameLimit = 200;

    /// <summary>The longest description, answer and account of what somebody did, in characters.</summary>
    public const int TextLimit = 600;

    /// <summary>The longest link, in characters.</summary>
    public const int LinkLimit = 500;

    /// <summary>The longest language, in characters: "en", or several as "en|cy".</summary>
    public const int LanguageLimit = 8;

    /// <summary>The longest that one takes: 2,000 hours, in minutes.</summary>
    public const int MostMinutes = 120_000;

    /// <summary>How many proposals of one person are open at most.</summary>
    public const int MostOpen = 20;

    /// <summary>How many are suggested for one gap at most.</summary>
    public const int MostSuggested = 3;

    /// <summary>
    /// A link is the address of a page, a step leads upwards within the scale of the item, and without an item there is no
    /// step. Null if nothing stands in the way.
    /// </summary>
    /// <param name="levels">How many levels the item has; null where no item is chosen.</param>
    public static Problem? Refuse(string link, int? from, int? to, int? levels)
    {
        if (WebLink.IsWrong(link))
            return new Problem.Refused(
                "resource.link",
                "Write a whole address, such as https://example.org/page.",
                "Link"
            );
        if (from is null != to is null)
            return new Problem.Refused("resource.step", "Choose both levels of the step, or neither.", "ToLevel");
        if (from is null)
            return null;
        if (levels is null)
            return new Problem.Refused("resource.step", "Choose the competency or skill of the step first.", "Item");
        return from < 0 || to <= from || to > levels
            ? new Problem.Refused(
                "resource.step",
                "A step leads from a level to a higher one of the same item.",
                "ToLevel"
            )
            : null;
    }

    /// <summary>
    /// An editor decides on a proposal, and says why it is not kept; nobody decides on their own. Null if nothing stands in
    /// the way.
    /// </summary>
    /// <param name="isOwn">Whether the editor proposed it.</param>
    public static Problem? RefuseDecision(ResourceState state, bool isKept, bool isOwn, bool hasAnswer) =>
        state != ResourceState.Proposed ? new Problem.Refused("resource.decided", "This proposal is decided already.")
        : isOwn ? new Problem.Refused("resource.own", "Somebody else decides on what you proposed.")
        : !isKept && !hasAnswer
            ? new Problem.Refused(
                "resource.answer",
                "Say why it is not kept. Whoever proposed it reads this.",
                "Answer"
            )
        : null;

    /// <summary>A use is told of what is kept, and stays told when it retires. Null if nothing stands in the way.</summary>
    public static Problem? RefuseUse(ResourceState state) =>
        state is ResourceState.Kept or ResourceState.Retired
            ? null
            : new Problem.Refused("resource.state", "An editor has not kept this resource.");

    /// <summary>
    /// How well a resource fits a gap, the less the better: one for exactly the next step, then one whose step holds it,
    /// then one for every step. Null where its step is another one.
    /// </summary>
    /// <param name="held">The rank held; 0 where it is not known.</param>
    public static int? Fit(int? from, int? to, int held) =>
        (from, to) switch
        {
            (null, _) or (_, null) => 2,
            var (low, high) when low == held && high == held + 1 => 0,
            var (low, high) when low <= held && held < high => 1,
            _ => null,
        };

    /// <summary>
    /// How helpful it was to those who used it, so that one happy reader does not outrank ten of twelve: the share that it
    /// helped, with one who was helped and one who was not added (Laplace’s rule of succession).
    /// </summary>
    public static decimal Helpfulness(int helped, int used) => (helped + 1m) / (used + 2m);
}
