namespace Trellis.Record;

/// <summary>
/// Who did what, when: all of it for People Ops and administrators, what concerns oneself for everybody. A page at a
/// time, newest first.
/// </summary>
public sealed class ActivityLog(AppDb db, Viewer me)
{
    public const int PageSize = 50;

    public sealed record View(IReadOnlyList<Line> Lines, int Page, bool More, bool All);

    public sealed record Line(DateTime At, string By, string What, string? About, string Detail);

    public async Task<View> Load(int page, CancellationToken ct)
    {
        var sight = db.For(me);
        page = await sight.Activities.PageAt(page, PageSize, ct);
        var lines = await sight
            .Activities.OrderByDescending(a => a.At)
            .ThenByDescending(a => a.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .Select(a => new Line(
                a.At,
                a.ByName,
                a.What,
                sight.People.Where(p => p.Id == a.AboutId).Select(p => p.Name).FirstOrDefault(),
                a.Detail
            ))
            .ToListAsync(ct);
        return new([.. lines.Take(PageSize)], page, lines.Count > PageSize, Can.SeeEveryone(me));
    }
}
