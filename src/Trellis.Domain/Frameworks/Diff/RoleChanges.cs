using static Trellis.Domain.Frameworks.Diff.DiffWords;

namespace Trellis.Domain.Frameworks.Diff;

/// <summary>What changed about roles and the order of their positions.</summary>
internal static class RoleChanges
{
    public static IEnumerable<Change> In(ContentPair both)
    {
        var before = ContentPair.ByKey(both.Before.Roles, r => r.Key);
        foreach (var role in both.After.Roles)
        {
            if (!before.Remove(role.Key, out var was))
            {
                yield return Changed(
                    role,
                    ChangeKind.Added,
                    $"New role in {FamilyName(both.After, role.Family)}: {role.Name}, with "
                        + $"{Count(role.Positions.Count, "position")}."
                );
                continue;
            }
            foreach (var change in Facts(both, was, role))
                yield return change;
        }
        foreach (var retired in before.Values)
            yield return Changed(retired, ChangeKind.Retired, $"The role {retired.Name} is retired.");
        foreach (var family in ContentPair.Reordered(both.Before.Roles, both.After.Roles, r => r.Key, r => r.Family))
            yield return new(
                PartKind.Family,
                family,
                "Order",
                ChangeKind.Reordered,
                $"The roles of {FamilyName(both.After, family)} are in another order."
            );
    }

    private static IEnumerable<Change> Facts(ContentPair both, RolePart was, RolePart now)
    {
        if (was.Name != now.Name)
            yield return Changed(now, ChangeKind.Renamed, $"The role {was.Name} is now called {now.Name}.");
        if (was.Family != now.Family)
            yield return Changed(
                now,
                ChangeKind.Moved,
                $"The role {now.Name} moves from {FamilyName(both.Before, was.Family)} to "
                    + $"{FamilyName(both.After, now.Family)}."
            );
        if (was.Description != now.Description)
            yield return Changed(
                now,
                ChangeKind.WordingChanged,
                $"The description of the role {now.Name} is reworded."
            ) with
            {
                Before = was.Description,
                After = now.Description,
            };
        foreach (var _ in ContentPair.Reordered(was.Positions, now.Positions, p => p.Key, _ => ""))
            yield return Changed(now, ChangeKind.Reordered, $"The positions of {now.Name} are in another order.");
    }

    private static string FamilyName(FrameworkContent content, string key) =>
        content.Families.FirstOrDefault(f => f.Key == key)?.Name ?? key;

    private static Change Changed(RolePart role, ChangeKind kind, string sentence) =>
        new(PartKind.Role, role.Key, role.Name, kind, sentence);
}
