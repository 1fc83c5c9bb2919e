namespace Trellis.Growth.Retrospectives;

/// <summary>The notes from retrospectives about the viewer, and those that they wrote down.</summary>
public sealed class RetroNoteList(AppDb db, Viewer me)
{
    /// <summary>How many lines of each list are shown, the newest first.</summary>
    private const int Most = 40;

    /// <param name="Offered">About the viewer, to be kept or deleted.</param>
    /// <param name="Kept">About the viewer, kept.</param>
    /// <param name="Written">By the viewer.</param>
    public sealed record View(IReadOnlyList<Line> Offered, IReadOnlyList<Line> Kept, IReadOnlyList<Line> Written);

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

    public async Task<View> Load(CancellationToken ct)
    {
        var all = db.For(me).RetroNotes;
        return new(
            await Lines(all.Where(n => n.PersonId == me.PersonId && n.KeptAt == null), Most, ct),
            await Lines(all.Where(n => n.PersonId == me.PersonId && n.KeptAt != null), Most, ct),
            await Lines(all.Where(n => n.WriterId == me.PersonId), Most, ct)
        );
    }

    /// <summary>For the export of one's own data.</summary>
    public Task<List<Line>> All(CancellationToken ct) => Lines(db.For(me).RetroNotes, int.MaxValue, ct);

    private async Task<List<Line>> Lines(IQueryable<RetroNote> some, int take, CancellationToken ct)
    {
        var rows = await some.OrderByDescending(n => n.At)
            .ThenBy(n => n.Id)
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
