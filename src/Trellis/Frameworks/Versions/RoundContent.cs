using Trellis.Frameworks.Read;

namespace Trellis.Frameworks.Versions;

/// <summary>
/// The framework as a round knows it: names, levels, texts and expectations of the version that it is held against,
/// whatever was published since.
/// </summary>
public sealed class RoundContent(Contents contents, AppDb db, Viewer me)
{
    public sealed record Words(
        FrameworkContent Content,
        IReadOnlyDictionary<Id<Item>, ItemFacts> Items,
        IReadOnlyDictionary<Id<Item>, int> Asked,
        DescriptorTexts Descriptors,
        int Number
    )
    {
        /// <summary>
        /// The published core competencies: they apply to everyone, also where the position names no level for them.
        /// </summary>
        public IEnumerable<Id<Item>> Core => Items.Values.Where(i => i.IsCore).Select(i => i.Id);
    }

    /// <summary>
    /// Items by identity, with what the position asked for in that version. Items that came later, or from another
    /// framework, are not in it.
    /// </summary>
    public async Task<Words?> Load(Id<FrameworkVersion> version, Id<Position> position, CancellationToken ct)
    {
        if (await contents.Load(version, ct) is not { } edition)
            return null;
        var (sight, content) = (db.For(me), edition.Content);
        var ids = await sight
            .Competencies.Where(c => c.FrameworkId == edition.FrameworkId)
            .Select(c => new { c.Key, c.Id })
            .ToDictionaryAsync(c => c.Key, c => c.Id, ct);
        foreach (
            var skill in await sight
                .Skills.Where(s => s.FrameworkId == edition.FrameworkId)
                .Select(s => new { s.Key, s.Id })
                .ToListAsync(ct)
        )
            ids[skill.Key] = skill.Id;
        var key = await sight.Positions.Where(p => p.Id == position).Select(p => p.Key).SingleAsync(ct);
        var asked = content.Positions.Select(p => p.Position).FirstOrDefault(p => p.Key == key)?.Expectations ?? [];
        var items = ItemFacts.Of(content, ids);
        var texts = content
            .Competencies.Where(c => ids.ContainsKey(c.Key))
            .SelectMany(c => c.Descriptors.Select(t => ((ids[c.Key], t.Level, t.Track), t.Text)))
            .ToDictionary(t => t.Item1, t => t.Text);
        return new(
            content,
            items,
            asked.Where(e => ids.ContainsKey(e.Item)).ToDictionary(e => ids[e.Item], e => e.Level),
            new(texts),
            edition.Number
        );
    }
}
