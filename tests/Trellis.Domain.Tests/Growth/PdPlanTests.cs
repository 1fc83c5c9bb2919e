using Trellis.Domain.Growth;
using Trellis.Domain.People;

namespace Trellis.Domain.Tests.Growth;

/// <summary>The laws of the PD plan, whatever person and managers do and in whichever order: product.md §5.</summary>
public sealed class PdPlanTests
{
    private static readonly PlanAct[] Acts = Enum.GetValues<PlanAct>();

    /// <summary>All plans of somebody, as the product would change them.</summary>
    private sealed class Years
    {
        private readonly Dictionary<Id<PdPlan>, (PlanDocument? Document, DateOnly? MetOn)> _agreed = [];
        private int _managers;
        public List<PdPlan> Plans { get; } = [];
        public DateOnly Today { get; set; } = new(2026, 1, 1);

        /// <summary>An act on the newest plan; a new one is started where none is open and the step says so.</summary>
        public void Do(int step)
        {
            Today = Today.AddDays(step % 90);
            if (step % 5 == 0)
                _managers++; // a proposal stays proposed when the manager changes
            if (PlanRules.RefuseStart(Plans.Exists(IsOpen)) is null)
            {
                if (step % 3 == 0)
                    Plans.Add(new() { PersonId = Id<Person>.New(), StartedOn = Today });
                return;
            }
            var plan = Plans.Single(IsOpen);
            var act = Acts[step % Acts.Length];
            if (PlanRules.Refuse(plan.State, act) is not null)
                return;
            switch (act)
            {
                case PlanAct.Propose when PlanRules.RefuseProposal(Document(step)) is null:
                    plan.Propose(Document(step), Today);
                    break;
                case PlanAct.Withdraw:
                    plan.Withdraw();
                    break;
                case PlanAct.Discard:
                    Plans.Remove(plan);
                    break;
                case PlanAct.Agree:
                    Agree(plan, Today.AddDays(-(step % 7)));
                    break;
            }
        }

        private static PlanDocument Document(int step) =>
            step % 4 == 0 ? Planned.Document() : Planned.Document(Planned.Goal($"Goal {step}"));

        private void Agree(PdPlan plan, DateOnly met)
        {
            var before = Plans.SingleOrDefault(p => p.State == PlanState.Agreed);
            if (
                PlanRules.RefuseMeeting(met, DateOnly.MinValue, before?.MetOn, plan.ProposedOn!.Value, Today)
                is not null
            )
                return;
            plan.Agree(before, met, Id<Person>.New(), $"Manager {_managers}", Today.ToDateTime(default));
            _agreed[plan.Id] = (plan.Document, plan.MetOn);
        }

        private static bool IsOpen(PdPlan plan) => plan.State is PlanState.Drafting or PlanState.Proposed;

        public bool Keep()
        {
            var agreed = Plans.Where(p => p.MetOn is not null).ToList();
            return Plans.Count(IsOpen) <= 1
                && agreed.Count(p => p.State == PlanState.Agreed) == Math.Min(1, agreed.Count)
                && (agreed.Count == 0 || agreed[^1].State == PlanState.Agreed)
                && agreed.Zip(agreed.Skip(1)).All(pair => pair.First.MetOn < pair.Second.MetOn)
                && agreed.TrueForAll(p => _agreed[p.Id] == (p.Document, p.MetOn) && p.Document!.Goals.Count > 0)
                && Plans.TrueForAll(p => p.State == PlanState.Drafting == (p.Document is null))
                && Plans.Where(IsOpen).All(p => Array.Exists(Acts, a => PlanRules.Next(p.State, a) is not null));
        }
    }

    [Fact]
    public void Whatever_people_do_one_plan_is_agreed_and_what_was_agreed_never_changes()
    {
        var walks = from steps in Gen.Choose(0, 10_000).ArrayOf(60) select steps;
        Prop.ForAll(
                walks.ToArbitrary(),
                steps =>
                {
                    var years = new Years();
                    return Array.TrueForAll(
                        steps,
                        step =>
                        {
                            years.Do(step);
                            return years.Keep();
                        }
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void A_proposal_that_is_withdrawn_is_a_draft_again()
    {
        var plan = new PdPlan { PersonId = Id<Person>.New(), StartedOn = new(2026, 11, 30) };
        plan.Propose(Planned.Document(Planned.Goal("Write")), new(2026, 12, 1));
        (plan.State, plan.ProposedOn).ShouldBe((PlanState.Proposed, new DateOnly(2026, 12, 1)));
        plan.Withdraw();
        (plan.State, plan.Document, plan.ProposedOn).ShouldBe((PlanState.Drafting, null, null));
    }

    [Fact]
    public void An_act_out_of_turn_is_a_fault_of_the_program() =>
        Should.Throw<InvalidOperationException>(() =>
            new PdPlan { PersonId = Id<Person>.New(), StartedOn = new(2026, 11, 30) }.Withdraw()
        );
}
