using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Read;

/// <summary>What of a framework has the words that somebody looks for.</summary>
public sealed partial class FrameworkBrowser
{
    /// <summary>A place that has the words looked for, and the page that shows it.</summary>
    public sealed record Found(string Href, string Name, string Where, string Excerpt);

    private static async Task<IReadOnlyList<Found>> Hits(Sight sight, Edition now, string? find, CancellationToken ct)
    {
        var items = await sight
            .Competencies.Where(c => c.FrameworkId == now.FrameworkId)
            .Select(c => new { c.Key, c.Id })
            .ToDictionaryAsync(c => c.Key, c => c.Id, ct);
        var slugs = await sight
            .Positions.Where(p => p.FrameworkId == now.FrameworkId)
            .Select(p => new { p.Key, p.Slug })
            .ToDictionaryAsync(p => p.Key, p => p.Slug, ct);
        return
        [
            .. FrameworkSearch
                .Find(now.Content, find)
                .Select(h => new Found(
                    h.Kind switch
                    {
                        PartKind.Position => CareerRoutes.Position(slugs.GetValueOrDefault(h.Key, "")),
                        PartKind.Role or PartKind.Family => CareerRoutes.Search(h.Name),
                        PartKind.Framework or PartKind.Category or PartKind.Scale => FrameworkRoutes.Framework(
                            now.FrameworkId
                        ),
                        _ => FrameworkRoutes.Competency(items.GetValueOrDefault(h.Key)),
                    },
                    h.Name,
                    h.Where,
                    h.Excerpt
                )),
        ];
    }

    /// <summary>The competencies whose name, description or skills have these words in them.</summary>
    private static async Task<HashSet<Id<Item>>> Matching(
        IQueryable<Domain.Frameworks.Competency> living,
        string words,
        CancellationToken ct
    )
    {
        var texts = await living
            .Select(c => new
            {
                c.Id,
                c.Name,
                c.Description,
                Skills = c.Skills.Where(s => s.RetiredAt == null).Select(s => s.Name).ToList(),
            })
            .ToListAsync(ct);
        return texts
            .Where(c => Sought.Has($"{c.Name} {c.Description} {string.Join(' ', c.Skills)}", words))
            .Select(c => c.Id)
            .ToHashSet();
    }
}
