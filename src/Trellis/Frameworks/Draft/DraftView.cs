using Microsoft.Extensions.Caching.Memory;
using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Draft;

/// <summary>
/// The draft of a framework: its content, the version it will follow, and what differs. Every page of the editor loads
/// it.
/// </summary>
public sealed class DraftView(Viewer me, Contents contents, IMemoryCache cache)
{
    public sealed record View(Id<Framework> Id, Edition Draft, Edition? Before, IReadOnlyList<Change> Changes)
    {
        public int Revision => Draft.Revision;
        public FrameworkContent Content => Draft.Content;

        public ScalePart? ScaleOf(CompetencyPart c) => Content.Scales.FirstOrDefault(s => s.Key == c.Scale);

        /// <summary>Whether a part was ever published: then removing it from the draft retires it.</summary>
        public bool WasPublished(PartKind kind, string key) =>
            Before is { Content: var b }
            && kind switch
            {
                PartKind.Scale => b.Scales.Any(s => s.Key == key),
                PartKind.Category => b.Categories.Any(c => c.Key == key),
                PartKind.Competency => b.Competencies.Any(c => c.Key == key),
                PartKind.Skill => b.Skills.Any(s => s.Skill.Key == key),
                PartKind.Family => b.Families.Any(f => f.Key == key),
                PartKind.Role => b.Roles.Any(r => r.Key == key),
                _ => b.Positions.Any(p => p.Position.Key == key),
            };
    }

    /// <summary>The draft of a framework; null if there is none, or the viewer does not edit frameworks.</summary>
    public async Task<View?> Load(Id<Framework> id, CancellationToken ct)
    {
        if (!me.EditsFramework || await contents.Draft(id, ct) is not { } draft)
            return null;
        var before = await contents.Latest(id, ct);
        var changes = before is null
            ? []
            : cache.GetOrCreate(
                ("changes", draft.Id, draft.Revision, before.Id),
                entry =>
                {
                    entry.Size = 1000;
                    entry.SlidingExpiration = TimeSpan.FromMinutes(30);
                    return FrameworkDiff.Between(before.Content, draft.Content);
                }
            )!;
        return new(id, draft, before, changes);
    }
}
