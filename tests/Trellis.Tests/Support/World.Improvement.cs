#pragma warning disable RS0030
namespace Trellis.Tests.Support;

/// <summary>
/// What was said to Ada early: a concern that she has read, one that she showed to People Ops, an improvement plan that was
/// met long ago, and the draft of another, of which she does not know.
/// </summary>
public sealed partial class World
{
    /// <summary>Texts that nobody outside their place in the access table may ever meet.</summary>
    public const string ConcernSeen = "canary-concern-seen",
        ConcernShown = "canary-concern-shown",
        ImprovementWhy = "canary-improvement-why",
        ImprovementComment = "canary-improvement-comment",
        ImprovementDraftWhy = "canary-improvement-draft";

    public Id<Concern> Concern { get; private set; }
    public Id<Concern> ShownConcern { get; private set; }

    /// <summary>The plan that was met.</summary>
    public Id<ImprovementPlan> Improvement { get; private set; }

    /// <summary>The draft that she does not know of.</summary>
    public Id<ImprovementPlan> ImprovementDraft { get; private set; }

    private async Task<int> AddImprovement(AppDb db)
    {
        var (now, today) = (App.Clock.GetUtcNow().UtcDateTime, App.Clock.Today);
        var maker = (await db.Set<Position>().SingleAsync(p => p.Title == "Maker")).Id;
        var (concern, shown) = (ConcernOf(ConcernSeen, null), ConcernOf(ConcernShown, now.AddDays(-3)));
        var met = PlanOf(today.AddDays(-200), ImprovementWhy, maker);
        met.ClosedOn = today.AddDays(-150);
        ImprovementFact Fact(ImprovementAct act, ImprovementParty party, string by, int ago, string text = "") =>
            new()
            {
                PlanId = met.Id,
                Act = act,
                Party = party,
                ById = People[by],
                At = now.AddDays(-ago),
                On = today.AddDays(-ago),
                Text = text,
            };
        db.AddRange(
            Fact(ImprovementAct.Ask, ImprovementParty.Manager, Fox, 199),
            Fact(ImprovementAct.Agree, ImprovementParty.PeopleOps, Ops, 198),
            Fact(ImprovementAct.Share, ImprovementParty.Manager, Fox, 197),
            Fact(ImprovementAct.Acknowledge, ImprovementParty.Person, Ada, 196, ImprovementComment),
            Fact(ImprovementAct.FindMet, ImprovementParty.Manager, Fox, 151, "Both letters were right."),
            Fact(ImprovementAct.FindMet, ImprovementParty.PeopleOps, Ops, 150, "Both letters were right.")
        );
        var draft = ImprovementDraftOf(maker);
        db.AddRange(concern, shown, met, draft);
        (Concern, ShownConcern, Improvement, ImprovementDraft) = (concern.Id, shown.Id, met.Id, draft.Id);
        return await db.SaveChangesAsync();
    }

    /// <summary>The draft as the world begins with it.</summary>
    public ImprovementPlan ImprovementDraftOf(Id<Position> position) =>
        PlanOf(App.Clock.Today.AddDays(-3), ImprovementDraftWhy, position);

    private ImprovementPlan PlanOf(DateOnly day, string why, Id<Position> position) =>
        new()
        {
            Id =
                why == ImprovementDraftWhy && ImprovementDraft != default
                    ? ImprovementDraft
                    : Id<ImprovementPlan>.New(),
            PersonId = People[Ada],
            ManagerId = People[why == ImprovementDraftWhy ? Max : Fox],
            PartnerId = People[Ops],
            PositionId = position,
            DraftedOn = day,
            StartsOn = day.AddDays(10),
            Why = why,
        };

    private Concern ConcernOf(string seen, DateTime? shownAt)
    {
        var now = App.Clock.GetUtcNow().UtcDateTime;
        return new()
        {
            PersonId = People[Ada],
            WriterId = People[Max],
            CompetencyId = Writing,
            Expected = "A letter that its readers understand.",
            Seen = seen,
            Helps = "A test with five readers.",
            At = now.AddDays(-5),
            On = App.Clock.Today.AddDays(-5),
            ReadAt = now.AddDays(-4),
            ShownAt = shownAt,
        };
    }
}
