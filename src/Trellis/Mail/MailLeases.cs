namespace Trellis.Mail;

/// <summary>
/// Takes messages to send, one at a time, so that no other server sends them meanwhile. A server that dies holding one
/// gives it back when the lease ends; one that wakes up later finds that its lease is no longer its own.
/// </summary>
public sealed class MailLeases(AppDb db, Viewer me, TimeProvider clock)
{
    /// <summary>How long a message is held: longer than handing it over can take.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(3);

    private const int Few = 50;

    /// <summary>What was due at the last look and not tried since.</summary>
    private readonly Queue<Id<Message>> _due = [];

    /// <summary>Whether any message is due.</summary>
    public Task<bool> AnyDue(CancellationToken ct) => Due(clock.UtcNow()).AnyAsync(ct);

    /// <summary>
    /// Takes the message that is due longest; null if there is none. The messages to one person go out in their order:
    /// a later one waits while an earlier one is tried again.
    /// </summary>
    public async Task<Message?> Take(CancellationToken ct)
    {
        while (true)
        {
            var now = clock.UtcNow();
            if (_due.Count == 0)
                await Look(now, ct);
            if (!_due.TryDequeue(out var id))
                return null;
            var lease = Id<Message>.New().Value;
            var taken = await Due(now)
                .Where(m => m.Id == id) // another server may have taken it, or an earlier one may have failed
                .ExecuteUpdateAsync(
                    m =>
                        m.SetProperty(x => x.Lease, lease)
                            .SetProperty(x => x.LeasedUntil, now + Length)
                            .SetProperty(x => x.Attempts, x => x.Attempts + 1),
                    ct
                );
            if (taken == 1)
                return await db.For(me).Messages.AsNoTracking().SingleAsync(m => m.Id == id, ct);
        }
    }

    private async Task Look(DateTime now, CancellationToken ct)
    {
        var due = await Due(now).OrderBy(m => m.DueAt).ThenBy(m => m.At).Take(Few).Select(m => m.Id).ToListAsync(ct);
        due.ForEach(_due.Enqueue);
    }

    /// <summary>Writes down that a message has ended on its way; false if the lease was no longer one's own.</summary>
    public Task<bool> End(Message message, MessageState state, string why) =>
        Settle(message, state, clock.UtcNow(), message.DueAt, why);

    /// <summary>Gives a message back, to be tried again after a pause.</summary>
    public Task<bool> Postpone(Message message, string why) =>
        Settle(message, MessageState.Waiting, null, clock.UtcNow() + SendingRules.Pause(message.Attempts), why);

    private async Task<bool> Settle(Message message, MessageState state, DateTime? endedAt, DateTime? dueAt, string why)
    {
        var words = Graphemes.Beginning(why, 300);
        var settled = await db.For(me)
            .Messages.Where(m => m.Id == message.Id && m.Lease == message.Lease && m.State == MessageState.Waiting)
            .ExecuteUpdateAsync(
                m =>
                    m.SetProperty(x => x.State, state)
                        .SetProperty(x => x.EndedAt, endedAt)
                        .SetProperty(x => x.DueAt, dueAt)
                        .SetProperty(x => x.LeasedUntil, (DateTime?)null)
                        .SetProperty(x => x.Why, words),
                CancellationToken.None // what was sent is written down, also while the server stops
            );
        return settled == 1;
    }

    private IQueryable<Message> Due(DateTime now)
    {
        var all = db.For(me).Messages;
        return all.Where(m =>
            m.State == MessageState.Waiting
            && m.DueAt <= now
            && (m.LeasedUntil == null || m.LeasedUntil <= now)
            && !all.Any(e =>
                e.PersonId == m.PersonId
                && e.At < m.At
                && (e.State == MessageState.Waiting || e.State == MessageState.Written)
            )
        );
    }
}
