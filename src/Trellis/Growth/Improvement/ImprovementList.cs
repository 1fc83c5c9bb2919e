namespace Trellis.Growth.Improvement;

/// <summary>The improvement plans that the viewer may read, those that are open first. Not what they say.</summary>
public sealed class ImprovementList(AppDb db, Viewer me, ImprovementCases cases)
{
    private const int PageSize = 50;

    public sealed record View(IReadOnlyList<Line> Plans, int Page, bool HasMore);

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

    /// <param name="page">From 1.</param>
    public async Task<View> Load(int page, CancellationToken ct)
    {
        var all = db.For(me).ImprovementPlans;
        var at = await all.PageAt(page, PageSize, ct);
        var plans = all.OrderBy(p => p.ClosedOn != null)
            .ThenByDescending(p => p.DraftedOn)
            .ThenBy(p => p.Id)
            .Skip((at - 1) * PageSize)
            .Take(PageSize + 1)
            .AsNoTracking();
        var found = await cases.Load(plans, ct);
        return new(
            [
                .. found
                    .Take(PageSize)
                    .Select(i => new Line(
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
            ],
            at,
            found.Count > PageSize
        );
    }
}
