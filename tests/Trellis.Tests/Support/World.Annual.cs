#pragma warning disable RS0030
namespace Trellis.Tests.Support;

/// <summary>An annual 360 of Ada that is over, in which Max wrote the final assessment.</summary>
public sealed partial class World
{
    private async Task AddAnnual(AppDb db)
    {
        var at = App.Clock.GetUtcNow().UtcDateTime.AddDays(-200);
        var day = App.Clock.Today.AddDays(-200);
        var maker = (await db.Set<Position>().SingleAsync(p => p.Title == "Maker")).Id;
        var version = (await db.Set<FrameworkVersion>().SingleAsync()).Id;
        var round = new AssessmentRound
        {
            PersonId = People[Ada],
            PositionId = maker,
            FrameworkVersionId = version,
            OpenedAt = at,
            ClosedAt = at.AddDays(60),
        };
        var review = new Review
        {
            PersonId = People[Ada],
            Kind = ReviewKind.Annual360,
            CountedFrom = day,
            OpenedOn = day,
            OpenedAt = at,
            PositionId = maker,
            FrameworkVersionId = version,
            RoundId = round.Id,
            EndedAt = at.AddDays(90),
            LastLeadId = People[Max],
        };
        review.Facts.Add(
            new()
            {
                Act = ReviewAct.Share,
                On = day.AddDays(40),
                At = at.AddDays(40),
                ById = People[Max],
                ByName = "Max Example",
            }
        );
        db.AddRange(round, review);
        var final = new Assessment
        {
            RoundId = round.Id,
            PersonId = People[Ada],
            RaterId = People[Max],
            Kind = AssessmentKind.Final,
            StartedAt = at,
            SubmittedAt = at.AddDays(40),
            Audience = "Read by those who may.",
        };
        final.Ratings.Add(
            new()
            {
                AssessmentId = final.Id,
                ItemId = (await db.Set<Item>().SingleAsync(i => i.Name == "Listening")).Id,
                Rated = Rated.NotAssessed, // so that nothing else counts it
                Evidence = FinalWhy,
                SavedAt = at,
            }
        );
        var outcome = new ReviewOutcome
        {
            ReviewId = review.Id,
            WriterId = People[Max],
            Audience = "Read by those who may.",
            Summary = FinalSummary,
            SharedAt = at.AddDays(40),
        };
        outcome.Goals.Add(new() { Position = 1, Text = FinalGoal });
        var raise = new Recommendation
        {
            ReviewId = review.Id,
            PersonId = People[Ada],
            WriterId = People[Max],
            Audience = "Read by those who may.",
            Kind = RecommendationKind.Raise,
            Raise = new Money(120_000),
            From = App.Clock.Today,
            Reason = PayWhy,
        };
        foreach (var (act, by) in new[] { (RecommendationAct.Recommend, Max), (RecommendationAct.Approve, Ops) })
            raise.Facts.Add(
                new()
                {
                    Act = act,
                    On = day.AddDays(40),
                    At = at.AddDays(act == RecommendationAct.Recommend ? 40 : 41),
                    ById = People[by],
                    ByName = by == Max ? "Max Example" : "Ops Example",
                }
            );
        db.AddRange(final, outcome, raise);
        (AnnualReview, Raise) = (review.Id, raise.Id);
    }
}
