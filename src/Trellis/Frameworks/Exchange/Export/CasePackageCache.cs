using Microsoft.Extensions.Caching.Memory;
using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>
/// The packages that a reader of the CASE API finds: the version in force of each framework, only what is published in
/// it. Who is signed in finds all of them, everybody else those that are public. A package is built once for each
/// version and kept in memory, whatever address a request names.
/// </summary>
public sealed class CasePackageCache(AppDb db, Viewer me, Contents contents, IMemoryCache cache)
{
    /// <summary>
    /// All packages that the viewer may read, in the order of their titles; none at all where a stranger may read
    /// nothing.
    /// </summary>
    public async Task<IReadOnlyList<CasePackageText>?> Load(CancellationToken ct)
    {
        var ids = await db.For(me)
            .Frameworks.Where(f => f.InForce > 0 && (me.IsSignedIn || f.IsPublic))
            .OrderBy(f => f.NameKey)
            .Select(f => f.Id)
            .ToListAsync(ct);
        if (ids.Count == 0 && !me.IsSignedIn)
            return null;
        var books = new List<CasePackageText>();
        foreach (var id in ids)
        {
            if (await contents.Load(id, null, ct) is not { PublishedAt: { } at } edition)
                continue;
            var book = cache.TryGetValue(("case", edition.Id), out CasePackageText? known)
                ? known!
                : cache.Set(
                    ("case", edition.Id),
                    Bind(edition, at, out var size),
                    new MemoryCacheEntryOptions { Size = size, SlidingExpiration = TimeSpan.FromHours(1) }
                );
            books.Add(book);
        }
        return books;
    }

    private static CasePackageText Bind(Edition edition, DateTime at, out int size)
    {
        var content = edition.Content.OnlyPublished();
        var facts = new VersionFacts(edition.Number, edition.EffectiveOn!.Value, at, CasePackageText.Anywhere);
        var package = CaseIdentity.Own(CaseExport.Package(content, facts), content);
        var bytes = CaseWriting.Bytes(package);
        size = bytes.Length * 3;
        return new(bytes);
    }
}
