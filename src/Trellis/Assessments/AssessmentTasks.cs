using Trellis.Inbox;

namespace Trellis.Assessments;

/// <summary>
/// Views that the viewer has begun and not submitted, or owes to somebody who has submitted theirs.
/// </summary>
public sealed class AssessmentTasks(AppDb db, Viewer me) : ITaskSource
{
    public const string Own = "assessment.self";
    public const string OfReport = "assessment.manager";
    private const int Most = 50;

    private sealed record Line(
        Id<AssessmentRound> Round,
        Id<Person> Person,
        string Name,
        Id<Assessment>? Draft,
        DateTime? StartedAt,
        DateTime? OtherSubmittedAt,
        int Rated
    );

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        var sight = db.For(me);
        var lines = await sight
            .Rounds.Where(r => r.CompletedAt == null && r.ClosedAt == null)
            // what a review asks for is a task of the review
            .Where(r => !sight.OwnReviews.Any(v => v.RoundId == r.Id))
            .Where(r => sight.States.All(s => s.RoundId != r.Id || s.RaterId != me.PersonId || s.SubmittedAt == null))
            .Select(r => new
            {
                Round = r,
                // one value each: a row would be taken from a window over all assessments
                Draft = r
                    .Assessments.Where(a => a.RaterId == me.PersonId)
                    .Select(a => (Id<Assessment>?)a.Id)
                    .FirstOrDefault(),
                StartedAt = r.Assessments.Where(a => a.RaterId == me.PersonId).Max(a => (DateTime?)a.StartedAt),
                Rated = r.Assessments.Where(a => a.RaterId == me.PersonId).SelectMany(a => a.Ratings).Count(),
                Other = r.Assessments.Where(a => a.RaterId != me.PersonId).Max(a => a.SubmittedAt),
            })
            .Where(x => x.Draft != null || x.Other != null)
            .OrderBy(x => x.Round.OpenedAt)
            .Take(Most)
            .Select(x => new Line(
                x.Round.Id,
                x.Round.PersonId,
                x.Round.Person!.Name,
                x.Draft,
                x.StartedAt,
                x.Other,
                x.Rated
            ))
            .ToListAsync(ct);
        return [.. lines.Select(l => l.Person == me.PersonId ? Mine(l) : Reports(l))];
    }

    private OpenTask Mine(Line line) =>
        new(
            Own,
            line.Draft is null ? "Write your self-assessment" : "Finish your self-assessment",
            line.Draft is null ? "Begin" : "Continue draft",
            line.Draft is { } draft ? AssessmentRoutes.Assessment(draft) : GrowthRoutes.Mine
        )
        {
            Detail = line.OtherSubmittedAt is { } at
                ? $"Your manager submitted theirs on {Say(at)}, and both open when you submit yours.{Drafted(line)}"
                : $"Both views open at the moment when both are submitted.{Drafted(line)}",
            Since = me.Day(line.OtherSubmittedAt ?? line.StartedAt!.Value),
        };

    private OpenTask Reports(Line line) =>
        new(
            OfReport,
            line.Draft is null ? $"Write your view of {line.Name}" : $"Finish your view of {line.Name}",
            line.Draft is null ? "Begin" : "Continue draft",
            line.Draft is { } draft ? AssessmentRoutes.Assessment(draft) : GrowthRoutes.Person(line.Person)
        )
        {
            Detail = line.OtherSubmittedAt is { } at
                ? $"{First(line.Name)} submitted theirs on {Say(at)}, and both open when you submit yours.{Drafted(line)}"
                : $"{First(line.Name)} has not submitted theirs yet.{Drafted(line)}",
            Since = me.Day(line.OtherSubmittedAt ?? line.StartedAt!.Value),
            About = [line.Name],
        };

    private string Say(DateTime at) => DueRules.Past(me.Day(at), me.Today);

    private static string First(string name) => name.Split(' ')[0];

    private static string Drafted(Line line) => line.Rated == 0 ? "" : $" You have drafted {line.Rated}.";
}
