namespace Trellis.Stipends.Requests;

/// <summary>
/// One request with all that whoever decides needs: what the policy says, what happened, the receipts, the money, who
/// else is away.
/// </summary>
public sealed class RequestView(AppDb db, Viewer me, Books books, CheckPurchase check)
{
    public sealed record View(
        Id<StipendRequest> Id,
        Id<Person> PersonId,
        string Person,
        bool IsMine,
        StipendKind Kind,
        string What,
        string Provider,
        string Category,
        string? Supports,
        Id<Item>? SupportsId,
        string Why,
        Money Amount,
        ForeignAmount? Foreign,
        string Currency,
        DateOnly SpendOn,
        DateOnly BuyFrom,
        DateOnly AskedOn,
        bool IsSmall,
        RequestState State,
        RequestTurn Turn,
        string? TurnName,
        string ManagerName,
        string Condition,
        string Audience,
        string Agreement,
        EventView? Event,
        IReadOnlyList<PolicyFinding> Findings,
        StipendQuote Quote,
        int Policy,
        IReadOnlyList<Happened> History,
        IReadOnlyList<ReceiptView> Receipts,
        ClaimView? Claim,
        ReportView? Report,
        IReadOnlyList<Entry> Ledger,
        LedgerBalance Balance,
        Money? AskedBack,
        IReadOnlySet<RequestAct> May,
        bool MayCorrect,
        StipendTerms TermsToday
    )
    {
        public bool IsOpen => State is RequestState.Asked or RequestState.Questioned or RequestState.Seconding;
        public PolicyFinding? Judgement => Findings.FirstOrDefault(f => f.Verdict == Verdict.Judgement);
    }

    public sealed record EventView(
        Id<GroupEvent> Id,
        string Name,
        string Place,
        DateOnly From,
        DateOnly To,
        IReadOnlyList<string> AlsoAway
    );

    public sealed record Happened(RequestAct Act, string By, DateTime At, string Words);

    public sealed record ReceiptView(
        Id<Receipt> Id,
        string Name,
        ReceiptKind Kind,
        long Bytes,
        bool IsQuote,
        DateTime AddedAt,
        string? AlsoWith
    );

    public sealed record ClaimView(
        DateOnly BoughtOn,
        Money Amount,
        ForeignAmount? Foreign,
        string LateReason,
        string LostReason,
        string EarlyReason,
        DateTime? ConfirmedAt,
        DateTime SubmittedAt,
        DateOnly? PaidOn,
        string Reference
    );

    public sealed record ReportView(string Text, string Link, bool IsShared, DateTime At);

    public sealed record Entry(
        DateOnly On,
        LedgerKind Kind,
        LedgerAccount From,
        LedgerAccount To,
        Money Amount,
        string By,
        string Reason
    );

    public async Task<View?> Load(Id<StipendRequest> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var r = await sight
            .StipendRequests.AsNoTracking()
            .Include(x => x.Event)
            .Include(x => x.Supports)
            .Include(x => x.Claim)
            .Include(x => x.Report)
            .Include(x => x.History)
            .AsSplitQuery()
            .SingleOrDefaultAsync(x => x.Id == id, ct);
        if (r is null || await books.Of(r.PersonId, ct) is not { } book)
            return null;

        await db.RecordReading(me, StipendActivity.Read, r.PersonId, ct);
        var actor = me.To(book, r.History);
        var isOpen = r.State is RequestState.Asked or RequestState.Questioned or RequestState.Seconding;
        var day = isOpen ? RequestRules.MeasuredOn(r.SpendOn, r.AskedOn, me.Today) : r.BuyFrom;
        var view = await check.Load(
            book,
            new(r.Amount, day, r.Category, r.Provider, r.EventId, r.AskedOn, id, r.AskedAt, r.SpendOn),
            ct
        );
        var agreed = r.ManagerAgreedAt is not null;
        var entries = book.Entries.Where(e => e.RequestId == id).ToList();
        var balance = Ledger.Balance(entries);
        var lastDay = book.LastDay(me.Today);
        return new(
            id,
            r.PersonId,
            book.Name,
            actor.IsOwn,
            r.Kind,
            r.What,
            r.Provider,
            r.Category,
            r.Supports?.Name,
            r.SupportsId,
            r.Why,
            r.Amount,
            r.Foreign,
            view.On.Terms.Currency,
            r.SpendOn,
            r.BuyFrom,
            r.AskedOn,
            r.IsSmall,
            r.State,
            RequestRules.Turn(r.State),
            TurnName(r.State, book),
            book.Manager ?? "People Ops",
            r.Condition,
            r.Audience,
            r.Agreement,
            r.Event is { } e ? new(e.Id, e.Name, e.Place, e.From, e.To, isOpen ? await AlsoAway(r, e, ct) : []) : null,
            isOpen ? view.Findings : [],
            view.On,
            book.PolicyNumber,
            [
                .. r
                    .History.OrderBy(h => h.At)
                    .ThenBy(h => h.Id.Value)
                    .Select(h => new Happened(h.Act, h.ByName, h.At, h.Act == RequestAct.Claim ? "" : h.Words)),
            ],
            await Receipts(id, actor.IsFinance || actor.IsOwn, ct),
            r.Claim is { } c && r.State is RequestState.Claimed or RequestState.Returned or RequestState.Paid
                ? new(
                    r.Claim!.BoughtOn,
                    r.Claim.Amount,
                    r.Claim.Foreign,
                    r.Claim.LateReason,
                    r.Claim.LostReason,
                    r.Claim.EarlyReason,
                    r.Claim.ConfirmedAt,
                    r.Claim.SubmittedAt,
                    r.Claim.PaidOn,
                    r.Claim.Reference
                )
                : null,
            r.Report is { } b ? new(b.Text, b.Link, b.IsShared, b.At) : null,
            [.. entries.Select(x => new Entry(x.On, x.Kind, x.From, x.To, x.Amount, x.ByName, x.Reason))],
            balance,
            r.Claim is { PaidOn: { } paidOn } owed && lastDay is { } last && r.Agreement.Length > 0
                ? Money.Max(
                    StipendRules.Repayment(book.Policy.On(r.AskedOn), owed.Amount, paidOn, last)
                        - (owed.Amount - balance.Paid),
                    Money.Zero
                )
                : null,
            Enum.GetValues<RequestAct>()
                .Where(act =>
                    RequestRules.May(actor, r.State, act, agreed)
                    && !(act == RequestAct.Confirm && r.Claim is not { NeedsConfirming: true })
                )
                .ToHashSet(),
            me.IsFinance && !actor.IsOwn && balance.Paid > Money.Zero,
            book.Policy.On(me.Today)
        );
    }

    private static string? TurnName(RequestState state, Book book) =>
        RequestRules.Turn(state) switch
        {
            RequestTurn.Manager => book.Manager ?? "People Ops",
            RequestTurn.Person => book.Name,
            RequestTurn.PeopleOps => "People Ops",
            RequestTurn.Finance => "Finance",
            _ => null,
        };

    /// <summary>Who of the team is away on these days already, at this event or another.</summary>
    private async Task<IReadOnlyList<string>> AlsoAway(StipendRequest request, GroupEvent e, CancellationToken ct)
    {
        var sight = db.For(me);
        var manager = await sight
            .EventGoers.Where(g => g.RequestId == request.Id)
            .Select(g => g.ManagerId)
            .SingleOrDefaultAsync(ct);
        if (manager is null)
            return [];
        var away = await sight
            .Away.Where(a =>
                a.PersonId != request.PersonId
                && a.Event!.From <= e.To
                && a.Event.To >= e.From
                && sight.EventGoers.Any(g => g.RequestId == a.Id && g.ManagerId == manager)
            )
            .Select(a => new
            {
                a.PersonId,
                a.Person!.Name,
                Event = a.Event!.Name,
            })
            .ToListAsync(ct);
        return
        [
            .. away.DistinctBy(a => a.PersonId)
                .OrderBy(a => a.Name, StringComparer.Ordinal)
                .Select(a => $"{a.Name} ({a.Event})"),
        ];
    }

    /// <summary>
    /// The files, each with where else the same file is: for finance by name, for the person where it is their own.
    /// </summary>
    private async Task<IReadOnlyList<ReceiptView>> Receipts(Id<StipendRequest> id, bool compare, CancellationToken ct)
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
        var hashes = files.ConvertAll(f => f.Hash);
        var same =
            compare && files.Count > 0
                ? await db.For(me)
                    .Receipts.Where(f => f.RequestId != id && hashes.Contains(f.Hash) && !f.IsQuote)
                    .Select(f => new
                    {
                        f.Hash,
                        f.Request!.What,
                        f.Request.PersonId,
                        f.Request.Person!.Name,
                    })
                    .ToListAsync(ct)
                : [];
        return
        [
            .. files.Select(f => new ReceiptView(
                f.Id,
                f.Name,
                f.Kind,
                f.Bytes,
                f.IsQuote,
                f.AddedAt,
                same.Find(s => s.Hash == f.Hash) is { } other
                    ? other.PersonId == me.PersonId
                        ? $"your request “{other.What}”"
                        : $"“{other.What}” of {other.Name}"
                    : null
            )),
        ];
    }
}
