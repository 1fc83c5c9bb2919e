namespace Trellis.Stipends.Requests;

/// <summary>The quotes and receipts of one request, each with where else the same file is.</summary>
public sealed class RequestReceipts(AppDb db, Viewer me)
{
    /// <param name="AlsoWith">Another request with the same receipt, in words; null if there is none.</param>
    public sealed record View(
        Id<Receipt> Id,
        string Name,
        ReceiptKind Kind,
        long Bytes,
        bool IsQuote,
        DateTime AddedAt,
        string? AlsoWith
    );

    /// <param name="compare">
    /// Whether the viewer may learn where else a file is: finance by name, the person about their own.
    /// </param>
    public async Task<IReadOnlyList<View>> Load(Id<StipendRequest> id, bool compare, CancellationToken ct)
    {
        var files = await db.For(me)
            .Receipts.Where(f => f.RequestId == id)
            .OrderBy(f => f.AddedAt)
            .Select(f => new
            {
                f.Id,
                f.Name,
                f.Kind,
                f.Bytes,
                f.IsQuote,
                f.AddedAt,
                f.Hash,
            })
            .ToListAsync(ct);
        var others = compare ? await Others(id, files.ConvertAll(f => f.Hash), ct) : [];
        return
        [
            .. files.Select(f => new View(
                f.Id,
                f.Name,
                f.Kind,
                f.Bytes,
                f.IsQuote,
                f.AddedAt,
                others.GetValueOrDefault(f.Hash)
            )),
        ];
    }

    /// <summary>Other requests with these files as receipts, in words, by the hash of the file.</summary>
    private async Task<Dictionary<string, string>> Others(
        Id<StipendRequest> id,
        List<string> hashes,
        CancellationToken ct
    )
    {
        if (hashes.Count == 0)
            return [];
        var same = await db.For(me)
            .Receipts.Where(f => f.RequestId != id && hashes.Contains(f.Hash) && !f.IsQuote)
            .Select(f => new
            {
                f.Hash,
                f.Request!.What,
                f.Request.PersonId,
                f.Request.Person!.Name,
            })
            .ToListAsync(ct);
        return same.GroupBy(s => s.Hash)
            .ToDictionary(
                g => g.Key,
                g =>
                {
                    var other = g.First();
                    return other.PersonId == me.PersonId
                        ? $"your request “{other.What}”"
                        : $"“{other.What}” of {other.Name}";
                },
                StringComparer.Ordinal
            );
    }
}
