using Trellis.Growth.Goals;
#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>Maya’s goals, from those with which she began to the one that she wrote down for later.</summary>
public sealed partial class DemoGoals
{
    private Id<Goal> _interview;
    private Id<Goal> _letters;
    private Id<Goal> _talk;

    /// <summary>The goals with which Maya began: they are in the plan of her first year.</summary>
    private async Task<Problem?> First(CancellationToken ct)
    {
        var interview = await Goal(
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
        var talk = await Give(
            "maya.okafor",
            380,
            "Give a talk at Civic Words",
            "",
            -160,
            Participation.Speaking,
            24,
            ct
        );
        (_interview, _letters, _talk) = (interview.Value, letters.Value, talk.Value);
        return interview.Problem ?? letters.Problem ?? talk.Problem;
    }

    /// <summary>Maya’s goal of this year: from the gap in client partnership, moved once.</summary>
    private async Task<Problem?> Interview(CancellationToken ct)
    {
        var id = _interview;
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
                await Give(
                    "maya.okafor",
                    9,
                    "Mentor one new content designer in local government",
                    "Somebody did this for me.",
                    230,
                    Participation.Mentoring,
                    12,
                    ct
                )
            ).Problem
            ?? (
                await Give(
                    "maya.okafor",
                    8,
                    "Examples for the open plain language guide",
                    "One tested letter a month, for anyone to reuse.",
                    213,
                    Participation.Contributing,
                    24,
                    ct
                )
            ).Problem
            ?? (
                await As("maya.okafor", 5)
                    .Get<WriteGoal, Id<Goal>>(s =>
                        s.Handle(
                            new()
                            {
                                Title = "Learn to chart survey results",
                                Kind = GoalKind.ProfessionalDevelopment,
                                Audience = GoalAudience.Manager,
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
        var (done, dropped) = (_letters, _talk);
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
}
