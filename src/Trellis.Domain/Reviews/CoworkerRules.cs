using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>Whom a review may ask, and how many: product.md §4, "Coworkers".</summary>
public static class CoworkerRules
{
    /// <summary>How many requests somebody has open at most, over all reviews, unless a cycle says otherwise.</summary>
    public const int MostOpen = 4;

    /// <summary>How many competencies a coworker writes about at most.</summary>
    public const int MostObservations = 4;

    /// <summary>
    /// A coworker is somebody else than the person, their manager and whoever leads, is asked once in a review, and has
    /// fewer open requests than the most; null if nothing stands in the way.
    /// </summary>
    /// <param name="open">How many requests they have open, over all reviews.</param>
    /// <param name="most">How many they have at most.</param>
    public static Problem? RefuseCoworker(
        Id<Person> coworker,
        string name,
        Id<Person> person,
        Id<Person>? lead,
        Id<Person>? manager,
        bool isAsked,
        int open,
        int most
    ) =>
        coworker == person ? Why("The person whose review this is cannot be asked about themselves.")
        : coworker == lead ? Why($"{name} leads this review, and writes as its lead.")
        : coworker == manager ? Why($"{name} is the manager, and is not asked as a coworker.")
        : isAsked ? Why($"{name} was asked in this review already.")
        : open >= most
            ? Why($"{name} has {open} open requests for feedback. Nobody has more than {most}: ask somebody else.")
        : null;

    /// <summary>No more coworkers than the most are asked; null if there is room.</summary>
    /// <param name="counting">How many were asked and count.</param>
    public static Problem? RefuseNumber(int counting, int added, int most) =>
        counting + added > most
            ? Why(
                $"At most {most} coworkers are asked. {(counting == 0 ? "" : $"{counting} are asked already.")}".Trim()
            )
            : null;

    private static Problem.Refused Why(string why) => new Problem.Refused("review.coworker", why, "People");
}
