namespace Trellis.Mail;

/// <summary>Sends parked messages again: one of them, or all.</summary>
public sealed class RetryMessages(AppDb db, Viewer me, MessageSignal signal)
{
    /// <summary>How many are on their way again.</summary>
    /// <param name="id">Null for all.</param>
    public async Task<Result<Count>> Handle(Id<Message>? id, CancellationToken ct)
    {
        if (!Can.RunOrganisation(me))
            return new Problem.Forbidden();
        var now = me.Now;
        var again = await db.For(me.AsTrellis())
            .Messages.Where(m => m.State == MessageState.Parked && (id == null || m.Id == id))
            .ExecuteUpdateAsync(
                m =>
                    m.SetProperty(x => x.State, MessageState.Waiting)
                        .SetProperty(x => x.DueAt, now)
                        .SetProperty(x => x.Attempts, 0)
                        .SetProperty(x => x.EndedAt, (DateTime?)null),
                ct
            );
        if (again == 0 && id is not null)
            return new Problem.Missing("This message");
        signal.Raise();
        return new Count(again);
    }

    /// <param name="Messages">How many messages.</param>
    public sealed record Count(int Messages);
}
