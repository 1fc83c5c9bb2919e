using Trellis.Growth.Goals;
#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>
/// Goals at Larkspur Civic: Maya has two under way, one for later and two that are closed, Daniel follows them; others
/// have theirs, some open to everyone.
/// </summary>
public sealed partial class DemoGoals(
    AppDb db,
    IServiceProvider services,
    IReadOnlyDictionary<string, Person> people,
    DateOnly today
) : DemoChapter(services, people, today, new(13, 30))
{
    /// <summary>Lives them through. Returns the first problem; null where all went well.</summary>
    public async Task<Problem?> Write(CancellationToken ct) =>
        await Interview(ct) ?? await Model(ct) ?? await Closed(ct) ?? await Others(ct);

    /// <summary>Maya’s goal of this year: from the gap in client partnership, moved once.</summary>
    private async Task<Problem?> Interview(CancellationToken ct)
    {
        var goal = await Goal(
            "maya.okafor",
            400,
            "Run a discovery interview with a client, start to finish",
            "I still follow somebody else’s agenda. I want to hold one of these from the first call to the decision note, so "
                + "that the client can rely on me.",
            due: 61,
            "Cut the interview guide to nine questions",
            ct,
            ("Stakeholder interviewing", 2, 4),
            ("Facilitation", 1, 2)
        );
        if (goal.Problem is { } refused)
            return refused;
        var id = goal.Value;
        return await CheckIn(
                "maya.okafor",
                362,
                id,
                "Shadowed Priya’s interview with the county clerk and wrote the decision note on my own.",
                ct,
                ("Stakeholder interviewing", 3)
            )
            ?? await CheckIn(
                "daniel.reyes",
                171,
                id,
                "You led the second half at the tax office and stayed with the awkward answer. For level 4 I would like to "
                    + "see you choose whom to interview.",
                ct,
                ("Stakeholder interviewing", 3),
                ("Facilitation", 1)
            )
            ?? await Move(
                "maya.okafor",
                47,
                id,
                116,
                "The housing agency starts in February now, not in September.",
                ct
            )
            ?? await Done("maya.okafor", 11, id, ct)
            ?? await CheckIn(
                "maya.okafor",
                11,
                id,
                "Priya shared the interview guide of the permits project. I cut it to nine questions and sent it to her.",
                ct
            )
            ?? await ToDo("maya.okafor", 10, id, "Agree with Priya Nair whom to interview", 4, ct)
            ?? await ToDo("maya.okafor", 10, id, "Facilitate one retrospective while Tom Whitlock observes", 46, ct)
            ?? await ToDo("maya.okafor", 10, id, "Lead the first interview with the housing agency", 74, ct);
    }

    private async Task<Problem?> Model(CancellationToken ct)
    {
        var goal = await Goal(
            "maya.okafor",
            220,
            "Own the content model for the benefits portal",
            "Every page of it is ours, and nobody can say what belongs where.",
            due: 152,
            "Review the second model with the state team",
            ct,
            ("Content modelling", 2, 4),
            ("Governance writing", 1, 2)
        );
        if (goal.Problem is { } refused)
            return refused;
        var id = goal.Value;
        return await CheckIn("maya.okafor", 96, id, "First model reviewed with the state team.", ct)
            ?? await Bought(id, ct, "Content Design, the book", "Exam fee: UX writing certificate")
            ?? (
                await As("maya.okafor", 5)
                    .Get<WriteGoal, Id<Goal>>(s =>
                        s.Handle(
                            new()
                            {
                                Title = "Mentor one new content designer in local government",
                                Kind = GoalKind.CommunityParticipation,
                                Audience = GoalAudience.Everyone,
                                DueOn = Today.AddDays(230),
                                Items = [],
                            },
                            ct
                        )
                    )
            ).Problem;
    }

    private async Task<Problem?> Closed(CancellationToken ct)
    {
        var letters = await Goal(
            "maya.okafor",
            430,
            "Rewrite the benefit letters with the county",
            "They are what people keep.",
            due: -180,
            null,
            ct,
            ("Sentence editing", 2, 4)
        );
        if (letters.Problem is { } refused)
            return refused;
        var done = letters.Value;
        var talk = await Goal("maya.okafor", 380, "Give a talk at Civic Words", "", due: -160, null, ct);
        if (talk.Problem is { } noTalk)
            return noTalk;
        var dropped = talk.Value;
        return await CheckIn("maya.okafor", 260, done, "Six of nine letters are live.", ct, ("Sentence editing", 3))
            ?? await Close(
                "maya.okafor",
                196,
                done,
                "To read a draft aloud to somebody who has to act on it, before anybody approves it.",
                ct
            )
            ?? await As("maya.okafor", 170)
                .Do<CloseGoal>(s =>
                    s.Handle(
                        dropped,
                        new() { Learned = "The call closed while I still asked for leave to travel." },
                        ct
                    )
                );
    }

    private async Task<Problem?> Others(CancellationToken ct)
    {
        var wei = await Goal(
            "wei.chen",
            150,
            "Publish the plain language checklist for other cities",
            "Three of them asked for it.",
            due: 45,
            "Ask two cities to try the draft",
            ct
        );
        var luis = await Goal(
            "luis.ortega",
            90,
            "Plan a study with people who do not use e-mail",
            "We only ever hear from those who write to us.",
            due: 120,
            "Visit the community centre",
            ct,
            ("Community engagement", 1, 3)
        );
        var amara = await Goal(
            "amara.diallo",
            130,
            "Lead the review of the tax letters",
            "I want to decide what we leave out, and say why.",
            due: 20,
            "Agree on the list of letters",
            ct,
            ("Content auditing", 2, 4)
        );
        return (wei.Problem ?? luis.Problem ?? amara.Problem)
            ?? await CheckIn("wei.chen", 12, wei.Value, "Two cities test it. One found a word that we all missed.", ct)
            ?? await CheckIn("amara.diallo", 33, amara.Value, "Eleven letters are on the list, four go.", ct);
    }
}
