using Trellis.Reviews.Coworkers;
using Trellis.Reviews.Meetings;
using Trellis.Reviews.Opening;
using Trellis.Reviews.Outcomes;
using Trellis.Reviews.Reflections;
using Trellis.Reviews.WaysOn;
#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>
/// Reviews at Larkspur Civic, lived through the same commands that people use: Minh’s is over, Mateo’s
/// was cancelled, Tom is about to talk with Gwen, Theo prepares, and Dylan’s is paused. Amara’s 360 is over, and Maya is
/// in the middle of hers.
/// </summary>
public sealed partial class DemoReviews(
    AppDb db,
    IServiceProvider services,
    IReadOnlyDictionary<string, Person> people,
    DateOnly today
) : DemoChapter(services, people, today, new(14, 5))
{
    /// <summary>Lives them through. Returns the first problem; null where all went well.</summary>
    public async Task<Problem?> Write(CancellationToken ct) =>
        await InCycles(ct)
        ?? await Minh(ct)
        ?? await Mateo(ct)
        ?? await Dylan(ct)
        ?? await Ben(ct)
        ?? await Tom(ct)
        ?? await Theo(ct)
        ?? await Amara(ct)
        ?? await Maya(ct)
        ?? await As(null, 1).Do<EndReviews>(s => s.Handle(ct));

    /// <summary>Larkspur has its 360s in company cycles, so that none opens by itself.</summary>
    private async Task<Problem?> InCycles(CancellationToken ct)
    {
        db.Add(new ReviewSettings { AnnualBy = AnnualBy.Cycles });
        return await db.Save(ct);
    }

    /// <summary>What is due to open on that day opens, as it does every hour.</summary>
    private async Task<Id<Review>> Opens(string name, int ago, CancellationToken ct)
    {
        await As(null, ago).Do<OpenReviews>(s => s.Handle(ct));
        var person = Who(name).Id;
        return await db.Set<Review>().Where(r => r.PersonId == person).Select(r => r.Id).SingleAsync(ct);
    }

    private Task<Problem?> Invite(
        string by,
        int ago,
        Id<Review> review,
        CancellationToken ct,
        params string[] coworkers
    ) =>
        As(by, ago)
            .Do<InviteCoworkers>(s => s.Handle(review, new() { People = [.. coworkers.Select(c => Who(c).Id)] }, ct));

    private async Task<Problem?> Reflect(
        string by,
        int ago,
        Id<Review> review,
        string work,
        string energy,
        string match,
        bool submit,
        CancellationToken ct
    ) =>
        (
            await As(by, ago)
                .Get<SaveReflection, SaveReflection.Saved>(s =>
                    s.Handle(
                        review,
                        new()
                        {
                            Work = work,
                            Energy = energy,
                            Match = match,
                            Submit = submit,
                        },
                        ct
                    )
                )
        ).Problem;

    private async Task<Problem?> Say(
        string by,
        int ago,
        Id<Review> review,
        string together,
        string keep,
        string suggestion,
        CancellationToken ct
    )
    {
        var coworker = Who(by).Id;
        var asked = await db.Set<CoworkerRequest>()
            .Where(c => c.ReviewId == review && c.CoworkerId == coworker)
            .Select(c => c.Id)
            .SingleAsync(ct);
        return (
            await As(by, ago)
                .Get<SaveFeedback, SaveFeedback.Saved>(s =>
                    s.Handle(
                        asked,
                        new()
                        {
                            Together = together,
                            Keep = keep,
                            Suggestion = suggestion,
                            Submit = true,
                        },
                        ct
                    )
                )
        ).Problem;
    }

    private Task<Problem?> Plan(string by, int ago, Id<Review> review, int on, string place, CancellationToken ct) =>
        As(by, ago)
            .Do<PlanMeeting>(s =>
                s.Handle(
                    review,
                    new()
                    {
                        On = Today.AddDays(-on),
                        From = new(15, 0),
                        Place = place,
                    },
                    ct
                )
            );

    private Task<Problem?> Hold(string by, int ago, Id<Review> review, CancellationToken ct) =>
        As(by, ago).Do<HoldConversation>(s => s.Handle(review, new() { HeldOn = Today.AddDays(-ago) }, ct));

    private async Task<Problem?> Share(
        string by,
        int ago,
        Id<Review> review,
        SaveOutcome.Request outcome,
        CancellationToken ct
    )
    {
        outcome.Share = true;
        return (await As(by, ago).Get<SaveOutcome, SaveOutcome.Saved>(s => s.Handle(review, outcome, ct))).Problem;
    }

    private Task<Problem?> Acknowledge(string by, int ago, Id<Review> review, string comment, CancellationToken ct) =>
        As(by, ago).Do<AcknowledgeReview>(s => s.Handle(review, new() { Comment = comment }, ct));

    private Task<Problem?> Cancel(string by, int ago, Id<Review> review, string reason, CancellationToken ct) =>
        As(by, ago).Do<CancelReview>(s => s.Handle(review, new() { Reason = reason }, ct));
}
