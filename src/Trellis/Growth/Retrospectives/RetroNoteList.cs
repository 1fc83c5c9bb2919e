namespace Trellis.Growth.Retrospectives;

/// <summary>The notes from retrospectives about the viewer, and those that they wrote down.</summary>
public sealed class RetroNoteList(AppDb db, Viewer me)
{
    /// <summary>How many lines of each list stand on a page, the newest first.</summary>
    private const int PageSize = 40;

    /// <param name="Offered">About the viewer, to be kept or deleted; the newest on each page.</param>
    /// <param name="Kept">About the viewer, kept.</param>
    /// <param name="Written">By the viewer.</param>
    public sealed record View(
        IReadOnlyList<Line> Offered,
        IReadOnlyList<Line> Kept,
        IReadOnlyList<Line> Written,
        int Page,
        bool HasMore
    );

    /// <param name="LastDay">The last day on which it can be kept.</param>
    /// <param name="KeptOn">Null while it is not kept.</param>
    public sealed record Line(
        Id<RetroNote> Id,
        string Writer,
        string Person,
        string Retrospective,
        DateOnly HeldOn,
        string Text,
        string? Competency,
        DateOnly LastDay,
        DateOnly? KeptOn
    );

    /// <param name="page">Which page of what was kept and what was written, from 1.</param>
    public async Task<View> Load(int page, CancellationToken ct)
    {
        var all = db.For(me).RetroNotes;
        var offered = all.Where(n => n.PersonId == me.PersonId && n.KeptAt == null);
        var kept = all.Where(n => n.PersonId == me.PersonId && n.KeptAt != null);
        var written = all.Where(n => n.WriterId == me.PersonId);
        var at = Math.Max(await kept.PageAt(page, PageSize, ct), await written.PageAt(page, PageSize, ct));
        var skip = (at - 1) * PageSize;
        var keptLines = await Lines(kept, skip, PageSize + 1, ct);
        var writtenLines = await Lines(written, skip, PageSize + 1, ct);
        return new(
            await Lines(offered, 0, PageSize, ct),
            [.. keptLines.Take(PageSize)],
            [.. writtenLines.Take(PageSize)],
            at,
            Math.Max(keptLines.Count, writtenLines.Count) > PageSize
        );
    }

    /// <summary>For the export of one's own data.</summary>
    public Task<List<Line>> All(CancellationToken ct) => Lines(db.For(me).RetroNotes, 0, int.MaxValue, ct);

    private async Task<List<Line>> Lines(IQueryable<RetroNote> some, int skip, int take, CancellationToken ct)
    {
        var rows = await some.OrderByDescending(n => n.At)
            .ThenBy(n => n.Id)
            .Skip(skip)
            .Take(take)
            .Select(n => new
            {
                n.Id,
                Writer = n.Writer!.Name,
                Person = n.Person!.Name,
                n.Retrospective,
                n.HeldOn,
                n.Text,
                Competency = (string?)n.Competency!.Name,
                n.At,
                n.KeptAt,
            })
            .ToListAsync(ct);
        return rows.ConvertAll(n => new Line(
            n.Id,
            n.Writer,
            n.Person,
            n.Retrospective,
            n.HeldOn,
            n.Text,
            n.Competency,
            RetroRules.LastDay(me.Day(n.At)),
            n.KeptAt is { } at ? me.Day(at) : null
        ));
    }
}
