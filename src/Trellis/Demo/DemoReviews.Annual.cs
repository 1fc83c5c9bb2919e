using System.Globalization;
using Trellis.Assessments;
using Trellis.Reviews.Coworkers;
using Trellis.Reviews.Finals;
using Trellis.Reviews.Opening;
using Trellis.Reviews.Recommendations;
#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>Annual 360s at Larkspur Civic: Amara’s is over and a promotion is under way, Maya is in the middle of hers.</summary>
public sealed partial class DemoReviews
{
    private async Task<Problem?> Amara(CancellationToken ct)
    {
        var opened = await As("ingrid.solberg", 84)
            .Get<StartReview, Id<Review>>(s => s.Handle(Who("amara.diallo").Id, ct, ReviewKind.Annual360));
        if (opened.Problem is { } refused)
            return refused;
        var review = opened.Value;
        return await As("amara.diallo", 82)
                .Do<NominateCoworkers>(s => s.Handle(review, new() { People = [Who("wei.chen").Id] }, ct))
            ?? await Invite("daniel.reyes", 81, review, ct, "wei.chen", "noor.rahman")
            ?? await Assess("amara.diallo", 76, "amara.diallo", ct)
            ?? await Say(
                "wei.chen",
                72,
                review,
                "The tax letters.",
                "Reads every letter aloud.",
                "Lead a test yourself.",
                ct
            )
            ?? await Say("noor.rahman", 70, review, "The style guide.", "Says what to leave out.", "", ct)
            ?? await Assess("daniel.reyes", 66, "amara.diallo", ct)
            ?? await Plan("daniel.reyes", 64, review, on: 52, "Garden room", ct)
            ?? await Hold("daniel.reyes", 52, review, ct)
            ?? await Decided(review, ct)
            ?? await Acknowledge("amara.diallo", 40, review, "Thank you. The test is what I want to learn next.", ct)
            ?? await Promoted(review, ct);
    }

    /// <summary>Rates what the position asks for, mostly as it expects, and submits it.</summary>
    private async Task<Problem?> Assess(string by, int ago, string about, CancellationToken ct)
    {
        var begun = await As(by, ago).Get<StartAssessment, Id<Assessment>>(s => s.Handle(Who(about).Id, ct));
        if (begun.Problem is { } refused)
            return refused;
        var form = await As(by, ago).Read<AssessmentForm, AssessmentForm.View>(s => s.Load(begun.Value, null, ct));
        foreach (var (entry, index) in form!.Items.Select((e, i) => (e, i)))
        {
            var level = Math.Clamp(
                (entry.RoleLevel ?? 2) + (by == about ? -1 : 0) + (index % 3 == 0 ? 1 : 0),
                1,
                entry.Item.Max
            );
            var saved = await As(by, ago)
                .Get<SaveRating, SaveRating.Saved>(s =>
                    s.Handle(
                        begun.Value,
                        entry.Item.Id,
                        new()
                        {
                            Level = level.ToString(CultureInfo.InvariantCulture),
                            Confidence = Confidence.AboutRight,
                        },
                        ct
                    )
                );
            if (saved.Problem is { } wrong)
                return wrong;
        }
        return (await As(by, ago).Get<SubmitAssessment, Assessment>(s => s.Handle(begun.Value, ct))).Problem;
    }

    /// <summary>Where the views differ the manager’s stands, with a goal for the year and a promotion.</summary>
    private async Task<Problem?> Decided(Id<Review> review, CancellationToken ct)
    {
        var view = await As("daniel.reyes", 45).Read<FinalView, FinalView.View>(s => s.Load(review, ct));
        var lines = view!.Lines.Where(l => l.Manager is not null).ToList();
        var aim = lines.First(l => l.Manager!.Value.Level < l.Item.Max);
        var senior = await db.Set<Position>()
            .Where(p => p.Title == "Senior content designer")
            .Select(p => p.Id)
            .SingleAsync(ct);
        return (
            await As("daniel.reyes", 45)
                .Get<SaveFinal, SaveFinal.Saved>(s =>
                    s.Handle(
                        review,
                        new()
                        {
                            Levels =
                            [
                                .. lines.Select(l => new SaveFinal.Level
                                {
                                    Item = l.Item.Id,
                                    Rated = l.Manager.ToString(),
                                }),
                            ],
                            Summary =
                                "They trust your eye for what can be left out, and would like to see you lead a test.",
                            Goals =
                            [
                                new()
                                {
                                    Text = "Plan a content test and run its sessions alone",
                                    Item = aim.Item.Id,
                                    Level = aim.Manager!.Value.Level + 1,
                                    DueOn = Today.AddDays(200),
                                },
                            ],
                            Recommendation = new()
                            {
                                Kind = RecommendationKind.Promotion,
                                Position = senior,
                                Raise = new Money(480_000),
                                From = Today.AddDays(21),
                                Reason =
                                    "Leads the tax letters from the first draft to launch, and two teams ask for her reviews.",
                            },
                            Share = true,
                        },
                        ct
                    )
                )
        ).Problem;
    }

    private async Task<Problem?> Promoted(Id<Review> review, CancellationToken ct)
    {
        var id = await db.Set<Recommendation>().Where(r => r.ReviewId == review).Select(r => r.Id).SingleAsync(ct);
        return await As("ingrid.solberg", 38).Do<DecideRecommendation>(s => s.Handle(id, new() { Approve = true }, ct))
            ?? await As("daniel.reyes", 35).Do<TellRecommendation>(s => s.Handle(id, ct));
    }

    /// <summary>Her own view is submitted, Daniel’s is late, two coworkers have answered and one declined.</summary>
    private async Task<Problem?> Maya(CancellationToken ct)
    {
        var maya = Who("maya.okafor").Id;
        var round = await db.Set<AssessmentRound>()
            .Where(r => r.PersonId == maya && r.CompletedAt == null && r.ClosedAt == null)
            .SingleAsync(ct);
        // the round of today becomes part of the 360, as if both had opened together
        var review = new Review
        {
            PersonId = maya,
            Kind = ReviewKind.Annual360,
            CountedFrom = Today.AddDays(-22),
            OpenedOn = Today.AddDays(-22),
            OpenedAt = round.OpenedAt,
            PositionId = round.PositionId,
            FrameworkVersionId = round.FrameworkVersionId,
            RoundId = round.Id,
        };
        db.Add(review);
        if (await db.Save(ct) is { } unsaved)
            return unsaved;
        var id = review.Id;
        return await As("maya.okafor", 20)
                .Do<NominateCoworkers>(s =>
                    s.Handle(id, new() { People = [Who("priya.nair").Id, Who("rafael.souza").Id] }, ct)
                )
            ?? await Invite("daniel.reyes", 18, id, ct, "priya.nair", "rafael.souza", "aisha.karim")
            ?? await Say(
                "priya.nair",
                12,
                id,
                "County permits, since spring.",
                "The clerk’s team writes to her first now.",
                "Say earlier when a deadline has to move.",
                ct
            )
            ?? await Say(
                "aisha.karim",
                9,
                id,
                "The renewal letter.",
                "Changed three screens after two sessions, and told us why.",
                "Run a session alone.",
                ct
            )
            ?? await Decline("rafael.souza", 11, id, ct)
            ?? await Invite("daniel.reyes", 10, id, ct, "tom.whitlock")
            ?? await Plan("daniel.reyes", 2, id, on: -13, "Library, or by video", ct);
    }

    private async Task<Problem?> Decline(string by, int ago, Id<Review> review, CancellationToken ct)
    {
        var coworker = Who(by).Id;
        var asked = await db.Set<CoworkerRequest>()
            .Where(c => c.ReviewId == review && c.CoworkerId == coworker)
            .Select(c => c.Id)
            .SingleAsync(ct);
        return await As(by, ago)
            .Do<DeclineFeedback>(s => s.Handle(asked, new() { Reason = "We hardly worked together this year." }, ct));
    }
}
