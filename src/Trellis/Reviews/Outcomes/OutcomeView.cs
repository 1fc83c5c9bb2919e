namespace Trellis.Reviews.Outcomes;

/// <summary>
/// What both agreed: as a draft for whoever leads the review; once it is shared, for both, with corrections and the
/// acknowledgement.
/// </summary>
public sealed class OutcomeView(AppDb db, Viewer me, ReviewCases cases)
{
    /// <param name="SharedAt">Null while it is a draft.</param>
    /// <param name="Version">0 if nothing was saved yet.</param>
    /// <param name="People">Who can own a point: the person and whoever leads.</param>
    public sealed record View(
        ReviewInfo Info,
        string? Writer,
        string Audience,
        string Summary,
        string OfPerson,
        string OfOrganisation,
        IReadOnlyList<Point> Points,
        DateTime? SavedAt,
        DateTime? SharedAt,
        int Version,
        IReadOnlyList<Note> After,
        IReadOnlyList<Owner> People,
        bool HasReflection,
        bool CanWrite,
        bool CanShare,
        bool CanAcknowledge,
        bool CanCorrect
    );

    public sealed record Point(
        Id<ReviewPoint> Id,
        PointKind Kind,
        string Text,
        Id<Person>? OwnerId,
        DateOnly? DueOn,
        DateTime? DoneAt
    );

    /// <summary>A correction, or the comment with which it was acknowledged.</summary>
    public sealed record Note(ReviewAct Act, string ByName, DateTime At, string Text);

    public sealed record Owner(Id<Person> Id, string Name);

    public async Task<View?> Load(Id<Review> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var seen = sight.Reviews.Where(r => r.Id == id && r.Kind == ReviewKind.Calibration);
        if ((await cases.Load(seen, ct)).SingleOrDefault() is not { } info)
            return null;
        var outcome = await sight
            .ReviewOutcomes.AsNoTracking()
            .Include(o => o.Points.OrderBy(p => p.Kind).ThenBy(p => p.Position))
            .Include(o => o.Writer)
            .Where(o => o.ReviewId == id)
            .OrderByDescending(o => o.SharedAt)
            .FirstOrDefaultAsync(ct);
        var canWrite =
            info.Is(ReviewParty.Lead, me)
            && info.Standing.Stage is ReviewStage.Preparing or ReviewStage.Conversation or ReviewStage.Outcome;
        if (outcome is null && !canWrite)
            return null;
        if (outcome?.SharedAt is not null && info.PersonId != me.PersonId)
            await db.RecordReading(me, ReviewActivity.TextsRead, info.PersonId, ct);
        return new(
            info,
            outcome?.Writer?.Name,
            outcome?.Audience ?? ReviewAudiences.Outcome(info.Person),
            outcome?.Summary ?? "",
            outcome?.OfPerson ?? "",
            outcome?.OfOrganisation ?? "",
            [.. (outcome?.Points ?? []).Select(p => new Point(p.Id, p.Kind, p.Text, p.OwnerId, p.DueOn, p.DoneAt))],
            outcome?.SavedAt,
            outcome?.SharedAt,
            outcome?.Version ?? 0,
            outcome?.SharedAt is null ? [] : await After(id, ct),
            People(info, outcome),
            info.Case.Facts.Any(f => f.Act == ReviewAct.SubmitReflection),
            canWrite && outcome?.SharedAt is null,
            info.Allows(ReviewAct.Share, me),
            info.Allows(ReviewAct.Acknowledge, me),
            outcome?.SharedAt is not null && info.Allows(ReviewAct.Correct, me)
        );
    }

    private async Task<IReadOnlyList<Note>> After(Id<Review> id, CancellationToken ct) =>
        await db.For(me)
            .ReviewFacts.Where(f => f.ReviewId == id && (f.Act == ReviewAct.Correct || f.Act == ReviewAct.Acknowledge))
            .OrderBy(f => f.At)
            .Select(f => new Note(f.Act, f.ByName, f.At, f.Text))
            .ToListAsync(ct);

    /// <summary>The person, and whoever leads or wrote it.</summary>
    private static List<Owner> People(ReviewInfo info, ReviewOutcome? outcome)
    {
        var people = new List<Owner> { new(info.PersonId, info.Person) };
        if (outcome?.Writer is { } writer)
            people.Add(new(writer.Id, writer.Name));
        else if (info is { LeadId: { } lead, Lead: { } name })
            people.Add(new(lead, name));
        return people;
    }
}
