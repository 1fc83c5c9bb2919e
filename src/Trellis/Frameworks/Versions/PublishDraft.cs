using Trellis.Messages;

namespace Trellis.Frameworks.Versions;

/// <summary>Publishes the draft: from its first day on it holds, and it never changes again.</summary>
public sealed class PublishDraft(AppDb db, Viewer me, ActivateVersion force)
{
    public sealed class Request
    {
        public DateOnly? EffectiveOn { get; set; }

        [AtMost(VersionRules.NoteLimit, ErrorMessage = "The note has at most {1} characters.")]
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

        var touched = was is null ? [] : await Touched(id, was, content, ct);
        draft.Publish(effective, Names.TidyText(request.Note), me.Name, me.Now);
        if (effective <= me.Today)
            await force.Apply(framework, draft.Number, content, ct);
        db.Record(
            me,
            FrameworkActivity.Published,
            id.ToString(),
            detail: $"{content.Name}: version {draft.Number}, from {effective:yyyy-MM-dd}"
        );
        if (before is not null)
            db.Tell(
                me,
                FrameworkMessages.Published,
                touched,
                FrameworkRoutes.Compare(id, before.Number, draft.Number),
                draft.Number,
                effective
            );
        return await db.Save(ct) is { } problem ? problem : (Result<int>)draft.Number;
    }

    /// <summary>Whoever holds a position today that expects another level of something than before.</summary>
    private async Task<IReadOnlyList<Id<Person>>> Touched(
        Id<Framework> id,
        FrameworkContent was,
        FrameworkContent content,
        CancellationToken ct
    )
    {
        var positions = FrameworkDiff
            .Between(was, content)
            .Select(c => c.Level?.Position)
            .OfType<string>()
            .Distinct()
            .ToList();
        return await db.For(me)
            .EmploymentsToday.Where(e => e.Position!.FrameworkId == id && positions.Contains(e.Position.Key))
            .Select(e => e.PersonId)
            .ToListAsync(ct);
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
