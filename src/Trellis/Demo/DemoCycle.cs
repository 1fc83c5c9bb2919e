using Trellis.Reviews.Coworkers;
using Trellis.Reviews.Cycles;
using Trellis.Reviews.Meetings;
#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>
/// The company cycle of Larkspur Civic that is open: four teams, nearly four weeks after the opening, each person at a
/// stage of their own. Ingrid runs it.
/// </summary>
public sealed partial class DemoCycle(
    AppDb db,
    IServiceProvider services,
    IReadOnlyDictionary<string, Person> people,
    DateOnly today
) : DemoChapter(services, people, today, new(14, 20))
{
    private const int Opened = 26;

    private static readonly string[] Leads = ["hannah.weiss", "teresa.villanueva", "kofi.mensah", "gwen.morgan"];

    /// <summary>Who is asked for whom; Elena’s coworkers are not agreed yet.</summary>
    private static readonly (string Person, string[] Coworkers)[] Asked =
    [
        ("mei.tanaka", ["noor.rahman", "piotr.kowalski"]),
        ("siobhan.kelly", ["aisha.karim", "leila.haddad"]),
        ("rafael.souza", ["jonas.lindqvist", "luis.ortega"]),
        ("piotr.kowalski", ["priya.nair", "wei.chen"]),
        ("grace.mbeki", ["priya.nair", "elena.popescu"]),
        ("arjun.mehta", ["siobhan.kelly", "hugo.lambert"]),
        ("kai.thompson", ["grace.mbeki", "siobhan.kelly"]),
        ("luis.ortega", ["amara.diallo", "priya.nair"]),
        ("freya.nilsen", ["rafael.souza", "dana.brooks"]),
        ("aisha.karim", ["jonas.lindqvist", "siobhan.kelly"]),
        ("priya.nair", ["kai.thompson", "mei.tanaka"]),
        ("chloe.bennett", ["amara.diallo", "freya.nilsen"]),
        ("hugo.lambert", ["arjun.mehta", "mei.tanaka"]),
    ];

    /// <summary>Whose own view is submitted, and how many days ago; and whose manager’s.</summary>
    private static readonly (string Person, int Self, int? Manager)[] Views =
    [
        ("mei.tanaka", 15, 12),
        ("siobhan.kelly", 17, 14),
        ("rafael.souza", 14, 9),
        ("piotr.kowalski", 12, 8),
        ("grace.mbeki", 13, 7),
        ("arjun.mehta", 13, null),
        ("luis.ortega", 12, null),
        ("freya.nilsen", 11, null),
        ("aisha.karim", 13, 6),
        ("priya.nair", 11, 6),
        ("kai.thompson", 10, null),
    ];

    /// <summary>Whose coworkers have all answered.</summary>
    private static readonly string[] Answered =
    [
        "mei.tanaka",
        "siobhan.kelly",
        "rafael.souza",
        "piotr.kowalski",
        "luis.ortega",
    ];

    /// <summary>Lives it through. Returns the first problem; null where all went well.</summary>
    public async Task<Problem?> Write(CancellationToken ct) =>
        await Open(ct)
        ?? await Nominate(ct)
        ?? await Assess(ct)
        ?? await Answer(ct)
        ?? await Meet(ct)
        ?? await Count(ct);

    private async Task<Problem?> Open(CancellationToken ct)
    {
        var saved = await As("ingrid.solberg", Opened + 10)
            .Get<SaveCycle, Id<Cycle>>(s =>
                s.Handle(
                    null,
                    new()
                    {
                        Name = $"Annual 360, {Today.AddDays(-Opened).Year}",
                        OpensOn = Today.AddDays(-Opened),
                        Teams = [.. Leads.Select(l => Who(l).Id)],
                        // who joined in the last year has the calibration conversation first
                        StartedUntil = Today.AddDays(-364),
                    },
                    ct
                )
            );
        if (saved.Problem is { } problem)
            return problem;
        var opened = await As("ingrid.solberg", Opened)
            .Get<OpenCycle, OpenCycle.Opened>(s => s.Handle(saved.Value, ct));
        return opened.Problem ?? await As(null, Opened).Do<OpenCycles>(s => s.Handle(ct));
    }

    private async Task<Problem?> Nominate(CancellationToken ct)
    {
        foreach (var ((person, coworkers), index) in Asked.Select((a, i) => (a, i)))
        {
            if (await Review(person, ct) is not { } review)
                continue;
            var request = new InviteCoworkers.Request { People = [.. coworkers.Select(c => Who(c).Id)] };
            var turn = As(LeadOf(person), 22 - index % 4);
            if (await turn.Do<InviteCoworkers>(s => s.Handle(review, request, ct)) is { } problem)
                return problem;
        }
        return null;
    }

    private async Task<Problem?> Assess(CancellationToken ct)
    {
        foreach (var (person, self, manager) in Views)
        {
            var problem = await Submit(person, person, AssessmentKind.Self, self, ct);
            if (problem is null && manager is { } ago)
                problem = await Submit(person, LeadOf(person), AssessmentKind.Manager, ago, ct);
            if (problem is not null)
                return problem;
        }
        return null;
    }

    private async Task<Problem?> Answer(CancellationToken ct)
    {
        foreach (var (person, coworkers) in Asked.Where(a => Answered.Contains(a.Person)))
        foreach (var coworker in coworkers)
            if (await Give(person, coworker, ct) is { } problem)
                return problem;
        return await Give("grace.mbeki", "elena.popescu", ct) ?? await Give("aisha.karim", "jonas.lindqvist", ct);
    }

    private async Task<Problem?> Meet(CancellationToken ct)
    {
        if (await Review("siobhan.kelly", ct) is { } held)
        {
            var request = new HoldConversation.Request { HeldOn = Today.AddDays(-3) };
            if (await As("gwen.morgan", 3).Do<HoldConversation>(s => s.Handle(held, request, ct)) is { } problem)
                return problem;
        }
        if (await Review("mei.tanaka", ct) is not { } planned)
            return null;
        var plan = new PlanMeeting.Request
        {
            On = Today.AddDays(4),
            From = new(11, 0),
            Place = "Library",
        };
        return await As("kofi.mensah", 4).Do<PlanMeeting>(s => s.Handle(planned, plan, ct));
    }

    private async Task<Problem?> Count(CancellationToken ct) => await As(null, 1).Do<CountCycles>(s => s.Handle(ct));
}
