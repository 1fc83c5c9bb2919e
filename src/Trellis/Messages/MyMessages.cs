namespace Trellis.Messages;

/// <summary>Every message to the viewer that is kept, newest first: for the export of one's own data.</summary>
public sealed class MyMessages(AppDb db, Viewer me)
{
    /// <param name="Kind">What programs know it by, such as <c>stipend.paid</c>.</param>
    /// <param name="State">How far it has come on its way by mail.</param>
    public sealed record Line(string Kind, string Link, DateTime At, MessageState State, DateTime? EndedAt);

    public async Task<IReadOnlyList<Line>> Load(CancellationToken ct) =>
        await db.For(me)
            .Messages.Where(m => m.PersonId == me.PersonId)
            .OrderByDescending(m => m.At)
            .Select(m => new Line(m.Kind, m.Link, m.At, m.State, m.EndedAt))
            .ToListAsync(ct);
}
