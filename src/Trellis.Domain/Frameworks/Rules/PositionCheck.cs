namespace Trellis.Domain.Frameworks.Rules;

/// <summary>
/// Roles and positions have keys and names of their own; positions expect published items at levels that exist, and
/// lead to other positions.
/// </summary>
internal static class PositionCheck
{
    private sealed record Expectable(string Name, int HighestLevel, bool IsPublished);

    public static void Run(FrameworkContent content, FaultList faults)
    {
        var families = content.Families.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        var positions = content.Positions.Select(p => p.Position.Key).ToHashSet(StringComparer.Ordinal);
        var items = Items(content);

        faults.CheckKeys(PartKind.Role, content.Roles.Select(r => (r.Key, r.Name, r.Family)));
        faults.CheckKeys(
            PartKind.Position,
            content.Positions.Select(p => (p.Position.Key, p.Position.Title, p.Role.Key))
        );
        foreach (var role in content.Roles)
        {
            faults.CheckLength(PartKind.Role, role.Key, role.Name, role.Description);
            if (!families.Contains(role.Family))
                faults.Add(PartKind.Role, role.Key, "family", $"{role.Name}: there is no family \"{role.Family}\".");
            foreach (var position in role.Positions)
            {
                var name = role.FullName(position);
                faults.CheckLength(PartKind.Position, position.Key, position.Title, position.Description);
                if (position.Grade is < 0 or > 99)
                    faults.Add(
                        PartKind.Position,
                        position.Key,
                        "grade",
                        $"{name}: a grade is a whole number from 0 to 99."
                    );
                Expectations(name, position, items, faults);
                Moves(name, position, positions, faults);
            }
        }
    }

    private static Dictionary<string, Expectable> Items(FrameworkContent content)
    {
        var items = content
            .Competencies.DistinctBy(c => c.Key)
            .ToDictionary(
                c => c.Key,
                c => new Expectable(c.Name, HighestLevel(content, c), content.IsPublished(c)),
                StringComparer.Ordinal
            );
        foreach (var (competency, skill) in content.Skills)
            items.TryAdd(skill.Key, new(skill.Name, Skill.MaxLevel, content.IsPublished(competency)));
        return items;
    }

    /// <summary>A competency on a scale that does not exist is another fault: here, no level is too high for it.</summary>
    private static int HighestLevel(FrameworkContent content, CompetencyPart competency) =>
        content.Scales.FirstOrDefault(s => s.Key == competency.Scale)?.Levels.Count ?? int.MaxValue;

    private static void Expectations(
        string name,
        PositionPart position,
        Dictionary<string, Expectable> items,
        FaultList faults
    )
    {
        void Fault(string message) => faults.Add(PartKind.Position, position.Key, "expects", message);

        foreach (var e in position.Expectations)
        {
            if (!items.TryGetValue(e.Item, out var item))
            {
                Fault($"{name}: there is no competency or skill \"{e.Item}\".");
                continue;
            }
            if (!item.IsPublished)
                Fault($"{name}: \"{item.Name}\" is not published, so no position can ask for it yet.");
            if (e.Level < 1 || e.Level > item.HighestLevel)
                Fault($"{name}: levels of \"{item.Name}\" run from 1 to {item.HighestLevel}, not {e.Level}.");
            if (e.Desired is { } desired && (desired < e.Level || desired > item.HighestLevel))
                Fault($"{name}: the desired level of \"{item.Name}\" is below the required one, or not on the scale.");
            if (e.Weight is < 1 or > ContentRules.WeightLimit)
                Fault($"{name}: a weight is a whole number from 1 to {ContentRules.WeightLimit}.");
        }
        if (position.Expectations.DistinctBy(e => e.Item).Count() < position.Expectations.Count)
            Fault($"{name} asks for the same thing twice.");
    }

    private static void Moves(string name, PositionPart position, HashSet<string> positions, FaultList faults)
    {
        void Fault(string message) => faults.Add(PartKind.Position, position.Key, "moves", message);

        foreach (var move in position.Moves)
        {
            if (move.To == position.Key)
                Fault($"{name}: a move leads to another position.");
            else if (!positions.Contains(move.To))
                Fault($"{name}: there is no position \"{move.To}\".");
        }
        if (position.Moves.DistinctBy(m => m.To).Count() < position.Moves.Count)
            Fault($"{name} leads to the same position twice.");
    }
}
