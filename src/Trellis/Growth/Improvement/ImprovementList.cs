namespace Trellis.Growth.Improvement;

/// <summary>The improvement plans that the viewer may read, those that are open first. Not what they say.</summary>
public sealed class ImprovementList(AppDb db, Viewer me, ImprovementCases cases)
{
    private const int Most = 100;

    public sealed record View(IReadOnlyList<Line> Plans);

    /// <param name="EndsOn">The last day; null where a leave has no last day yet.</param>
    public sealed record Line(
        Id<ImprovementPlan> Id,
        Id<Person> PersonId,
        string Person,
        string? Manager,
        string Partner,
        ImprovementState State,
        DateOnly StartsOn,
        DateOnly? EndsOn,
        bool IsOpen
    );

    public async Task<View> Load(CancellationToken ct)
    {
        var plans = db.For(me)
            .ImprovementPlans.OrderBy(p => p.ClosedOn != null)
            .ThenByDescending(p => p.DraftedOn)
            .ThenBy(p => p.Id)
            .Take(Most)
            .AsNoTracking();
        return new([
            .. (await cases.Load(plans, ct)).Select(i => new Line(
                i.Plan.Id,
                i.Plan.PersonId,
                i.Plan.Person!.Name,
                i.Manager,
                i.Plan.Partner!.Name,
                i.Standing.State,
                i.Standing.StartsOn,
                i.Standing.EndsOn,
                i.Standing.IsOpen
            )),
        ]);
    }
}
