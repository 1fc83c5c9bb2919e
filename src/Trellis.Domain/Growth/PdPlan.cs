using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>
/// The professional development and community-participation plan of a year: what somebody and their manager agreed when
/// they met (product.md §5).
/// </summary>
public sealed class PdPlan
{
    public Id<PdPlan> Id { get; init; } = Id<PdPlan>.New();
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; init; }
    public PlanState State { get; private set; } = PlanState.Drafting;
    public required DateOnly StartedOn { get; init; }

    /// <summary>What the year is about, in the words of its person; may be empty.</summary>
    public string About { get; set; } = "";

    /// <summary>The day on which it was last proposed; null while it is drafted.</summary>
    public DateOnly? ProposedOn { get; private set; }

    /// <summary>What was proposed, and never changes once it is agreed; null while it is drafted.</summary>
    public PlanDocument? Document { get; private set; }

    /// <summary>The day of the meeting in which it was agreed; null before.</summary>
    public DateOnly? MetOn { get; private set; }

    /// <summary>When the manager agreed to it; null before.</summary>
    public DateTime? AgreedAt { get; private set; }

    /// <summary>The manager who agreed to it; null before.</summary>
    public Id<Person>? AgreedById { get; private set; }

    /// <summary>Their name on that day; empty before.</summary>
    public string AgreedByName { get; private set; } = "";

    /// <summary>Counts the saves: whoever changes it from an older reading is told.</summary>
    public int Version { get; set; }

    /// <summary>Shows it to the manager as it stands. Whoever asks has asked <see cref="PlanRules"/> before.</summary>
    public void Propose(PlanDocument document, DateOnly today) =>
        (State, Document, ProposedOn) = (Take(PlanAct.Propose), document, today);

    /// <summary>Takes the proposal back.</summary>
    public void Withdraw() => (State, Document, ProposedOn) = (Take(PlanAct.Withdraw), null, null);

    /// <summary>Agrees to it; the one that was agreed before ends with that.</summary>
    /// <param name="before">The plan that was agreed last; null if this is the first.</param>
    public void Agree(PdPlan? before, DateOnly metOn, Id<Person> by, string byName, DateTime at)
    {
        State = Take(PlanAct.Agree);
        (MetOn, AgreedById, AgreedByName, AgreedAt) = (metOn, by, byName, at);
        if (before is not null)
            (before.State, before.Version) = (PlanState.Superseded, before.Version + 1);
    }

    private PlanState Take(PlanAct act) =>
        PlanRules.Next(State, act) ?? throw new InvalidOperationException($"A plan that is {State} takes no {act}.");
}
