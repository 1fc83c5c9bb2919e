namespace Trellis.Reviews.Reflections;

/// <summary>The reflection as its person writes it, or reads what they submitted.</summary>
public sealed class ReflectionForm(AppDb db, Viewer me, ReviewCases cases)
{
    /// <param name="SavedAt">Null if nothing was saved yet.</param>
    /// <param name="Version">0 if nothing was saved yet.</param>
    public sealed record View(
        Id<Review> Review,
        string? Lead,
        DateOnly? DueOn,
        string Audience,
        string Work,
        string Energy,
        string Match,
        DateTime? SavedAt,
        DateTime? SubmittedAt,
        int Version,
        bool CanWrite,
        bool CanRecall,
        ReviewInfo Info
    );

    public async Task<View?> Load(Id<Review> id, CancellationToken ct)
    {
        var mine = db.For(me).Reviews.Where(r => r.Id == id && r.PersonId == me.PersonId);
        if ((await cases.Load(mine, ct)).SingleOrDefault() is not { Kind: ReviewKind.Calibration } info)
            return null;
        var reflection = await db.For(me).Reflections.AsNoTracking().SingleOrDefaultAsync(r => r.ReviewId == id, ct);
        return new(
            id,
            info.Lead,
            ReviewRules.DueOn(info.Case, ReviewStage.Preparing),
            reflection?.Audience ?? ReviewAudiences.Reflection(info.Lead),
            reflection?.Work ?? "",
            reflection?.Energy ?? "",
            reflection?.Match ?? "",
            reflection?.SavedAt,
            reflection?.SubmittedAt,
            reflection?.Version ?? 0,
            info.Allows(ReviewAct.SubmitReflection, me),
            info.Allows(ReviewAct.RecallReflection, me),
            info
        );
    }
}
