using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Draft;

/// <summary>
/// Saves what the positions of a role ask for, cell by cell: only cells that were changed count, so two editors can
/// fill one matrix.
/// </summary>
public sealed class SaveExpectations(EditDraft edit)
{
    public sealed class Request
    {
        public List<Cell> Cells
        {
            get;
            set => field = value ?? [];
        } = [];
    }

    public sealed class Cell
    {
        public string? Position { get; set; }
        public string? Item { get; set; }

        /// <summary>The level that was read; null if the position did not expect the item.</summary>
        public int? Was { get; set; }
        public int? Level { get; set; }
        public int? Desired { get; set; }
        public int? Weight { get; set; }
    }

    public Task<Result<FrameworkContent>> Handle(Id<Framework> framework, Request request, CancellationToken ct)
    {
        var changed = request
            .Cells.Where(c => c.Position is not null && c.Item is not null && c.Level != c.Was)
            .DistinctBy(c => (c.Position, c.Item))
            .ToList();
        return edit.Handle(
            framework,
            content =>
            {
                var asked = content
                    .Positions.SelectMany(p => p.Position.Expectations.Select(e => (p.Position.Key, e.Item, e.Level)))
                    .ToDictionary(e => (e.Key, e.Item), e => (int?)e.Level);
                var conflicts = changed.FindAll(c =>
                    asked.GetValueOrDefault((c.Position!, c.Item!)) is var now && now != c.Was && now != c.Level
                );
                if (conflicts.Count > 0)
                    return new Problem.Stale(
                        $"Somebody changed {(conflicts.Count == 1 ? "one" : $"{conflicts.Count}")} of the levels that you changed "
                            + $"meanwhile: {string.Join(", ", conflicts.Select(c => Name(content, c)).Take(5))}. What you "
                            + $"chose is still here. Save again to keep it."
                    );
                return content.Expect(changed.ToDictionary(c => (c.Position!, c.Item!), c => c.Level));
            },
            $"What {changed.Select(c => c.Position).Distinct().Count()} positions ask for",
            ct
        );
    }

    private static string Name(FrameworkContent content, Cell cell)
    {
        var item =
            content.Competencies.FirstOrDefault(c => c.Key == cell.Item)?.Name
            ?? content.Skills.FirstOrDefault(s => s.Skill.Key == cell.Item).Skill?.Name
            ?? cell.Item;
        var now = content.Positions.Select(p => p.Position).FirstOrDefault(p => p.Key == cell.Position) is { } position
            ? (position.Title, position.Expectations.FirstOrDefault(e => e.Item == cell.Item)?.Level)
            : ("", null);
        return $"{item} for {now.Item1} is now "
            + $"{(now.Item2 is { } level ? FrameworkDiff.LevelName(content, cell.Item!, level) : "not asked for")}";
    }
}
