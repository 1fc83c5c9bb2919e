namespace Trellis.Frameworks.Versions;

/// <summary>
/// Changes the draft: an edit is a pure function from content to content. Editors of different parts never disturb each
/// other; the edit runs again on what the other saved.
/// </summary>
public sealed class EditDraft(AppDb db, Viewer me)
{
    /// <param name="edit">What to change; it refuses where it cannot, and says that it is stale where its own part has
    /// changed.</param>
    /// <param name="what">The edit in a few words, for the record of activity.</param>
    /// <param name="also">What else belongs into the same transaction.</param>
    public Task<Result<FrameworkContent>> Handle(
        Id<Framework> id,
        Func<FrameworkContent, Result<FrameworkContent>> edit,
        string what,
        CancellationToken ct,
        Func<Task<Problem?>>? also = null
    ) =>
        db.RetryOnConflict(async () =>
        {
            if (!me.EditsFramework)
                return new Problem.Forbidden();
            if (
                await db.For(me)
                    .FrameworkVersions.SingleOrDefaultAsync(v => v.FrameworkId == id && v.PublishedAt == null, ct)
                is not { } draft
            )
                return new Problem.Refused("draft.none", "There is no draft to edit. Begin one first.");
            var before = ContentJson.Read(draft.Content);
            var edited = edit(before);
            if (edited.Problem is { } refused)
                return refused;
            var after = edited.Value!.InOrder();
            var published = await db.For(me)
                .FrameworkVersions.Where(v => v.FrameworkId == id && v.PublishedAt != null)
                .OrderByDescending(v => v.Number)
                .Select(v => v.Content)
                .FirstOrDefaultAsync(ct);
            if (VersionRules.KeepsLevels(published is null ? null : ContentJson.Read(published), after) is { } levels)
                return levels;
            if (ContentRules.Check(after) is [var fault, ..])
                return new Problem.Refused("draft.faulty", fault.Message);
            var json = ContentJson.Write(after);
            if (also is not null && await also() is { } refusal)
                return refusal;
            if (json == draft.Content && also is null)
                return after;
            draft.Content = json;
            db.Record(me, FrameworkActivity.DraftEdited, id.ToString(), detail: what);
            return await db.Save(ct) is { } problem ? problem : (Result<FrameworkContent>)after;
        });
}
