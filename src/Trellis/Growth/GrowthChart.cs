using Trellis.Assessments;
using Trellis.Ui.Charts;

namespace Trellis.Growth;

/// <summary>Turns the levels of a person into the rows of the lattice, and says each in words.</summary>
public static class GrowthChart
{
    public static Lattice.Row Row(ItemLevels line, PersonGrowth.View view)
    {
        var item = line.Item;
        var status = line.Held switch
        {
            { Level: { } held } => item.LevelName(held),
            { IsNoOpportunity: true } => "No opportunity",
            _ => "Not assessed",
        };
        return new(
            item.IsCore ? $"{item.Group}, for everyone" : item.Group,
            item.Name,
            FrameworkRoutes.Competency(item.CompetencyId),
            line.RoleLevel,
            line.TargetLevel,
            line.HeldLevel,
            line.Held.IsNoOpportunity,
            Marks(line.Standing, view.IsMine),
            status,
            Note(line),
            Words(line, view)
        );
    }

    /// <summary>
    /// "meets both", "1 level below the role", "meets role, 1 level below the target": a gap is a direction.
    /// </summary>
    public static string Note(ItemLevels line) =>
        line switch
        {
            { Held.IsNoOpportunity: true } => "counts as unknown",
            { HeldLevel: null } => "not known yet",
            { ToRole: > 0 and var toRole } => $"{Levels(toRole)} below the role",
            { RoleLevel: not null, ToTarget: > 0 and var toTarget } =>
                $"meets role, {Levels(toTarget)} below the target",
            { RoleLevel: null, ToTarget: > 0 and var toTarget } => $"{Levels(toTarget)} below the target",
            { RoleLevel: not null, ToTarget: 0 } => "meets both",
            { RoleLevel: not null } => "meets role",
            { ToTarget: 0 } => "meets target",
            _ => "no level expected",
        };

    private static List<Lattice.Mark> Marks(Standing standing, bool isMine)
    {
        List<Lattice.Mark> marks = [];
        if (standing.Final?.Rated.Level is { } final)
            marks.Add(new("m-held", final));
        if (standing.NewerSelf?.Rated.Level is { } self)
            marks.Add(new(standing.Final is null && isMine ? "m-held" : "m-self", self));
        if (standing.NewerManager?.Rated.Level is { } manager)
            marks.Add(new("m-mgr", manager));
        return marks;
    }

    private static string Words(ItemLevels line, PersonGrowth.View view)
    {
        var (item, standing) = (line.Item, line.Standing);
        var words = new List<string>();
        if (line.RoleLevel is { } role)
            words.Add($"Role expects {item.LevelName(role)}");
        if (line.TargetLevel is { } target)
            words.Add($"target expects {item.LevelName(target)}");
        if (standing.Final?.Rated.Level is { } final)
            words.Add($"final level {item.LevelName(final)}");
        if (standing.NewerSelf?.Rated.Level is { } self)
            words.Add($"{(view.IsMine ? "you say" : $"{view.FirstName} says")} {item.LevelName(self)}");
        if (standing.NewerManager?.Rated.Level is { } manager)
            words.Add($"{standing.NewerManager.Rater} says {item.LevelName(manager)}");
        return words.Count == 0 ? "" : string.Join(", ", words) + ".";
    }

    private static string Levels(int n) => n == 1 ? "1 level" : $"{n} levels";
}
