namespace Trellis.Frameworks.Draft;

/// <summary>What the positions of a role in the draft expect, and what else they could expect.</summary>
public sealed class ExpectationMatrix(DraftView drafts)
{
    private const int FoundLimit = 12;

    /// <param name="Items">The rows of the matrix: core competencies, and what a position expects.</param>
    /// <param name="Found">What matches the words searched for and is not a row yet.</param>
    public sealed record View(
        DraftView.View Draft,
        RolePart Role,
        IReadOnlyList<ExpectableItem> Items,
        IReadOnlyList<ExpectableItem> Found
    );

    /// <param name="added">Keys of items that are rows although no position expects them yet.</param>
    public async Task<View?> Load(
        Id<Framework> framework,
        string role,
        IReadOnlyCollection<string> added,
        string? find,
        CancellationToken ct
    )
    {
        if (
            await drafts.Load(framework, ct) is not { } draft
            || draft.Content.Roles.FirstOrDefault(r => r.Key == role) is not { } part
        )
            return null;
        var all = Published(draft.Content);
        var rows = part
            .Positions.SelectMany(p => p.Expectations)
            .Select(e => e.Item)
            .Concat(added)
            .ToHashSet(StringComparer.Ordinal);
        var items = all.FindAll(i => i.IsCore || rows.Contains(i.Key));
        var words = Sought.Key(find);
        var found = all.Where(i => words.Length > 0 && !items.Contains(i) && Sought.Has(i.Name, words));
        return new(draft, part, items, [.. found.Take(FoundLimit)]);
    }

    /// <summary>Everything that positions may expect, each competency followed by its skills.</summary>
    private static List<ExpectableItem> Published(FrameworkContent content)
    {
        var scales = content.Scales.ToDictionary(s => s.Key, s => s.Levels, StringComparer.Ordinal);
        var core = content.Categories.Where(c => c.IsCore).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. content
                .Competencies.Where(content.IsPublished)
                .SelectMany(c =>
                    c.Skills.Select(s => new ExpectableItem(s.Key, s.Name, true, false, ["1", "2", "3", "4", "5"]))
                        .Prepend(
                            new(
                                c.Key,
                                c.Name,
                                false,
                                c.Category is { } category && core.Contains(category),
                                [.. scales[c.Scale].Select(l => l.Name)]
                            )
                        )
                ),
        ];
    }
}

/// <summary>A competency or skill that positions can expect, with the names of its levels.</summary>
public sealed record ExpectableItem(string Key, string Name, bool IsSkill, bool IsCore, IReadOnlyList<string> Levels);
