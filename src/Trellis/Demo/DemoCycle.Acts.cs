using Trellis.Assessments;
using Trellis.Reviews.Coworkers;
#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>What people do in the company cycle of Larkspur Civic, each on a day of their own.</summary>
public sealed partial class DemoCycle
{
    /// <summary>The open 360 of somebody; null where they do not take part on this day.</summary>
    private async Task<Id<Review>?> Review(string name, CancellationToken ct)
    {
        var person = Who(name).Id;
        return await db.Set<Review>()
            .Where(r => r.PersonId == person && r.CycleId != null)
            .Select(r => (Id<Review>?)r.Id)
            .SingleOrDefaultAsync(ct);
    }

    private async Task<Problem?> Submit(string about, string by, AssessmentKind kind, int ago, CancellationToken ct)
    {
        var (person, rater) = (Who(about), Who(by));
        var round = await db.Set<Review>()
            .Where(r => r.PersonId == person.Id && r.CycleId != null)
            .Select(r => new { Id = r.RoundId!.Value, r.PositionId })
            .SingleOrDefaultAsync(ct);
        if (round is null)
            return null;
        var assessment = new Assessment
        {
            RoundId = round.Id,
            PersonId = person.Id,
            RaterId = rater.Id,
            Kind = kind,
            StartedAt = At(ago + 2),
            Audience = AssessmentRules.Audience(
                kind,
                person.Name,
                kind == AssessmentKind.Self ? Who(LeadOf(about)).Name : null
            ),
        };
        var names = await db.Set<Item>().ToDictionaryAsync(i => i.Id, i => i.Name, ct);
        var asked = await db.Set<Expectation>().Where(e => e.PositionId == round.PositionId).ToListAsync(ct);
        // a database keeps no order of its own
        var ordered = asked.OrderBy(e => names[e.ItemId], StringComparer.Ordinal);
        foreach (var (expectation, place) in ordered.Select((e, i) => (e, i)))
            assessment.Ratings.Add(
                new()
                {
                    AssessmentId = assessment.Id,
                    ItemId = expectation.ItemId,
                    Rated = Rated.At(
                        Math.Max(1, expectation.Level - (place % 5 == 2 && kind == AssessmentKind.Manager ? 1 : 0))
                    ),
                    SavedAt = At(ago),
                }
            );
        db.Add(assessment);
        if (await db.Save(ct) is { } problem)
            return problem;
        return (await As(by, ago).Get<SubmitAssessment, Assessment>(s => s.Handle(assessment.Id, ct))).Problem;
    }

    private async Task<Problem?> Give(string about, string by, CancellationToken ct)
    {
        if (await Review(about, ct) is not { } review)
            return null;
        var coworker = Who(by).Id;
        var asked = await db.Set<CoworkerRequest>()
            .Where(c => c.ReviewId == review && c.CoworkerId == coworker)
            .Select(c => c.Id)
            .SingleAsync(ct);
        var request = new SaveFeedback.Request
        {
            Together = "We worked on the same release this year.",
            Keep = "You say early what you need, and you keep what you promised.",
            Suggestion = "Write decisions down where the whole team finds them.",
            Submit = true,
        };
        return (await As(by, 8).Get<SaveFeedback, SaveFeedback.Saved>(s => s.Handle(asked, request, ct))).Problem;
    }

    private string LeadOf(string name)
    {
        var manager = Who(name).On(Today)!.ManagerId!.Value;
        return People.Values.Single(p => p.Id == manager).Email.Split('@')[0];
    }
}
