using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>Something that person or manager said about a proposed plan, or about one of its goals.</summary>
public sealed class PlanComment
{
    public Id<PlanComment> Id { get; init; } = Id<PlanComment>.New();
    public required Id<PdPlan> PlanId { get; init; }
    public PdPlan? Plan { get; init; }
    public required Id<Person> WriterId { get; init; }
    public Person? Writer { get; init; }

    /// <summary>The goal of the plan that it is about; null where it is about all of it.</summary>
    public Id<Goal>? GoalId { get; init; }

    /// <summary>What that goal was called then, which stays when it leaves the plan; empty where it is about all of it.</summary>
    public string GoalTitle { get; init; } = "";
    public required string Text { get; init; }
    public required DateTime At { get; init; }
}
