using Trellis.Growth.OneOnOnes;

namespace Trellis.Demo;

/// <summary>Maya’s 1:1s with Daniel, every other week; his with Theo, who is new; and Wei’s, which have no next date.</summary>
public sealed class DemoOneOnOnes(IServiceProvider services, IReadOnlyDictionary<string, Person> people, DateOnly today)
    : DemoChapter(services, people, today, new(11, 15))
{
    private const string Daniel = "daniel.reyes";

    private sealed record Meeting(int Ago, string Shared, bool IsCareerTalk, params (string By, string Text)[] Points);

    private static readonly Meeting[] Mayas =
    [
        new(
            67,
            "The letters are live. What comes after them is hers to propose.",
            false,
            ("maya.okafor", "What I learned from the letters"),
            (Daniel, "Who answers the county while you are away?")
        ),
        new(
            53,
            "She wants to lead conversations with clients. We look at what that needs in the plan.",
            true,
            ("maya.okafor", "Where do I want to be in two years?")
        ),
        new(39, "Three of us were ill. Short one.", false, (Daniel, "What can wait?")),
        new(
            11,
            "The portal launch went well, and the error rate on the income page fell by half. Maya takes Friday afternoons off in "
                + "December.",
            false,
            ("maya.okafor", "Renewal letters: which ones first?"),
            (Daniel, "Friday afternoons")
        ),
    ];

    /// <summary>Lives them through. Returns the first problem; null where all went well.</summary>
    public async Task<Problem?> Write(CancellationToken ct) => await Maya(ct) ?? await Others(ct);

    private async Task<Problem?> Maya(CancellationToken ct)
    {
        var started = await Start("maya.okafor", 80, ct);
        if (started.Problem is { } problem)
            return problem;
        var id = started.Value;
        foreach (var meeting in Mayas)
            if (await Held(id, meeting, ct) is { } refused)
                return refused;
        return await Point("maya.okafor", 5, id, "Housing agency: who introduces me to the director, and when?", ct)
            ?? await Point("maya.okafor", 4, id, "What should we settle before the plan meeting?", ct)
            ?? await Point(Daniel, 3, id, "Civic Words: who covers the portal while three of us are away?", ct)
            ?? await Act(Daniel, 25, id, Daniel, "Send Maya the proposal template for talks", 10, ct)
            ?? await Act(
                "maya.okafor",
                11,
                id,
                "maya.okafor",
                "Ask the county which letters matter most to them",
                15,
                ct
            )
            ?? await Plan(Daniel, 2, id, 3, ct);
    }

    private async Task<Problem?> Others(CancellationToken ct)
    {
        var theo = await Start("theo.vance", 90, ct);
        var wei = await Start("wei.chen", 90, ct);
        return (theo.Problem ?? wei.Problem)
            ?? await Held(
                theo.Value,
                new(9, "The board is clear now. Next: pair with Leila.", false, ("theo.vance", "The board")),
                ct
            )
            ?? await Plan(Daniel, 8, theo.Value, 5, ct)
            ?? await Held(
                wei.Value,
                new(31, "The checklist goes to two cities.", false, ("wei.chen", "Which cities?")),
                ct
            );
    }

    private Task<Result<Id<OneOnOneSeries>>> Start(string who, int ago, CancellationToken ct) =>
        As(Daniel, ago).Get<StartOneOnOnes, Id<OneOnOneSeries>>(s => s.Handle(Who(who).Id, ct));

    /// <summary>A meeting with its points, all of them talked about, and its shared notes.</summary>
    private async Task<Problem?> Held(Id<OneOnOneSeries> id, Meeting meeting, CancellationToken ct)
    {
        var points = new List<Id<OneOnOnePoint>>();
        foreach (var (by, text) in meeting.Points)
        {
            var added = await As(by, meeting.Ago + 2)
                .Get<AddPoint, Id<OneOnOnePoint>>(s => s.Handle(id, new() { Text = text }, ct));
            if (added.Problem is { } refused)
                return refused;
            points.Add(added.Value);
        }
        var planned = await As(Daniel, meeting.Ago + 1)
            .Get<PlanOneOnOne, Id<OneOnOneMeeting>>(s => s.Handle(id, Time(-meeting.Ago), ct));
        if (planned.Problem is { } problem)
            return problem;
        var request = new HoldOneOnOne.Request { Done = points, WasCareerTalk = meeting.IsCareerTalk };
        return await As(Daniel, meeting.Ago - 1).Do<HoldOneOnOne>(s => s.Handle(planned.Value, request, ct))
            ?? await As(Daniel, meeting.Ago - 1)
                .Do<WriteSharedNotes>(s => s.Handle(planned.Value, new() { Text = meeting.Shared, Version = 1 }, ct));
    }

    private async Task<Problem?> Plan(string by, int ago, Id<OneOnOneSeries> id, int ahead, CancellationToken ct) =>
        (await As(by, ago).Get<PlanOneOnOne, Id<OneOnOneMeeting>>(s => s.Handle(id, Time(ahead), ct))).Problem;

    /// <summary>At ten in the morning of a working day where the company is, half an hour.</summary>
    private MeetingTime Time(int days)
    {
        var day = Today.AddDays(days);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(days < 0 ? -1 : 1);
        var begins = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new(10, 0)), DemoCompany.Zone);
        return new() { On = Clock.Day(begins, TimeZoneInfo.Utc), From = Clock.Time(begins, TimeZoneInfo.Utc) };
    }

    private async Task<Problem?> Point(string by, int ago, Id<OneOnOneSeries> id, string text, CancellationToken ct) =>
        (await As(by, ago).Get<AddPoint, Id<OneOnOnePoint>>(s => s.Handle(id, new() { Text = text }, ct))).Problem;

    private async Task<Problem?> Act(
        string by,
        int ago,
        Id<OneOnOneSeries> id,
        string owner,
        string text,
        int within,
        CancellationToken ct
    )
    {
        var request = new AgreeOnAction.Request
        {
            Text = text,
            Owner = Who(owner).Id,
            DueOn = Today.AddDays(within - ago),
        };
        return (await As(by, ago).Get<AgreeOnAction, Id<OneOnOneAction>>(s => s.Handle(id, request, ct))).Problem;
    }
}
