namespace Trellis.Frameworks.Versions;

/// <summary>
/// Begins the one draft of a framework from its latest version; where there is one already, that is the answer.
/// </summary>
public sealed class StartDraft(AppDb db, Viewer me)
{
    public Task<Result<int>> Handle(Id<Framework> id, CancellationToken ct) =>
        db.RetryOnConflict(async () =>
        {
            if (!me.EditsFramework)
                return new Problem.Forbidden();
            var versions = db.For(me).FrameworkVersions.Where(v => v.FrameworkId == id);
            if (
                await versions.Where(v => v.PublishedAt == null).Select(v => (int?)v.Number).SingleOrDefaultAsync(ct) is
                { } open
            )
                return open;
            if (
                await versions
                    .OrderByDescending(v => v.Number)
                    .Select(v => new { v.Number, v.Content })
                    .FirstOrDefaultAsync(ct)
                is not { } latest
            )
                return new Problem.Missing("This framework");
            var draft = new FrameworkVersion
            {
                FrameworkId = id,
                Number = latest.Number + 1,
                BasedOn = latest.Number,
                Content = latest.Content,
                StartedAt = me.Now,
                StartedBy = me.Name,
            };
            db.Add(draft);
            db.Record(me, FrameworkActivity.DraftStarted, id.ToString(), detail: $"Version {draft.Number}");
            return await db.Save(ct) is { } problem ? problem : (Result<int>)draft.Number;
        });
}

/// <summary>Throws the draft away. What is published stays as it is.</summary>
public sealed class DiscardDraft(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<Framework> id, CancellationToken ct)
    {
        if (!me.EditsFramework)
            return new Problem.Forbidden();
        if (
            await db.For(me)
                .FrameworkVersions.SingleOrDefaultAsync(v => v.FrameworkId == id && v.PublishedAt == null, ct)
            is not { } draft
        )
            return new Problem.Missing("A draft");
        if (
            draft.BasedOn == 0
            && await db.For(me).Frameworks.SingleOrDefaultAsync(f => f.Id == id && f.InForce == 0, ct) is { } unborn
        )
            db.Remove(unborn);
        db.Remove(draft);
        db.Record(me, FrameworkActivity.DraftDiscarded, id.ToString(), detail: $"Version {draft.Number}");
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}

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

/// <summary>Publishes the draft: from its first day on it holds, and it never changes again.</summary>
public sealed class PublishDraft(AppDb db, Viewer me, ActivateVersion force)
{
    public sealed class Request
    {
        public DateOnly? EffectiveOn { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(
            VersionRules.NoteLimit,
            ErrorMessage = "The note has at most {1} characters."
        )]
        public string? Note { get; set; }

        /// <summary>The revision of the draft that was reviewed; 0 publishes whatever stands there.</summary>
        public int Seen { get; set; }
    }

    public async Task<Result<int>> Handle(Id<Framework> id, Request request, CancellationToken ct)
    {
        if (!me.EditsFramework)
            return new Problem.Forbidden();
        var versions = db.For(me).FrameworkVersions.Where(v => v.FrameworkId == id);
        if (await versions.SingleOrDefaultAsync(v => v.PublishedAt == null, ct) is not { } draft)
            return new Problem.Missing("A draft");
        if (request.Seen > 0 && request.Seen != draft.Version)
            return new Problem.Stale(
                "The draft was changed after you opened this page. Look at the changes again before you publish them."
            );
        var before = await versions
            .Where(v => v.PublishedAt != null)
            .OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync(ct);
        var content = ContentJson.Read(draft.Content);
        var effective = request.EffectiveOn ?? me.Today;
        var was = before is null ? null : ContentJson.Read(before.Content);
        if (VersionRules.CanPublish(draft, before, content, Compare(was, content), effective, me.Today) is { } refusal)
            return refusal;
        if (VersionRules.KeepsLevels(was, content) is { } levels)
            return levels;
        if (await force.Load(id, ct) is not { } framework)
            return new Problem.Missing("This framework");
        if (await Taken(framework.Id, content.Name, ct))
            return new Problem.Refused("framework.name", $"Another framework is called \"{content.Name}\".");

        draft.Publish(effective, Names.TidyText(request.Note), me.Name, me.Now);
        if (effective <= me.Today)
            await force.Apply(framework, draft.Number, content, ct);
        db.Record(
            me,
            FrameworkActivity.Published,
            id.ToString(),
            detail: $"{content.Name}: version {draft.Number}, from {effective:yyyy-MM-dd}"
        );
        return await db.Save(ct) is { } problem ? problem : (Result<int>)draft.Number;
    }

    internal static ContentTally Compare(FrameworkContent? before, FrameworkContent after)
    {
        var tally = ContentFacts.Compare(before, after);
        return before is not null && before.Name != after.Name ? tally with { Changed = tally.Changed + 1 } : tally;
    }

    private Task<bool> Taken(Id<Framework> id, string name, CancellationToken ct)
    {
        var key = Names.Key(name);
        return db.For(me).Frameworks.AnyAsync(f => f.Id != id && f.NameKey == key, ct);
    }
}
