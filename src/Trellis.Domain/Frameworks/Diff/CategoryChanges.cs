using static Trellis.Domain.Frameworks.Diff.DiffWords;

namespace Trellis.Domain.Frameworks.Diff;

/// <summary>What changed about categories, their order included.</summary>
internal static class CategoryChanges
{
    public static IEnumerable<Change> In(ContentPair both)
    {
        var before = ContentPair.ByKey(both.Before.Categories, c => c.Key);
        foreach (var category in both.After.Categories)
        {
            if (!before.Remove(category.Key, out var was))
            {
                var everyone = category.IsCore ? ", for everyone" : "";
                yield return Changed(
                    category,
                    ChangeKind.Added,
                    $"New category: {category.Name}, {Of(category.Status)}{everyone}."
                );
                continue;
            }
            foreach (var change in Facts(was, category))
                yield return change;
        }
        foreach (var retired in before.Values)
            yield return Changed(retired, ChangeKind.Retired, $"The category {retired.Name} is retired.");
        foreach (var _ in ContentPair.Reordered(both.Before.Categories, both.After.Categories, c => c.Key, _ => ""))
            yield return new(
                PartKind.Framework,
                "",
                "Order",
                ChangeKind.Reordered,
                "The categories are in another order."
            );
    }

    private static IEnumerable<Change> Facts(CategoryPart was, CategoryPart now)
    {
        if (was.Name != now.Name)
            yield return Changed(now, ChangeKind.Renamed, $"The category {was.Name} is now called {now.Name}.");
        if (was.IsCore != now.IsCore)
            yield return Changed(
                now,
                ChangeKind.Other,
                now.IsCore ? $"{now.Name} is now for everyone." : $"{now.Name} is no longer for everyone."
            );
        if (was.Status != now.Status)
            yield return Changed(
                now,
                ChangeKind.Status,
                $"The category {now.Name} is now {Of(now.Status)} (was {Of(was.Status)})."
            );
        if (was.Description != now.Description)
            yield return Changed(
                now,
                ChangeKind.WordingChanged,
                $"The description of the category {now.Name} is reworded."
            ) with
            {
                Before = was.Description,
                After = now.Description,
            };
    }

    private static Change Changed(CategoryPart category, ChangeKind kind, string sentence) =>
        new(PartKind.Category, category.Key, category.Name, kind, sentence);
}
