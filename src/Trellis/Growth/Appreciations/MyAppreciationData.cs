namespace Trellis.Growth.Appreciations;

/// <summary>For the export of one’s own data: whom one thanked and for what, and who thanked oneself by name.</summary>
public sealed class MyAppreciationData(AppDb db, Viewer me)
{
    public sealed record View(IReadOnlyList<Entry> Written, IReadOnlyList<Entry> Received);

    /// <param name="To">Whom it names; empty where it thanks everyone.</param>
    public sealed record Entry(
        string By,
        IReadOnlyList<string> To,
        AppreciationAudience Audience,
        DateTime At,
        string Text,
        string? Competency
    );

    public async Task<View> Load(CancellationToken ct)
    {
        var all = db.For(me).Appreciations;
        return new(
            await Entries(all.Where(a => a.WriterId == me.PersonId), ct),
            await Entries(all.Where(a => a.Recipients.Any(r => r.PersonId == me.PersonId)), ct)
        );
    }

    private static Task<List<Entry>> Entries(IQueryable<Appreciation> some, CancellationToken ct) =>
        some.OrderBy(a => a.At)
            .Select(a => new Entry(
                a.Writer!.Name,
                a.Recipients.OrderBy(r => r.Person!.NameKey).Select(r => r.Person!.Name).ToList(),
                a.Audience,
                a.At,
                a.Text,
                a.Competency!.Name
            ))
            .AsSplitQuery()
            .ToListAsync(ct);
}
