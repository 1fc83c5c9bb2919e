using Trellis.Growth.Concerns;

namespace Trellis.Growth.Improvement;

/// <summary>The draft of an improvement plan for the manager who writes it, with what can be chosen.</summary>
public sealed class ImprovementDraft(
    AppDb db,
    Viewer me,
    ImprovementCases cases,
    ImprovementLevels levels,
    ImprovementPartners partners
)
{
    /// <param name="Choices">The levels that can be needed.</param>
    /// <param name="Concerns">The concerns that can be named.</param>
    /// <param name="IsAsked">Whether People Ops was asked to agree, and has not yet.</param>
    /// <param name="IsAgreed">Whether People Ops agreed, and agrees anew to what is changed.</param>
    public sealed record View(
        ImprovementContent Content,
        Id<ImprovementPlan> Id,
        Id<Person> PersonId,
        string Person,
        IReadOnlyList<ImprovementLevels.Choice> Choices,
        IReadOnlyList<ConcernLine> Concerns,
        IReadOnlyList<ImprovementPartners.Partner> Partners,
        bool IsAsked,
        bool IsAgreed
    )
    {
        public string First => Person.Split(' ')[0];
    }

    /// <summary>Null for anybody but the manager of today, and once it is shared.</summary>
    public async Task<View?> Load(Id<ImprovementPlan> id, CancellationToken ct)
    {
        if (
            await cases.Find(id, ct) is not { } info
            || info.PartyOf(me) != ImprovementParty.Manager
            || info.Standing is { IsShared: true } or { IsOpen: false }
        )
            return null;
        var plan = info.Plan;
        await db.RecordOnce(me, ImprovementActivity.Read, id.ToString(), plan.PersonId, ct);
        var concerns = db.For(me).Concerns.Where(c => c.PersonId == plan.PersonId && c.WriterId == me.PersonId);
        return new(
            new()
            {
                Why = plan.Why,
                WhyNoConcern = plan.WhyNoConcern,
                Concerns = [.. plan.Concerns.Select(c => c.ConcernId).OfType<Id<Concern>>()],
                Levels = [.. plan.Levels.Select(l => new ImprovementContent.Aim(l.Item, l.Needed, l.Shows))],
                Support = plan.Support,
                StartsOn = plan.StartsOn,
                Weeks = plan.Weeks,
                CheckInOn = plan.CheckInOn,
                PauseFrom = plan.PauseFrom,
                PauseUntil = plan.PauseUntil,
                Partner = plan.PartnerId,
                Version = plan.Version,
            },
            id,
            plan.PersonId,
            plan.Person!.Name,
            await levels.Choices(plan, ct),
            [.. (await ConcernLine.Of(concerns, ct)).Where(c => me.Today < c.LapsesOn)],
            await partners.For(plan.PersonId, ct),
            info.Standing.IsAsked,
            info.Standing.State == ImprovementState.Agreed
        );
    }
}
