using Trellis.Ui;

namespace Trellis.Growth;

/// <summary>The first sentence of a growth page: what is met, and what is missing first.</summary>
/// <param name="Before">The sentence up to the figure, or all of it if there is none.</param>
/// <param name="Figure">The part that stands out; empty if nothing is assessed yet.</param>
public sealed record GrowthLede(string Before, string Figure = "", string After = "")
{
    public static GrowthLede Of(PersonGrowth.View view)
    {
        if (view.Position is not { } position)
            return new(
                $"{(view.IsMine ? "You have" : $"{view.Person.Name} has")} no position here yet, so nothing is "
                    + "expected so far."
            );
        if (view.ToRole.Total == 0)
            return new($"{position.Title} has no expectations yet.");
        if (view.ToRole.Assessed == 0)
            return new(
                view.IsMine
                    ? $"Nothing is assessed yet. {position.Title} has "
                        + $"{Say.Count(view.ToRole.Total, "expectation", "expectations")}."
                    : $"You have not assessed {view.FirstName} yet."
            );

        var (who, verb) = view.IsMine ? ("You", "meet") : (view.FirstName, "meets");
        var noun = view.ToRole.Assessed == 1 ? "expectation" : "expectations";
        var assessed = view.HasFinal ? "that are assessed" : "you have assessed";
        return new(
            $"{who} {verb} ",
            $"{view.ToRole.Met} of the {view.ToRole.Assessed}",
            $" {noun} {assessed}{Missing(view)}"
        );
    }

    /// <summary>What the role expects and is not met, or that nothing is missing.</summary>
    private static string Missing(PersonGrowth.View view)
    {
        var open = view
            .Lines.Where(l => l.ToRole > 0)
            .OrderByDescending(l => l.ToRole)
            .ThenBy(l => l.Item.Name, StringComparer.Ordinal)
            .ToList();
        return open.Count switch
        {
            0 when view.ToRole.Unknown > 0 => $". {Unknown(view.ToRole.Unknown)} not known yet.",
            0 => ". Nothing that the role expects is missing.",
            1 => $". {open[0].Item.Name} has {Levels(open[0].ToRole!.Value)} to go.",
            2 or 3 when open.All(l => l.ToRole == 1) =>
                $". {Say.List([.. open.Select((l, i) => i == 0 ? l.Item.Name : Lower(l.Item.Name))])} each have one "
                    + "level to go.",
            _ => $". {open[0].Item.Name} comes first, with {Levels(open[0].ToRole!.Value)} to go.",
        };
    }

    private static string Unknown(int n) => $"{Say.Capital(Say.Word(n))} more {(n == 1 ? "is" : "are")}";

    private static string Levels(int n) => n == 1 ? "one level" : $"{Say.Word(n)} levels";

    /// <summary>A name inside a sentence keeps its capital only if it is an abbreviation.</summary>
    private static string Lower(string name) =>
        name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
