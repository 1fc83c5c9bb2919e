using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>What a manager recommends beyond the cost-of-living increase.</summary>
public enum RecommendationKind
{
    /// <summary>A raise in the same position.</summary>
    Raise,
    Promotion,
}

/// <summary>
/// A promotion or a raise that a manager recommends, apart from the levels. It outlives its review; where it stands
/// follows from its facts (<see cref="RecommendationRules"/>).
/// </summary>
public sealed class Recommendation
{
    public Id<Recommendation> Id { get; init; } = Id<Recommendation>.New();
    public required Id<Review> ReviewId { get; init; }
    public Review? Review { get; set; }
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }
    public required Id<Person> WriterId { get; init; }

    /// <summary>The sentence that said who will read this, as shown before writing.</summary>
    public required string Audience { get; init; }
    public RecommendationKind Kind { get; set; }

    /// <summary>Of a promotion: the position; null of a raise.</summary>
    public Id<Position>? PositionId { get; set; }
    public Position? Position { get; set; }

    /// <summary>The version of the framework whose expectations of the position were looked at.</summary>
    public Id<FrameworkVersion>? FrameworkVersionId { get; set; }

    /// <summary>More a year at full time, in the currency of the organisation; null where none is said.</summary>
    public Money? Raise { get; set; }

    /// <summary>From when; null in a draft that does not say so yet.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Why, for People Ops.</summary>
    public string Reason { get; set; } = "";
    public int Version { get; set; } = 1;
    public List<RecommendationFact> Facts { get; } = [];
}

/// <summary>What is done with a recommendation.</summary>
public enum RecommendationAct
{
    /// <summary>The manager recommends, or recommends anew.</summary>
    Recommend,
    Approve,

    /// <summary>People Ops returns it, with a reason.</summary>
    Return,

    /// <summary>The manager told the person.</summary>
    Tell,

    /// <summary>People Ops changed the position, or the pay, from its day on.</summary>
    Change,
    Withdraw,
}

/// <summary>Something that was done with a recommendation, with its author and time.</summary>
public sealed class RecommendationFact : IAppendOnly
{
    public Id<RecommendationFact> Id { get; init; } = Id<RecommendationFact>.New();
    public Id<Recommendation> RecommendationId { get; init; }
    public required RecommendationAct Act { get; init; }
    public required DateOnly On { get; init; }
    public required DateTime At { get; init; }
    public required Id<Person>? ById { get; init; }
    public required string ByName { get; init; }

    /// <summary>Of a return or a withdrawal: why; of a change: what was changed. May be empty.</summary>
    public string Text { get; init; } = "";
}
