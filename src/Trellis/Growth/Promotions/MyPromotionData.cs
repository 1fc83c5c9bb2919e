namespace Trellis.Growth.Promotions;

/// <summary>For the export of one’s own data: one's promotion cases.</summary>
public sealed class MyPromotionData(AppDb db, Viewer me)
{
    public sealed record Entry(
        string Position,
        string Text,
        DateTime StartedAt,
        DateTime? SharedAt,
        DateTime? ClosedAt
    );

    public Task<List<Entry>> Load(CancellationToken ct) =>
        db.For(me)
            .PromotionCases.Where(c => c.PersonId == me.PersonId)
            .OrderBy(c => c.StartedAt)
            .Select(c => new Entry(c.Position!.FullName, c.Text, c.StartedAt, c.SharedAt, c.ClosedAt))
            .ToListAsync(ct);
}
