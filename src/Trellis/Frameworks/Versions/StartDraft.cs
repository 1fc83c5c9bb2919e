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
