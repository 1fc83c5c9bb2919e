using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Improvement;

/// <summary>One line of the history of an improvement plan: who did what, when, and with which words.</summary>
public sealed class ImprovementFact
{
    public Id<ImprovementFact> Id { get; init; } = Id<ImprovementFact>.New();
    public required Id<ImprovementPlan> PlanId { get; init; }
    public ImprovementPlan? Plan { get; init; }
    public required ImprovementAct Act { get; init; }

    /// <summary>What whoever did it was to the plan at that moment.</summary>
    public required ImprovementParty Party { get; init; }
    public required Id<Person> ById { get; init; }
    public Person? By { get; init; }
    public required DateTime At { get; init; }

    /// <summary>The day of the moment where the organisation is.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The weeks of an extension; 0 for everything else.</summary>
    public int Weeks { get; init; }

    /// <summary>The reason, the comment or what was seen; may be empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>As a step of the course.</summary>
    public ImprovementStep Step => new(Act, Party, On, Weeks);
}
