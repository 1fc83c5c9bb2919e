using Trellis.Messages;

namespace Trellis.Mail;

/// <summary>
/// Looks up how each new message's receiver wants it: by mail at once, with a digest, or not by mail. Where no mail is set
/// up, all of them stay in the product: setting it up later sends nothing old.
/// </summary>
public sealed class SortMessages(AppDb db, Viewer me, AppOptions options, MessageKinds kinds)
{
    private const int Batch = 500;

    private sealed record Line(Id<Message> Id, Id<Person> Person, string Kind);

    /// <summary>How many were sorted.</summary>
    public async Task<Result<int>> Handle(CancellationToken ct)
    {
        if (!me.IsOperator)
            return new Problem.Forbidden();
        var sorted = 0;
        while (true)
        {
            var lines = await db.For(me)
                .Messages.Where(m => m.State == MessageState.Written)
                .OrderBy(m => m.At)
                .Take(Batch)
                .Select(m => new Line(m.Id, m.PersonId, m.Kind))
                .ToListAsync(ct);
            await Sort(lines, ct);
            sorted += lines.Count;
            if (lines.Count < Batch)
                return sorted;
        }
    }

    private async Task Sort(List<Line> lines, CancellationToken ct)
    {
        var people = lines.Select(l => l.Person).Distinct().ToList();
        var chosen = await db.For(me)
            .MessageChoices.Where(c => people.Contains(c.PersonId))
            .ToDictionaryAsync(c => (c.PersonId, c.Kind), c => c.Cadence, ct);
        var wanted = lines.ToLookup(l =>
            options.Mail is null || kinds.Find(l.Kind) is not { } kind
                ? Cadence.Never
                : MessageRules.Of(
                    kind.Purpose,
                    chosen.TryGetValue((l.Person, l.Kind), out var cadence) ? cadence : null
                )
        );
        foreach (var group in wanted)
            await Put(group.Key, [.. group.Select(l => l.Id)], ct);
    }

    /// <summary>Another server may have sorted them meanwhile: what it did stands.</summary>
    private async Task Put(Cadence cadence, List<Id<Message>> ids, CancellationToken ct)
    {
        var state = cadence switch
        {
            Cadence.AtOnce => MessageState.Waiting,
            Cadence.Never => MessageState.Kept,
            _ => MessageState.ForDigest,
        };
        await db.For(me)
            .Messages.Where(m => ids.Contains(m.Id) && m.State == MessageState.Written)
            .ExecuteUpdateAsync(
                m =>
                    m.SetProperty(x => x.State, state)
                        .SetProperty(x => x.Cadence, cadence)
                        .SetProperty(x => x.DueAt, x => state == MessageState.Waiting ? x.At : null),
                ct
            );
    }
}
