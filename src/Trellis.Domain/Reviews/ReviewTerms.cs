using Trellis.Domain.Kernel;

namespace Trellis.Domain.Reviews;

/// <summary>
/// What is settled of a review before anything is asked in it, and frozen when it opens: product.md §4, “A cycle's
/// settings”.
/// </summary>
public sealed record ReviewTerms
{
    /// <summary>What a calibration conversation always has, and what the organisation starts with for 360s.</summary>
    public static readonly ReviewTerms Usual = new();

    /// <summary>The most coworkers that can be chosen for a review, and the most open requests of one coworker.</summary>
    public const int MostCoworkers = 10,
        MostRequests = 20;

    public VisibilityMode Visibility { get; init; }

    /// <summary>How many coworkers are asked at least, and at most.</summary>
    public int CoworkersLeast { get; init; } = 2;
    public int CoworkersMost { get; init; } = 3;

    /// <summary>How many requests a coworker has open at most, over all reviews.</summary>
    public int RequestsMost { get; init; } = CoworkerRules.MostOpen;

    /// <summary>Whether People Ops reads what was submitted: both views once they are open, and feedback with names.</summary>
    public bool PeopleOpsReads { get; init; }

    /// <summary>Whether final levels are compared between managers before they are shared.</summary>
    public bool IsLevelled { get; init; }

    public StageDays Days { get; init; } = StageDays.Usual;

    /// <summary>The same where anonymous feedback is chosen with too few coworkers: at least four are asked then.</summary>
    public ReviewTerms ForMode() =>
        Visibility == VisibilityMode.Anonymous && CoworkersLeast < AnonymousRules.Least
            ? this with
            {
                CoworkersLeast = AnonymousRules.Least,
                CoworkersMost = Math.Max(CoworkersMost, AnonymousRules.Least),
            }
            : this;

    /// <summary>What can be chosen; null if these can.</summary>
    public Problem? Refuse() =>
        CoworkersLeast < 0 || CoworkersMost < CoworkersLeast || CoworkersMost is < 1 or > MostCoworkers
            ? Why(
                $"Ask at least 0 and at most {MostCoworkers} coworkers, and no fewer at most than at least.",
                "CoworkersMost"
            )
        : Visibility == VisibilityMode.Anonymous && CoworkersLeast < AnonymousRules.Least
            ? Why($"Anonymous feedback asks at least {AnonymousRules.Least} coworkers.", "CoworkersLeast")
        : RequestsMost is < 1 or > MostRequests
            ? Why($"A coworker has from 1 to {MostRequests} open requests at most.", "RequestsMost")
        : Days.Refuse();

    private static Problem.Refused Why(string why, string field) => new Problem.Refused("review.terms", why, field);
}
