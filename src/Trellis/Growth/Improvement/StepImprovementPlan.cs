using System.ComponentModel.DataAnnotations;
using Trellis.Messages;

namespace Trellis.Growth.Improvement;

/// <summary>
/// Takes a step of an improvement plan: asks for agreement, agrees, shares, acknowledges, writes a check-in down, extends,
/// confirms, finds met or not met, withdraws. Whose turn it is and when is the rules' alone.
/// </summary>
public sealed class StepImprovementPlan(AppDb db, Viewer me, ImprovementCases cases, ImprovementLevels levels)
{
    public sealed class Request
    {
        [
            Required(ErrorMessage = "Choose what you do."),
            EnumDataType(typeof(ImprovementAct), ErrorMessage = "Choose what you do.")
        ]
        public ImprovementAct? Act { get; set; }

        /// <summary>The comment, the reason, or what was seen.</summary>
        [AtMost(ImprovementRules.TextLimit, ErrorMessage = ImprovementContent.Longer)]
        public string? Text { get; set; }

        /// <summary>By how many weeks it is extended; 0 for everything else.</summary>
        [Range(0, 100)]
        public int Weeks { get; set; }

        /// <summary>The version that was read.</summary>
        [Range(0, int.MaxValue)]
        public int Version { get; set; }
    }

    /// <summary>Acts that are nothing without words.</summary>
    private static bool NeedsWords(ImprovementAct act) =>
        act
            is ImprovementAct.CheckIn
                or ImprovementAct.Extend
                or ImprovementAct.FindMet
                or ImprovementAct.FindNotMet
                or ImprovementAct.Withdraw;

    public Task<Result<Done>> Handle(Id<ImprovementPlan> id, Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Step(id, request, ct), ct);

    private async Task<Result<Done>> Step(Id<ImprovementPlan> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (await cases.Find(id, ct) is not { } info || info.PartyOf(me) is not { } party)
            return new Problem.Missing("This plan");
        var (plan, act) = (info.Plan, request.Act!.Value);
        if (plan.Version != request.Version)
            return new Problem.Stale("Something was added to this plan in the meantime. Read it, and try again.");
        if (act == ImprovementAct.Change)
            return new Problem.Refused("improvement.turn", "A draft is changed on its own page.");
        if (ImprovementRules.Refuse(info.Standing, act, party, request.Weeks) is { } refused)
            return refused;
        var text = Names.TidyText(request.Text);
        if (NeedsWords(act) && text.Length == 0)
            return new Problem.Refused("improvement.reason", "Write it in your own words.", nameof(Request.Text));
        if (plan.Facts.Count >= ImprovementRules.MostFacts)
            return new Problem.Refused("improvement.many", "Too much is written down of this plan. Talk.");
        if (
            act is ImprovementAct.Ask or ImprovementAct.Agree or ImprovementAct.Share
            && (ImprovementRules.RefuseContent(plan, me.Today) ?? await levels.Refuse(plan, ct)) is { } incomplete
        )
            return incomplete;
        var weeks = act == ImprovementAct.Extend ? request.Weeks : 0;
        var fact = plan.Fact(act, party, me, text, weeks);
        db.Add(fact);
        plan.Version++;
        if (Closes(info, act, party))
            plan.ClosedOn = me.Today;
        Tell(info, act, party);
        db.Record(me, ImprovementActivity.Moved, id.ToString(), plan.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }

    /// <summary>Whether the plan is closed with that: withdrawn, or both found the same.</summary>
    private static bool Closes(ImprovementCases.Info info, ImprovementAct act, ImprovementParty party) =>
        act == ImprovementAct.Withdraw
        || (
            act is ImprovementAct.FindMet or ImprovementAct.FindNotMet
            && act == (party == ImprovementParty.Manager ? info.Standing.PeopleOpsFinds : info.Standing.ManagerFinds)
        );

    private void Tell(ImprovementCases.Info info, ImprovementAct act, ImprovementParty party)
    {
        var (plan, link) = (info.Plan, GrowthRoutes.Improvement(info.Plan.Id));
        Id<Person>[] others = [.. new[] { info.ManagerId, plan.PartnerId }.OfType<Id<Person>>()];
        switch (act)
        {
            case ImprovementAct.Ask:
                db.Tell(me, PrivateMessages.Waiting, plan.PartnerId, link);
                break;
            case ImprovementAct.Agree:
                db.Tell(me, PrivateMessages.Waiting, others, link);
                break;
            case ImprovementAct.Share:
                db.Tell(me, PrivateMessages.Shared, plan.PersonId, link);
                break;
            case ImprovementAct.Acknowledge:
                db.Tell(me, PrivateMessages.Changed, others, link);
                break;
            case ImprovementAct.FindMet or ImprovementAct.FindNotMet when !Closes(info, act, party):
                db.Tell(me, PrivateMessages.Waiting, others, link); // the person is told what both found, not half of it
                break;
            default:
                db.Tell(me, PrivateMessages.Changed, [plan.PersonId, .. others], link);
                break;
        }
    }
}
