using Trellis.Frameworks.Read;

namespace Trellis.Stipends.Events;

/// <summary>What people learned and shared, newest first.</summary>
public sealed class SharedReports(AppDb db, Viewer me) : ISharedLearning
{
    public const int PageSize = 20;

    public sealed record View(IReadOnlyList<Line> Lines, int Page, bool More);

    public sealed record Line(
        string Person,
        string What,
        string Provider,
        string Category,
        Id<Item>? SupportsId,
        string? Supports,
        string Text,
        string Link,
        DateTime At
    );

    public async Task<View> Load(int page, CancellationToken ct)
    {
        page = await db.For(me).ReportBacks.PageAt(page, PageSize, ct);
        var lines = await Newest(db.For(me).ReportBacks).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(ct);
        return new([.. lines.Take(PageSize)], page, lines.Count > PageSize);
    }

    /// <summary>The newest few that support a competency or skill: what colleagues would point one to.</summary>
    public async Task<IReadOnlyList<LearningNote>> About(Id<Item> item, int most, CancellationToken ct) =>
        await Newest(db.For(me).ReportBacks.Where(b => b.Request!.SupportsId == item))
            .Take(most)
            .Select(l => new LearningNote(l.Person, l.What, l.Provider, l.Text, l.Link, l.At))
            .ToListAsync(ct);

    private static IQueryable<Line> Newest(IQueryable<ReportBack> reports) =>
        reports
            .Where(b => b.IsShared)
            .OrderByDescending(b => b.At)
            .ThenByDescending(b => b.Id)
            .Select(b => new Line(
                b.Request!.Person!.Name,
                b.Request.What,
                b.Request.Provider,
                b.Request.Category,
                b.Request.SupportsId,
                b.Request.Supports!.Name,
                b.Text,
                b.Link,
                b.At
            ));
}
