using Trellis.Growth.Evidence;
using Trellis.Growth.Promotions;
#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>Maya's collection: a note of her own, a goal that is done, and two pieces of feedback, one with consent.</summary>
public sealed class DemoEvidence(
    AppDb db,
    IServiceProvider services,
    IReadOnlyDictionary<string, Person> people,
    DateOnly today
) : DemoChapter(services, people, today, new(16, 5))
{
    private const string Maya = "maya.okafor",
        Leila = "leila.haddad";

    /// <summary>Lives them through. Returns the first problem; null where all went well.</summary>
    public async Task<Problem?> Write(CancellationToken ct)
    {
        var maya = Who(Maya).Id;
        var goal = await db.Set<Goal>()
            .Where(g => g.PersonId == maya && g.State == GoalState.Done)
            .OrderByDescending(g => g.EndedOn)
            .Select(g => new { g.Id, g.EndedOn })
            .FirstAsync(ct);
        var feedback = await db.Set<FeedbackNote>()
            .Where(n => n.PersonId == maya && n.WriterId == Who(Leila).Id)
            .OrderBy(n => n.At)
            .Select(n => n.Id)
            .ToListAsync(ct);
        var thanks = await db.Set<Appreciation>()
            .Where(a => a.Recipients.Any(r => r.PersonId == maya) && a.Audience == AppreciationAudience.Everyone)
            .OrderByDescending(a => a.At)
            .Select(a => a.Id)
            .FirstAsync(ct);
        var item = await db.Set<Competency>().Where(c => c.Name == "Plain language").Select(c => c.Id).SingleAsync(ct);
        return await Keep(60, new() { Source = EvidenceSource.Goal, From = goal.Id.Value }, ct)
            ?? await Keep(
                30,
                new()
                {
                    Source = EvidenceSource.Own,
                    Note =
                        "The county’s letter team now starts from my checklist. Their last two drafts needed no edit.",
                    Link = "https://example.org/county-letters",
                    Item = item,
                },
                ct
            )
            ?? await Keep(3, new() { Source = EvidenceSource.Appreciation, From = thanks.Value }, ct)
            ?? await Quote(17, feedback[0], isAnswered: true, ct)
            ?? await Quote(2, feedback[^1], isAnswered: false, ct)
            ?? await Attach(item, ct)
            ?? await Promotion(ct);
    }

    /// <summary>The note stands beside a rating of the last round that both submitted, as if it had been there in time.</summary>
    private async Task<Problem?> Attach(Id<Item> item, CancellationToken ct)
    {
        var maya = Who(Maya).Id;
        var assessment = await db.Set<Assessment>()
            .Where(a => a.PersonId == maya && a.Kind == AssessmentKind.Self && a.SubmittedAt != null)
            .OrderByDescending(a => a.Round!.CompletedAt != null)
            .ThenByDescending(a => a.SubmittedAt)
            .Select(a => a.Id)
            .FirstAsync(ct);
        var note = await db.Set<EvidenceItem>()
            .SingleAsync(e => e.PersonId == maya && e.ItemId == item && e.Note != "", ct);
        db.Add(
            new RatingEvidence
            {
                EvidenceId = note.Id,
                AssessmentId = assessment,
                ItemId = item,
                At = At(30),
            }
        );
        return await db.Save(ct);
    }

    private async Task<Problem?> Promotion(CancellationToken ct)
    {
        var senior = await db.Set<Position>()
            .Where(p => p.Title == "Senior content designer")
            .Select(p => p.Id)
            .SingleAsync(ct);
        var started = await As(Maya, 10)
            .Get<StartPromotion, Id<PromotionCase>>(s => s.Handle(new() { Position = senior }, ct));
        if (started.Problem is { } problem)
            return problem;
        var id = started.Value;
        if (
            await As(Maya, 9)
                .Do<WritePromotion>(s =>
                    s.Handle(
                        id,
                        new()
                        {
                            Text =
                                "Since spring the county and the tax office write to me directly. I led the letters of the "
                                + "portal from the first test to launch, and two colleagues now use my test plan.\n\n"
                                + "What I have not done yet is to settle the content approach of a product before anyone "
                                + "writes. That is my goal for next year.",
                        },
                        ct
                    )
                ) is
            { } refused
        )
            return refused;
        var asked = await db.Set<Expectation>()
            .Where(e => e.PositionId == senior)
            .Select(e => e.ItemId)
            .ToListAsync(ct);
        var pieces = await db.Set<EvidenceItem>()
            .Where(e => e.PersonId == Who(Maya).Id && e.ItemId != null && asked.Contains(e.ItemId.Value))
            .Select(e => new { e.Id, e.ItemId })
            .ToListAsync(ct);
        foreach (var piece in pieces)
            if (
                await As(Maya, 8)
                    .Do<AddToPromotion>(s =>
                        s.Handle(id, new() { Item = piece.ItemId, Evidence = piece.Id }, isAdded: true, ct)
                    ) is
                { } wrong
            )
                return wrong;
        return null;
    }

    private async Task<Problem?> Keep(int ago, KeepEvidence.Request request, CancellationToken ct) =>
        (await As(Maya, ago).Get<KeepEvidence, Id<EvidenceItem>>(s => s.Handle(request, ct))).Problem;

    private async Task<Problem?> Quote(int ago, Id<FeedbackNote> from, bool isAnswered, CancellationToken ct)
    {
        var kept = await As(Maya, ago)
            .Get<KeepEvidence, Id<EvidenceItem>>(s =>
                s.Handle(new() { Source = EvidenceSource.Feedback, From = from.Value }, ct)
            );
        if (kept.Problem is { } problem)
            return problem;
        if (await As(Maya, ago).Do<AskToQuote>(s => s.Handle(kept.Value, ct)) is { } refused)
            return refused;
        return isAnswered
            ? await As(Leila, ago - 1).Do<AnswerToQuote>(s => s.Handle(kept.Value, isAgreed: true, ct))
            : null;
    }
}
