namespace Trellis.Reviews.Finals;

/// <summary>Reads what is written of a final assessment: one’s own draft, or what was shared.</summary>
public sealed class FinalDrafts(AppDb db, Viewer me)
{
    /// <param name="Levels">The level, or why there is none, with its reason, by competency or skill.</param>
    /// <param name="Version">0 if nothing was saved yet.</param>
    /// <param name="Compared">What was compared with others of this writer: its level changes with a reason of its own.</param>
    public sealed record Draft(
        string? Writer,
        string Audience,
        IReadOnlyDictionary<Id<Item>, Decided> Levels,
        string Summary,
        IReadOnlyList<Goal> Goals,
        Pay Pay,
        DateTime? SavedAt,
        DateTime? SharedAt,
        int Version,
        IReadOnlySet<Id<Item>> Compared
    );

    /// <summary>The final level of one competency or skill, or why there is none, with its reason.</summary>
    public sealed record Decided(Rated Level, string Reason);

    /// <summary>A suggested goal.</summary>
    /// <param name="Item">The competency or skill that it develops; null where it develops none in particular.</param>
    public sealed record Goal(string Text, Id<Item>? Item, int? Level, DateOnly? DueOn);

    /// <summary>What is recommended beyond the cost-of-living increase; without a kind nothing is.</summary>
    public sealed record Pay(
        RecommendationKind? Kind,
        Id<Position>? Position,
        Money? Raise,
        DateOnly? From,
        string Reason
    );

    /// <summary>What had a level when the rating calibration of the cycle began.</summary>
    public async Task<IReadOnlySet<Id<Item>>> Compared(ReviewInfo info, CancellationToken ct)
    {
        if (!info.Case.IsCompared)
            return new HashSet<Id<Item>>();
        var finals = await db.For(me)
            .ComparedFinals.AsNoTracking()
            .Where(f => f.ReviewId == info.Id && f.LeadId == me.PersonId)
            .ToListAsync(ct);
        return finals.SelectMany(f => f.Levels).Where(l => l.Final.IsAnswered).Select(l => l.Item).ToHashSet();
    }

    public async Task<Draft> Load(ReviewInfo info, CancellationToken ct)
    {
        var sight = db.For(me);
        var outcome = await sight
            .ReviewOutcomes.AsNoTracking()
            .Include(o => o.Goals.OrderBy(g => g.Position))
            .Include(o => o.Writer)
            .Where(o => o.ReviewId == info.Id)
            .OrderByDescending(o => o.SharedAt)
            .FirstOrDefaultAsync(ct);
        var levels = await sight
            .Ratings.AsNoTracking()
            .Where(r => r.Assessment!.RoundId == info.RoundId && r.Assessment.Kind == AssessmentKind.Final)
            .Where(r => r.Assessment!.SubmittedAt != null || r.Assessment.RaterId == me.PersonId)
            .Where(r => outcome == null || r.Assessment!.RaterId == outcome.WriterId)
            .ToDictionaryAsync(r => r.ItemId, r => new Decided(r.Rated, r.Evidence), ct);
        var pay = await sight
            .Recommendations.AsNoTracking()
            .Where(r => r.ReviewId == info.Id && r.WriterId == me.PersonId)
            .SingleOrDefaultAsync(ct);
        return new(
            outcome?.Writer?.Name,
            outcome?.Audience ?? ReviewAudiences.Final(info.Person, info.Terms),
            levels,
            outcome?.Summary ?? "",
            [.. (outcome?.Goals ?? []).Select(g => new Goal(g.Text, g.ItemId, g.Level, g.DueOn))],
            new(pay?.Kind, pay?.PositionId, pay?.Raise, pay?.From, pay?.Reason ?? ""),
            outcome?.SavedAt,
            outcome?.SharedAt,
            outcome?.Version ?? 0,
            await Compared(info, ct)
        );
    }
}
