using Microsoft.Extensions.Caching.Memory;
using Trellis.Frameworks.Exchange.Export;

namespace Trellis.Frameworks.Versions;

/// <summary>
/// A version as it is read: its facts and its content, without what is still a draft where the viewer is no editor.
/// </summary>
public sealed record Edition(
    Id<FrameworkVersion> Id,
    Id<Framework> FrameworkId,
    int Number,
    int BasedOn,
    DateTime? PublishedAt,
    string PublishedBy,
    DateOnly? EffectiveOn,
    string Note,
    string StartedBy,
    DateTime StartedAt,
    int Revision,
    FrameworkContent Content
)
{
    public bool IsDraft => PublishedAt is null;
}

/// <summary>
/// Reads versions through the viewer's sight. A content is parsed once and kept in memory by version and revision, so a
/// page costs what it shows, not what the framework holds.
/// </summary>
public sealed class Contents(AppDb db, Viewer me, IMemoryCache cache)
{
    /// <summary>A version by its number; the one in force where no number is given.</summary>
    public async Task<Edition?> Load(Id<Framework> framework, int? number, CancellationToken ct) =>
        number is { } n
            ? await One(db.For(me).FrameworkVersions.Where(v => v.FrameworkId == framework && v.Number == n), ct)
            : await One(
                db.For(me).FrameworkVersions.Where(v => v.FrameworkId == framework && v.Number == v.Framework!.InForce),
                ct
            );

    /// <summary>A version by its identity.</summary>
    public Task<Edition?> Load(Id<FrameworkVersion> id, CancellationToken ct) =>
        One(db.For(me).FrameworkVersions.Where(v => v.Id == id), ct);

    /// <summary>The draft, for editors, where there is one.</summary>
    public Task<Edition?> Draft(Id<Framework> framework, CancellationToken ct) =>
        One(
            db.For(me)
                .FrameworkVersions.Where(v => v.FrameworkId == framework && v.PublishedAt == null && me.EditsFramework),
            ct
        );

    /// <summary>The latest published version, also where it begins later: what the next draft starts from.</summary>
    public Task<Edition?> Latest(Id<Framework> framework, CancellationToken ct) =>
        One(
            db.For(me)
                .FrameworkVersions.Where(v => v.FrameworkId == framework && v.PublishedAt != null)
                .OrderByDescending(v => v.Number)
                .Take(1),
            ct
        );

    private async Task<Edition?> One(IQueryable<FrameworkVersion> versions, CancellationToken ct)
    {
        var facts = await versions
            .Select(v => new
            {
                v.Id,
                v.FrameworkId,
                v.Number,
                v.BasedOn,
                v.PublishedAt,
                v.PublishedBy,
                v.EffectiveOn,
                v.Note,
                v.StartedBy,
                v.StartedAt,
                v.Version,
            })
            .SingleOrDefaultAsync(ct);
        if (facts is null)
            return null;
        var revision = facts.Version;
        if (!cache.TryGetValue((facts.Id, revision), out FrameworkContent? content))
        {
            var row = await db.For(me)
                .FrameworkVersions.Where(v => v.Id == facts.Id)
                .Select(v => new { v.Content, v.Version })
                .SingleAsync(ct);
            revision = row.Version;
            content = cache.Set(
                (facts.Id, revision),
                ContentJson.Read(row.Content),
                new MemoryCacheEntryOptions { Size = row.Content.Length, SlidingExpiration = TimeSpan.FromHours(1) }
            );
        }
        return new(
            facts.Id,
            facts.FrameworkId,
            facts.Number,
            facts.BasedOn,
            facts.PublishedAt,
            facts.PublishedBy,
            facts.EffectiveOn,
            facts.Note,
            facts.StartedBy,
            facts.StartedAt,
            revision,
            me.EditsFramework ? content! : content!.WithoutDrafts().WithoutLostLinks()
        );
    }
}
