using Trellis.Reviews.Cycles;
using Trellis.Reviews.Levelling;
using Trellis.Reviews.WaysOn;
#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>
/// A second company cycle of Larkspur Civic, whose final levels are being compared: directors, content and operations.
/// Ruth, Daniel and Samuel have drafted theirs, and Daniel has changed one.
/// </summary>
public sealed partial class DemoLevelling(
    AppDb db,
    IServiceProvider services,
    IReadOnlyDictionary<string, Person> people,
    DateOnly today
) : DemoChapter(services, people, today, new(15, 10))
{
    private const int Opened = 60;

    private static readonly string[] Leads = ["ruth.castellanos", "daniel.reyes", "samuel.osei"];

    /// <summary>Lives it through. Returns the first problem; null where all went well.</summary>
    public async Task<Problem?> Write(CancellationToken ct)
    {
        var opened = await Open(ct);
        if (opened.Problem is { } refused)
            return refused;
        var cycle = opened.Value;
        return await Cancel("sofia.marchetti", cycle, ct)
            ?? await Draft(cycle, ct)
            ?? await As("ingrid.solberg", 2).Do<BeginLevelling>(s => s.Handle(cycle, new() { WithoutRest = true }, ct))
            ?? await Change(cycle, ct)
            ?? await As(null, 1).Do<CountCycles>(s => s.Handle(ct));
    }

    private async Task<Result<Id<Cycle>>> Open(CancellationToken ct)
    {
        var saved = await As("ingrid.solberg", Opened + 6)
            .Get<SaveCycle, Id<Cycle>>(s =>
                s.Handle(
                    null,
                    new()
                    {
                        Name = $"Annual 360 of directors, content and operations, {Today.AddDays(-Opened).Year}",
                        OpensOn = Today.AddDays(-Opened),
                        Teams = [.. Leads.Select(l => Who(l).Id)],
                        StartedUntil = Today.AddDays(-300),
                        Terms = new()
                        {
                            IsLevelled = true,
                            CoworkersLeast = 0,
                            Days = new(7, 21, 35, 63, 70),
                        },
                    },
                    ct
                )
            );
        if (saved.Problem is not null)
            return saved;
        var opening = await As("ingrid.solberg", Opened)
            .Get<OpenCycle, OpenCycle.Opened>(s => s.Handle(saved.Value, ct));
        if ((opening.Problem ?? await As(null, Opened).Do<OpenCycles>(s => s.Handle(ct))) is { } problem)
            return problem;
        return saved;
    }

    /// <summary>One person has hers later in the year.</summary>
    private async Task<Problem?> Cancel(string name, Id<Cycle> cycle, CancellationToken ct)
    {
        var person = Who(name).Id;
        var review = await db.Set<Review>()
            .Where(r => r.CycleId == cycle && r.PersonId == person)
            .Select(r => r.Id)
            .SingleAsync(ct);
        var request = new CancelReview.Request
        {
            Reason = "The style guide comes first this quarter. The 360 follows.",
        };
        return await As("ingrid.solberg", Opened - 3).Do<CancelReview>(s => s.Handle(review, request, ct));
    }

    /// <summary>Both views, the conversation, and the draft of each final assessment.</summary>
    private async Task<Problem?> Draft(Id<Cycle> cycle, CancellationToken ct)
    {
        var names = await db.Set<Item>().ToDictionaryAsync(i => i.Id, i => i.Name, ct);
        var asked = (await db.Set<Expectation>().ToListAsync(ct)).ToLookup(e => e.PositionId);
        var reviews = await db.Set<Review>()
            .Include(r => r.Round)
            .Where(r => r.CycleId == cycle && r.EndedAt == null)
            .ToListAsync(ct);
        var order = People.Values.Select(p => p.Id).ToList();
        var byId = People.Values.ToDictionary(p => p.Id);
        foreach (var review in reviews.OrderBy(r => order.IndexOf(r.PersonId)))
        {
            var (person, place) = (byId[review.PersonId], order.IndexOf(review.PersonId));
            var lead = byId[person.On(Today)!.ManagerId!.Value];
            // a database keeps no order of its own
            List<Expectation> items =
            [
                .. asked[review.PositionId!.Value].OrderBy(e => names[e.ItemId], StringComparer.Ordinal),
            ];
            var views = items.ConvertAll(e => (e.ItemId, Level: Near(e.Level, place, names[e.ItemId].Length)));
            db.AddRange(
                Assess(
                    review,
                    review.PersonId,
                    AssessmentKind.Self,
                    Opened - 14,
                    views.Select((v, i) => (v.ItemId, Near(v.Level, place + i, 3)))
                ),
                Assess(review, lead.Id, AssessmentKind.Manager, Opened - 18, views),
                Assess(review, lead.Id, AssessmentKind.Final, 6, views),
                new ReviewOutcome
                {
                    ReviewId = review.Id,
                    WriterId = lead.Id,
                    Audience = ReviewAudiences.Final(person.Name, review.Terms),
                    SavedAt = At(6),
                },
                new ReviewFact
                {
                    ReviewId = review.Id,
                    Act = ReviewAct.HoldConversation,
                    On = Today.AddDays(-20 + place % 5),
                    At = At(20 - place % 5),
                    ById = lead.Id,
                    ByName = lead.Name,
                }
            );
            review.Round!.CompletedAt = At(Opened - 18);
        }
        return await db.Save(ct);
    }

    /// <summary>Daniel looks at one level again, in the light of how the others use it.</summary>
    private async Task<Problem?> Change(Id<Cycle> cycle, CancellationToken ct)
    {
        var daniel = Who("daniel.reyes").Id;
        var finals = await db.Set<ComparedFinal>()
            .Where(f => f.CycleId == cycle && f.LeadId == daniel)
            .OrderBy(f => f.Person!.Email)
            .ToListAsync(ct);
        var final = finals.MaxBy(f => f.Levels.Max(l => l.Final.Level));
        if (final is null)
            return null;
        var level = final.Levels.First(l => l.Final.Level == final.Levels.Max(x => x.Final.Level));
        var request = new ChangeLevel.Request
        {
            Item = level.Item,
            Before = level.Final.ToString(),
            Level = Rated.At(level.Final.Level!.Value - 1).ToString(),
            Reason = "One project over one year. The descriptor asks for work that other teams build on.",
        };
        return await As("daniel.reyes", 1).Do<ChangeLevel>(s => s.Handle(final.ReviewId, request, ct));
    }
}
