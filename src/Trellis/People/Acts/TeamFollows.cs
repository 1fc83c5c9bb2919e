using Trellis.Ui;

namespace Trellis.People.Acts;

/// <summary>What an act means for those who report to the person.</summary>
public sealed class TeamFollows : IFollows
{
    public Task<IReadOnlyList<Consequence>> Load(PersonPlan plan, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Consequence>>([.. plan.IsGivenBack ? GivenBack(plan) : HandedOver(plan)]);

    private static IEnumerable<Consequence> HandedOver(PersonPlan plan)
    {
        if (plan.Moved.Count > 0)
            yield return new(
                $"{Say.Count(plan.Moved.Count, "report gets", "reports get")} another manager",
                $"{Say.Few(plan.Moved)}, from {Say.Date(plan.From)}.",
                false
            );
        if (plan.Left.Count > 0 && plan.HandTo is not null)
            yield return new(
                "You stay in the team",
                "Nobody changes their own record. Ask a colleague to do it.",
                true
            );
        else if (plan.Left.Count > 0)
            yield return new(
                $"{Say.Count(plan.Left.Count, "report has", "reports have")} no manager from {Say.Date(plan.From)}",
                $"{Say.Few(plan.Left)}. People Ops stands in until they have one. Name who takes over.",
                true
            );
    }

    /// <summary>What becomes of the team that was given away for a last day that is taken back.</summary>
    private static IEnumerable<Consequence> GivenBack(PersonPlan plan)
    {
        var since = $"from {Say.Date(plan.From)}";
        if (plan.Moved.Count > 0)
            yield return new("The team is given back", $"{Say.Few(plan.Moved)}, {since}.", false);
        if (plan.Left.Count > 0)
            yield return new(
                $"{Say.Count(plan.Left.Count, "report who was given away stays", "reports who were given away stay")} there",
                $"{Say.Few(plan.Left)}, {since}. Give the team back if they should report to {plan.After.Name} again.",
                true
            );
    }
}
