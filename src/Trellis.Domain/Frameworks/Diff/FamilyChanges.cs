namespace Trellis.Domain.Frameworks.Diff;

/// <summary>What changed about job families, their order included.</summary>
internal static class FamilyChanges
{
    public static IEnumerable<Change> In(ContentPair both)
    {
        var before = ContentPair.ByKey(both.Before.Families, f => f.Key);
        foreach (var family in both.After.Families)
        {
            if (!before.Remove(family.Key, out var was))
                yield return Changed(family, ChangeKind.Added, $"New family: {family.Name}.");
            else if (was.Name != family.Name)
                yield return Changed(family, ChangeKind.Renamed, $"The family {was.Name} is now called {family.Name}.");
        }
        foreach (var retired in before.Values)
            yield return Changed(retired, ChangeKind.Retired, $"The family {retired.Name} is retired.");
        foreach (var _ in ContentPair.Reordered(both.Before.Families, both.After.Families, f => f.Key, _ => ""))
            yield return new(
                PartKind.Framework,
                "",
                "Order",
                ChangeKind.Reordered,
                "The families are in another order."
            );
    }

    private static Change Changed(FamilyPart family, ChangeKind kind, string sentence) =>
        new(PartKind.Family, family.Key, family.Name, kind, sentence);
}
