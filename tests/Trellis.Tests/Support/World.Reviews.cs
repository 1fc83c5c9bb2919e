namespace Trellis.Tests.Support;

/// <summary>A calibration conversation of Ada that is over, in which everybody wrote.</summary>
public sealed partial class World
{
    public const string Reflected = "canary-reflection",
        CoworkerSaid = "canary-coworker-said",
        CoworkerDraft = "canary-coworker-draft",
        DeclineReason = "canary-decline-reason",
        LeadNote = "canary-lead-note",
        OutcomeShared = "canary-outcome-shared",
        AgreedPoint = "canary-agreed-point",
        AckComment = "canary-acknowledged",
        BothRead = "canary-reason-of-both",
        FinalWhy = "canary-final-why",
        FinalGoal = "canary-final-goal",
        FinalSummary = "canary-final-summary",
        PayWhy = "canary-pay-why";

    public Id<Review> Review { get; private set; }

    /// <summary>An earlier one, also over, for which Una was named as reviewer and never answered.</summary>
    public Id<Review> NamedReview { get; private set; }
    public Id<CoworkerRequest> Request { get; private set; }
    public Id<ReviewPoint> Point { get; private set; }

    /// <summary>A 360 of Ada whose final assessment is shared, with a raise that is approved and not told yet.</summary>
    public Id<Review> AnnualReview { get; private set; }
    public Id<Recommendation> Raise { get; private set; }

    private async Task<int> AddReview(AppDb db)
    {
        var at = App.Clock.GetUtcNow().UtcDateTime.AddDays(-20);
        var day = App.Clock.Today.AddDays(-20);
        var review = new Review
        {
            PersonId = People[Ada],
            Kind = ReviewKind.Calibration,
            CountedFrom = day.AddMonths(-4),
            OpenedOn = day,
            OpenedAt = at,
            EndedAt = at.AddDays(8),
            LastLeadId = People[Max],
            CycleId = Cycle,
        };
        AddCycle(db, at);
        void Did(ReviewAct act, int after, string by, string text = "") =>
            review.Facts.Add(
                new()
                {
                    Act = act,
                    On = day.AddDays(after),
                    At = at.AddDays(after),
                    ById = People[by],
                    ByName = char.ToUpperInvariant(by[0]) + by[1..3] + " Example",
                    Text = text,
                }
            );
        Did(ReviewAct.InviteCoworkers, 1, Max);
        Did(ReviewAct.ExplainFewerCoworkers, 2, Max, BothRead);
        Did(ReviewAct.SubmitReflection, 3, Ada);
        Did(ReviewAct.HoldConversation, 5, Max);
        Did(ReviewAct.Share, 6, Max);
        Did(ReviewAct.Acknowledge, 8, Ada, AckComment);
        db.Add(review);
        db.Add(
            new Reflection
            {
                ReviewId = review.Id,
                PersonId = People[Ada],
                Audience = "Read by those who may.",
                Work = Reflected,
                SavedAt = at,
                SubmittedAt = at.AddDays(3),
            }
        );
        db.Add(
            new ReviewNote
            {
                ReviewId = review.Id,
                WriterId = People[Max],
                Text = LeadNote,
            }
        );
        var outcome = new ReviewOutcome
        {
            ReviewId = review.Id,
            WriterId = People[Max],
            Audience = "Read by those who may.",
            OfPerson = OutcomeShared,
            SharedAt = at.AddDays(6),
        };
        outcome.Points.Add(
            new()
            {
                Kind = PointKind.Agreement,
                Position = 1,
                Text = AgreedPoint,
                OwnerId = People[Ada],
                DueOn = day.AddDays(400),
            }
        );
        db.Add(outcome);
        var named = new Review
        {
            PersonId = People[Ada],
            Kind = ReviewKind.Calibration,
            CountedFrom = day.AddMonths(-6),
            OpenedOn = day.AddDays(-60),
            OpenedAt = at.AddDays(-60),
            EndedAt = at.AddDays(-50),
            NamedReviewerId = People[Una],
        };
        db.Add(named);
        (Review, Point, NamedReview) = (review.Id, outcome.Points[0].Id, named.Id);
        AddCoworkers(db, review.Id, at);
        AddLevelling(db, at);
        await AddAnnual(db);
        return await db.SaveChangesAsync();
    }

    /// <summary>Una wrote, Fox did not finish, and Sky declined.</summary>
    private void AddCoworkers(AppDb db, Id<Review> review, DateTime at)
    {
        CoworkerRequest Ask(string who) =>
            new()
            {
                ReviewId = review,
                CoworkerId = People[who],
                NominatedById = People[Max],
                NominatedAt = at,
                AskedAt = at,
                DueOn = App.Clock.Today,
            };
        CoworkerFeedback Wrote(CoworkerRequest request, string text, DateTime? sent) =>
            new()
            {
                RequestId = request.Id,
                ReviewId = review,
                WriterId = request.CoworkerId,
                Audience = "Read by those who may.",
                Keep = text,
                SavedAt = at,
                SubmittedAt = sent,
            };
        var (una, fox, sky) = (Ask(Una), Ask(Fox), Ask(Sky));
        una.SubmittedAt = at.AddDays(2);
        fox.ClosedAt = at.AddDays(5);
        (sky.DeclinedAt, sky.DeclineReason) = (at.AddDays(1), DeclineReason);
        db.AddRange(una, fox, sky);
        db.AddRange(Wrote(una, CoworkerSaid, una.SubmittedAt), Wrote(fox, CoworkerDraft, null));
        Request = una.Id;
    }
}
