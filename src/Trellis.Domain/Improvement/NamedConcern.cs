using Trellis.Domain.Kernel;

namespace Trellis.Domain.Improvement;

/// <summary>
/// That a concern came before an improvement plan: once People Ops were asked to agree to the plan, they can read it.
/// </summary>
public sealed class NamedConcern
{
    public Id<NamedConcern> Id { get; init; } = Id<NamedConcern>.New();
    public required Id<ImprovementPlan> PlanId { get; init; }
    public ImprovementPlan? Plan { get; init; }

    /// <summary>Null once the concern is kept no longer.</summary>
    public required Id<Concern>? ConcernId { get; init; }
    public Concern? Concern { get; init; }

    /// <summary>The day of the concern, which stays with the plan.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The competency that it was about, by its name on that day.</summary>
    public required string Competency { get; init; }
}
