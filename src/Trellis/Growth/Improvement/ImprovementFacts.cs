namespace Trellis.Growth.Improvement;

/// <summary>How an act becomes a line of the history of an improvement plan.</summary>
internal static class ImprovementFacts
{
    public static ImprovementFact Fact(
        this ImprovementPlan plan,
        ImprovementAct act,
        ImprovementParty party,
        Viewer me,
        string text = "",
        int weeks = 0
    ) =>
        new()
        {
            PlanId = plan.Id,
            Act = act,
            Party = party,
            ById = me.PersonId!.Value,
            At = me.Now,
            On = me.Today,
            Text = text,
            Weeks = weeks,
        };
}
