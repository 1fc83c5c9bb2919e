using Trellis.Ui;
using Trellis.Ui.Charts;

namespace Trellis.Assessments;

/// <summary>Turns a person's standing into the rows of the lattice, and says each in words.</summary>
public static class GrowthChart
{
    public static Lattice.Row Row(Growth.Line line, Growth.View view)
    {
        var (standing, levels) = (line.Standing, line.Item);
        var counts = view.IsMine ? standing.Own : standing.Managers;
        List<Lattice.Mark> marks = [];
        if (standing.Final?.Level is { } final)
            marks.Add(new("m-held", final));
        if (standing.NewerSelf?.Level is { } self)
            marks.Add(new(standing.Final is null && view.IsMine ? "m-held" : "m-self", self));
        if (standing.NewerManager?.Level is { } manager)
            marks.Add(new("m-mgr", manager));
        var none = counts?.Answer == Answer.NoOpportunity;
        var status =
            line.Have is { } have ? levels.LevelName(have)
            : none ? "No opportunity"
            : "Not assessed";
        return new(
            levels.IsCore ? $"{levels.Group}, for everyone" : levels.Group,
            levels.Name,
            $"/framework/competencies/{levels.CompetencyId}",
            line.Role,
            line.Target,
            line.Have,
            none,
            marks,
            status,
            Note(line, none),
            Words(line, view)
        );
    }

    /// <summary>"meets both", "1 to role", "meets role, 1 to go": a gap is a direction.</summary>
    public static string Note(Growth.Line line, bool none) =>
        line switch
        {
            { Have: null } => none ? "counts as unknown" : "not known yet",
            { ToRole: > 0 and var toRole } => $"{toRole} to role",
            { Role: not null, ToTarget: > 0 and var toTarget } => $"meets role, {toTarget} to go",
            { Role: null, ToTarget: > 0 and var toTarget } => $"{toTarget} to target",
            { Role: not null, ToTarget: 0 } => "meets both",
            { Role: not null } => "meets role",
            { ToTarget: 0 } => "meets target",
            _ => "no level asked for",
        };

    private static string Words(Growth.Line line, Growth.View view)
    {
        var words = new List<string>();
        if (line.Role is { } role)
            words.Add($"Role asks for {line.Item.LevelName(role)}");
        if (line.Target is { } target)
            words.Add($"target asks for {line.Item.LevelName(target)}");
        if (line.Standing.Final?.Level is { } final)
            words.Add($"final level {line.Item.LevelName(final)}");
        if (line.Standing.NewerSelf?.Level is { } self)
            words.Add($"{(view.IsMine ? "you say" : $"{First(view)} says")} {line.Item.LevelName(self)}");
        if (line.Standing.NewerManager?.Level is { } manager)
            words.Add($"{line.Standing.NewerManager.Rater} says {line.Item.LevelName(manager)}");
        return words.Count == 0 ? "" : string.Join(", ", words) + ".";
    }

    public static string First(Growth.View view) => view.Person.Name.Split(' ')[0];

    /// <summary>The sentence that answers "so what?".</summary>
    public static (string Before, string Figure, string After) Lede(Growth.View view)
    {
        var (who, verb) = view.IsMine ? ("You", "meet") : (First(view), "meets");
        if (view.Position is null)
            return (
                $"{(view.IsMine ? "You have" : $"{view.Person.Name} has")} no position here yet, so nothing is "
                    + $"expected so far.",
                "",
                ""
            );
        if (view.ToRole.Total == 0)
            return ($"{view.Position.Title} asks for nothing yet.", "", "");
        if (view.ToRole.Assessed == 0)
            return (
                view.IsMine
                    ? $"Nothing is assessed yet. {view.Position.Title} asks for "
                        + $"{Say.Count(view.ToRole.Total, "thing", "things")}."
                    : $"You have not assessed {First(view)} yet.",
                "",
                ""
            );

        var open = view
            .Lines.Where(l => l.ToRole > 0)
            .OrderByDescending(l => l.ToRole)
            .ThenBy(l => l.Item.Name, StringComparer.Ordinal)
            .ToList();
        var after = open.Count switch
        {
            0 when view.ToRole.Unknown > 0 =>
                $". {char.ToUpperInvariant(Say.Word(view.ToRole.Unknown)[0])}{Say.Word(view.ToRole.Unknown)[1..]} "
                    + $"more {(view.ToRole.Unknown == 1 ? "is" : "are")} not known yet.",
            0 => ". Nothing that the role asks for is missing.",
            1 => $". {open[0].Item.Name} has {Levels(open[0].ToRole!.Value)} to go.",
            2 or 3 when open.All(l => l.ToRole == 1) =>
                $". {Say.List([.. open.Select((l, i) => i == 0 ? l.Item.Name : Lower(l.Item.Name))])} each have one "
                    + $"level to go.",
            _ => $". {open[0].Item.Name} comes first, with {Levels(open[0].ToRole!.Value)} to go.",
        };
        return (
            $"{who} {verb} ",
            $"{view.ToRole.Met} of the {view.ToRole.Assessed}",
            $" {(view.ToRole.Assessed == 1 ? "expectation" : "expectations")} "
                + $"{(view.HasFinal ? "that are assessed" : "you have assessed")}{after}"
        );
    }

    private static string Levels(int n) => n == 1 ? "one level" : $"{Say.Word(n)} levels";

    /// <summary>A name inside a sentence keeps its capital only where it is an abbreviation.</summary>
    private static string Lower(string name) =>
        name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
