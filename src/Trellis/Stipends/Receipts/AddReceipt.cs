using Trellis.Stipends.Account;
using Trellis.Stipends.Requests;

namespace Trellis.Stipends.Receipts;

/// <summary>
/// Adds a quote or receipt to one's own request: the file first, then the row. The same file twice is one receipt; a
/// file that gets no row goes to the trash, at once or at the next start.
/// </summary>
public sealed class AddReceipt(AppDb db, Viewer me, StipendAccounts accounts, ReceiptStore store)
{
    /// <summary>How many quotes and receipts a request has at most.</summary>
    public const int Most = 10;

    /// <summary>What the API says of a file that was added.</summary>
    public sealed record Added(Id<Receipt> Id, string Name, ReceiptKind Kind, long Bytes, bool IsQuote);

    public async Task<Result<Receipt>> Handle(Id<StipendRequest> id, Stream content, string? name, CancellationToken ct)
    {
        if (await Refuses(id, ct) is { } refusal)
            return refusal;
        var stored = await store.Put(content, ct);
        if (stored.Problem is { } unusable)
            return unusable;
        var attached = await db.InSerializedTransaction(() => Attach(id, stored.Value!, name, ct), ct);
        if (attached.Problem is not null)
            await db.InSerializedTransaction(
                () => store.Forget(db.For(me.AsTrellis()), stored.Value!.Hash, me.Today, ct),
                ct
            );
        return attached;
    }

    private async Task<Problem?> Refuses(Id<StipendRequest> id, CancellationToken ct)
    {
        if (
            await db.For(me).StipendRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } request
            || await accounts.For(request.PersonId, ct) is not { } account
        )
            return new Problem.Missing("This request");
        if (!me.To(account).IsOwn)
            return new Problem.Forbidden();
        if (await db.For(me).Receipts.CountAsync(f => f.RequestId == id, ct) >= Most)
            return new Problem.Refused(
                "receipt.too-many",
                $"A request carries at most {Most} files. Take one away first."
            );
        if (ReceiptRules.CanStore(await StoredThisYear(ct), 1) is { } full)
            return full;
        return
            request.State
                is RequestState.Declined
                    or RequestState.Withdrawn
                    or RequestState.Paid
                    or RequestState.Claimed
            ? new Problem.Refused(
                "receipt.closed",
                $"This request is {RequestRules.Word(request.State)}. Nothing can be added to it."
            )
            : null;
    }

    /// <summary>What the viewer's own files weigh that were added in this calendar year, in bytes.</summary>
    private Task<long> StoredThisYear(CancellationToken ct)
    {
        var begins = new DateTime(me.Today.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        return db.For(me)
            .Receipts.Where(f => f.PersonId == me.PersonId && f.AddedAt >= begins)
            .SumAsync(f => f.Bytes, ct);
    }

    private async Task<Result<Receipt>> Attach(
        Id<StipendRequest> id,
        ReceiptStore.Stored stored,
        string? name,
        CancellationToken ct
    )
    {
        if (await Refuses(id, ct) is { } refusal)
            return refusal;
        if (!store.Has(stored.Hash))
            return new Problem.Stale("The file was taken away in the same moment. Add it once more.");
        var request = await db.For(me).StipendRequests.Include(r => r.Receipts).SingleAsync(r => r.Id == id, ct);
        var isQuote = request.State is not (RequestState.Approved or RequestState.Returned);
        if (request.Receipts.Find(f => f.Hash == stored.Hash && f.IsQuote == isQuote) is { } same)
            return same;
        if (ReceiptRules.CanStore(await StoredThisYear(ct), stored.Bytes) is { } full)
            return full;
        var receipt = new Receipt
        {
            RequestId = id,
            PersonId = request.PersonId,
            Hash = stored.Hash,
            Kind = stored.Kind,
            Bytes = stored.Bytes,
            Name = ReceiptNames.Tidy(name, stored.Kind),
            IsQuote = isQuote,
            AddedAt = me.Now,
        };
        db.Add(receipt);
        db.Record(me, StipendActivity.ReceiptAdded, id.ToString(), request.PersonId);
        return await db.Save(ct) is { } problem ? problem : receipt;
    }
}
