using Trellis.Growth.Feedback;
using Trellis.Growth.Retrospectives;
#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>Feedback at Larkspur Civic outside reviews: asked for and given, declined, and lines of a retrospective.</summary>
public sealed class DemoFeedback(
    AppDb db,
    IServiceProvider services,
    IReadOnlyDictionary<string, Person> people,
    DateOnly today
) : DemoChapter(services, people, today, new(15, 20))
{
    private const string Maya = "maya.okafor";

    private sealed record Asked(int Ago, string By, string Of, string About, string Question, string? Answer)
    {
        /// <summary>How many days passed until it was answered or declined.</summary>
        public int Took { get; init; } = 2;
        public bool IsForManager { get; init; }
        public string? Because { get; init; }
        public string? Competency { get; init; }
    }

    private static readonly Asked[] Requests =
    [
        new(
            200,
            Maya,
            "leila.haddad",
            "The first interview that I led",
            "Where did I fill a silence that I should have left?",
            "After the second question. He had looked at the folder and wanted to say more. You helped him with a word, and he "
                + "took it."
        )
        {
            Took = 3,
            Competency = "Client partnership",
        },
        new(
            40,
            Maya,
            "luis.ortega",
            "The test plan for the renewal letters",
            "Which case is missing from my list?",
            null
        )
        {
            Because = "I saw too little of it.",
        },
        new(
            8,
            Maya,
            "theo.vance",
            "The style guide session",
            "Was the session useful in your first month? What would you have needed earlier?",
            "Yes, especially the bad examples. I would have liked it in my second week: by the fourth I had copied two of them."
        )
        {
            Took = 7,
            IsForManager = true,
        },
        new(
            9,
            Maya,
            "priya.nair",
            "My interview guide for the housing agency",
            "Which question would you take out?",
            null
        ),
        new(3, "wei.chen", Maya, "How I explain the release plan", "Which part did you have to read twice?", null),
    ];

    /// <summary>Lives them through. Returns the first problem; null where all went well.</summary>
    public async Task<Problem?> Write(CancellationToken ct)
    {
        foreach (var asked in Requests.OrderByDescending(r => r.Ago))
            if (await Ask(asked, ct) is { } problem)
                return problem;
        return await Give(ct) ?? await Retrospective(ct);
    }

    private async Task<Problem?> Ask(Asked asked, CancellationToken ct)
    {
        var sent = await As(asked.By, asked.Ago)
            .Get<AskForFeedback, IReadOnlyList<Id<FeedbackQuestion>>>(s =>
                s.Handle(
                    new()
                    {
                        Readers = asked.IsForManager ? FeedbackReaders.PersonAndManager : FeedbackReaders.Person,
                        People = [Who(asked.Of).Id],
                        About = asked.About,
                        Question = asked.Question,
                        DueOn = Today.AddDays(-asked.Ago + 12),
                    },
                    ct
                )
            );
        if (sent.Value is not [var id])
            return sent.Problem;
        var later = asked.Ago - asked.Took;
        if (asked.Because is { } because)
            return await As(asked.Of, later).Do<DeclineQuestion>(s => s.Handle(id, new() { Because = because }, ct));
        if (asked.Answer is not { } answer)
            return null;
        var competency = asked.Competency is { } name ? await Competency(name, ct) : (Id<Item>?)null;
        return (
            await As(asked.Of, later)
                .Get<AnswerQuestion, Id<FeedbackNote>>(s =>
                    s.Handle(id, new() { Text = answer, Competency = competency }, ct)
                )
        ).Problem;
    }

    private async Task<Problem?> Give(CancellationToken ct)
    {
        var competency = await Competency("Client partnership", ct);
        var given = await As("leila.haddad", 18)
            .Get<GiveFeedback, Id<FeedbackNote>>(s =>
                s.Handle(
                    new()
                    {
                        Readers = FeedbackReaders.Person,
                        Person = Who(Maya).Id,
                        Saw = "In the model review you answered before the state team had finished.",
                        Effect = "When you waited the second time, they told us about the archive.",
                        Competency = competency,
                    },
                    ct
                )
            );
        return given.Problem;
    }

    private async Task<Problem?> Retrospective(CancellationToken ct) =>
        (
            await As("priya.nair", 4)
                .Get<WriteRetroNotes, int>(s =>
                    s.Handle(
                        new()
                        {
                            Retrospective = "Benefits portal, launch",
                            HeldOn = Today.AddDays(-4),
                            Lines =
                            [
                                Line(Maya, "Maya kept the letters and the screens saying the same thing"),
                                Line("amara.diallo", "Amara’s screen reader notes came with the fix"),
                                Line("wei.chen", "Wei’s board showed the risk two weeks early"),
                            ],
                        },
                        ct
                    )
                )
        ).Problem;

    private WriteRetroNotes.Line Line(string about, string text) => new() { Person = Who(about).Id, Text = text };

    private Task<Id<Item>> Competency(string name, CancellationToken ct) =>
        db.Set<Competency>().Where(c => c.Name == name).Select(c => c.Id).SingleAsync(ct);
}
