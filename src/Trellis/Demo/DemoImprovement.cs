using Trellis.Growth.Concerns;
using Trellis.Growth.Improvement;

namespace Trellis.Demo;

/// <summary>Luis’s improvement plan with Teresa, met long ago, and a concern of Daniel’s to Wei, who answered.</summary>
public sealed class DemoImprovement(
    IServiceProvider services,
    IReadOnlyDictionary<string, Person> people,
    DateOnly today,
    IReadOnlyDictionary<string, Id<Item>> competencies
) : DemoChapter(services, people, today, new(15, 20))
{
    private const string Teresa = "teresa.villanueva",
        Luis = "luis.ortega",
        Ingrid = "ingrid.solberg",
        Daniel = "daniel.reyes",
        Wei = "wei.chen";

    /// <summary>How many days ago the draft was begun.</summary>
    private const int Ago = 300;

    private static readonly string[] CheckIns =
    [
        "We chose the two studies, and who reads each draft.",
        "The first interviews are done. The notes went to the team on the same day.",
        "The first report was clear. The second has too many findings; we cut them together.",
        "The agency decided on the spot because the recommendation came first.",
        "The second report needed no rewriting.",
        "Both are shown. Luis presented the second one himself.",
    ];

    /// <summary>Lives it through. Returns the first problem; null where all went well.</summary>
    public async Task<Problem?> Write(CancellationToken ct) => await Plan(ct) ?? await Concern(ct);

    private async Task<Problem?> Plan(CancellationToken ct)
    {
        var begun = await As(Teresa, Ago)
            .Get<StartImprovementPlan, Id<ImprovementPlan>>(s =>
                s.Handle(Who(Luis).Id, new() { Partner = Who(Ingrid).Id }, ct)
            );
        if (begun.Problem is { } refused)
            return refused;
        var id = begun.Value;
        var draft = await As(Teresa, Ago).Read<ImprovementDraft, ImprovementDraft.View>(s => s.Load(id, ct));
        if (draft?.Choices.FirstOrDefault(c => c.Needed.Any()) is not { } level)
            return new Problem.Missing("A level that is needed");
        var content = draft.Content;
        content.Why =
            "In the last months three of four research reports had to be written anew before a client could read them. We talked "
            + "about it each time, and I should have named the level earlier.";
        content.WhyNoConcern = "Trellis was new here. I said it in the 1:1s of the two months before.";
        content.Levels =
        [
            new(level.Item, level.Needed.First(), "Two reports that a client can act on without a rewrite."),
        ];
        content.Support =
        [
            "Pairing on both reports, an hour a week: Aisha Karim",
            "One study at a time until the end: Teresa Villanueva",
        ];
        return await As(Teresa, Ago).Do<ChangeImprovementPlan>(s => s.Handle(id, content, ct))
            ?? await Step(Teresa, Ago - 1, id, ImprovementAct.Ask, "", ct)
            ?? await Step(Ingrid, Ago - 2, id, ImprovementAct.Agree, "The levels and the support are clear.", ct)
            ?? await Step(Teresa, Ago - 3, id, ImprovementAct.Share, "", ct)
            ?? await Step(
                Luis,
                Ago - 4,
                id,
                ImprovementAct.Acknowledge,
                "I see it too, and I am glad of the pairing.",
                ct
            )
            ?? await Weeks(id, ct)
            ?? await Step(Teresa, Ago - 55, id, ImprovementAct.FindMet, "Both reports went out as Luis wrote them.", ct)
            ?? await Step(Ingrid, Ago - 55, id, ImprovementAct.FindMet, "The level is shown.", ct);
    }

    private async Task<Problem?> Weeks(Id<ImprovementPlan> id, CancellationToken ct)
    {
        for (var week = 0; week < CheckIns.Length; week++)
            if (
                await Step(Teresa, Ago - 18 - (week * 7), id, ImprovementAct.CheckIn, CheckIns[week], ct) is { } refused
            )
                return refused;
        return null;
    }

    /// <summary>What somebody does after they have read the plan.</summary>
    private async Task<Problem?> Step(
        string who,
        int ago,
        Id<ImprovementPlan> id,
        ImprovementAct act,
        string text,
        CancellationToken ct
    )
    {
        var plan = await As(who, ago).Read<ImprovementPlanView, ImprovementPlanView.View>(s => s.Load(id, ct));
        var step = new StepImprovementPlan.Request
        {
            Act = act,
            Text = text,
            Version = plan?.Version ?? 0,
        };
        return await As(who, ago).Do<StepImprovementPlan>(s => s.Handle(id, step, ct));
    }

    private async Task<Problem?> Concern(CancellationToken ct)
    {
        var concern = new ConcernContent
        {
            Competency = competencies["Plain language"],
            Expected = "A renewal letter that four of five readers in a test can act on.",
            Seen =
                "Twice in the last two months a letter had to be rewritten after the review, and went out late. "
                + "We talked about both on the day.",
            Helps = "Test the next letter with five readers before the review. I sit in on the first test.",
        };
        var written = await As(Daniel, 40).Get<WriteConcern, Id<Concern>>(s => s.Handle(Who(Wei).Id, concern, ct));
        if (written.Problem is { } refused)
            return refused;
        await As(Wei, 39).Read<ConcernView, ConcernView.View>(s => s.Load(written.Value, ct));
        return await As(Wei, 38)
            .Do<AnswerConcern>(s =>
                s.Handle(written.Value, new() { Text = "Fair. The next test is booked for Tuesday." }, ct)
            );
    }
}
