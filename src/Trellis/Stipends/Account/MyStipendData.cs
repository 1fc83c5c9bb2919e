namespace Trellis.Stipends.Account;

/// <summary>What Trellis holds about somebody's own stipend, to take along.</summary>
public sealed class MyStipendData(AppDb db, Viewer me)
{
    public sealed record View(
        IReadOnlyList<RequestData> Requests,
        IReadOnlyList<EntryData> Ledger,
        IReadOnlyList<FactData> Recorded,
        IReadOnlyList<string> WouldLikeToGoTo
    );

    public sealed record RequestData(
        string What,
        string Provider,
        string Category,
        string Kind,
        string? Supports,
        string? Goal,
        string Why,
        Money Amount,
        ForeignAmount? Foreign,
        DateOnly AskedOn,
        DateOnly SpendOn,
        DateOnly BuyFrom,
        string State,
        string? Event,
        string Condition,
        string Agreement,
        string Audience,
        IReadOnlyList<ActData> History,
        IReadOnlyList<FileData> Files,
        ClaimData? Claim,
        string? BroughtBack,
        bool IsShared
    );

    public sealed record ActData(string Act, string By, DateTime At, string Words);

    /// <param name="Url">Where the file itself is.</param>
    public sealed record FileData(string Name, DateTime AddedAt, string Url);

    public sealed record ClaimData(
        DateOnly BoughtOn,
        Money Amount,
        ForeignAmount? Foreign,
        string LateReason,
        string LostReason,
        DateTime SubmittedAt,
        DateOnly? PaidOn,
        string Reference
    );

    public sealed record EntryData(
        DateOnly On,
        DateOnly CountsOn,
        string Entry,
        string From,
        string To,
        Money Amount,
        string? What,
        string By,
        string Reason
    );

    public sealed record FactData(string Fact, DateOnly On, string Value, string By, bool IsVoided);

    public async Task<View> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        var requests = await sight
            .StipendRequests.AsNoTracking()
            .Where(r => r.PersonId == me.PersonId)
            .OrderBy(r => r.AskedAt)
            .Include(r => r.Supports)
            .Include(r => r.Event)
            .Include(r => r.Claim)
            .Include(r => r.Report)
            .Include(r => r.History)
            .Include(r => r.Receipts)
            .AsSplitQuery()
            .ToListAsync(ct);
        var ledger = await sight
            .Ledger.Where(l => l.PersonId == me.PersonId)
            .OrderBy(l => l.At)
            .ThenBy(l => l.Id)
            .Select(l => new EntryData(
                l.On,
                l.CountsOn,
                l.Kind.ToString(),
                l.From.ToString(),
                l.To.ToString(),
                l.Amount,
                l.Request!.What,
                l.ByName,
                l.Reason
            ))
            .ToListAsync(ct);
        var facts = await sight
            .StipendFacts.Where(f => f.PersonId == me.PersonId)
            .OrderBy(f => f.At)
            .Select(f => new FactData(f.Kind.ToString(), f.On, f.Value, f.ByName, f.VoidedAt != null))
            .ToListAsync(ct);
        var events = await sight
            .GroupEvents.Where(e => sight.EventInterests.Any(i => i.EventId == e.Id && i.PersonId == me.PersonId))
            .OrderBy(e => e.From)
            .Select(e => e.Name)
            .ToListAsync(ct);
        var goals = await sight
            .SupportedGoals.Where(g => sight.StipendRequests.Any(r => r.Id == g.RequestId && r.PersonId == me.PersonId))
            .ToDictionaryAsync(g => g.RequestId, g => g.Title, ct);
        return new([.. requests.Select(r => Of(r, goals.GetValueOrDefault(r.Id)))], ledger, facts, events);
    }

    private static RequestData Of(StipendRequest r, string? goal) =>
        new(
            r.What,
            r.Provider,
            r.Category,
            r.Kind.ToString(),
            r.Supports?.Name,
            goal,
            r.Why,
            r.Amount,
            r.Foreign,
            r.AskedOn,
            r.SpendOn,
            r.BuyFrom,
            RequestRules.Word(r.State),
            r.Event?.Name,
            r.Condition,
            r.Agreement,
            r.Audience,
            [.. r.History.OrderBy(h => h.At).Select(h => new ActData(h.Act.ToString(), h.ByName, h.At, h.Words))],
            [
                .. r
                    .Receipts.OrderBy(f => f.AddedAt)
                    .Select(f => new FileData(f.Name, f.AddedAt, StipendRoutes.ReceiptFile(f.Id))),
            ],
            r.Claim is { } c
                ? new(c.BoughtOn, c.Amount, c.Foreign, c.LateReason, c.LostReason, c.SubmittedAt, c.PaidOn, c.Reference)
                : null,
            r.Report?.Text,
            r.Report?.IsShared ?? false
        );
}
