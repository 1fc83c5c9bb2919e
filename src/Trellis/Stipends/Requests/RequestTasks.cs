using Trellis.Inbox;
using Trellis.Stipends.Account;

namespace Trellis.Stipends.Requests;

/// <summary>The viewer's own requests that need something of them, and the days that they lead to.</summary>
public sealed class RequestTasks(AppDb db, Viewer me, StipendAccounts accounts) : ITaskSource
{
    public const string Question = "stipend.question";
    public const string Returned = "stipend.returned-claim";
    public const string Claim = "stipend.claim";
    private const int Most = 20;

    private IQueryable<StipendRequest> Mine => db.For(me).StipendRequests.Where(r => r.PersonId == me.PersonId);

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        var open = await Mine.Where(r =>
                r.State == RequestState.NeedsInformation
                || r.State == RequestState.Returned
                || (r.State == RequestState.Approved && r.SpendOn <= me.Today && r.BuyFrom <= me.Today)
            )
            .OrderBy(r => r.AskedAt)
            .Take(Most)
            .Select(r => new
            {
                r.Id,
                r.What,
                r.State,
                r.SpendOn,
                Last = r.History.Max(h => h.At),
            })
            .ToListAsync(ct);
        var account =
            open.Exists(r => r.State == RequestState.Approved) && me.PersonId is { } id
                ? await accounts.For(id, ct)
                : null;
        return
        [
            .. open.Select(r =>
                r.State switch
                {
                    RequestState.NeedsInformation => new OpenTask(
                        Question,
                        "Answer a question about your stipend request",
                        "Answer",
                        StipendRoutes.Request(r.Id)
                    )
                    {
                        Detail = $"{r.What}. It can be decided once you answer.",
                        Since = me.Day(r.Last),
                    },
                    RequestState.Returned => new(
                        Returned,
                        "Correct your claim",
                        "Correct claim",
                        StipendRoutes.Request(r.Id)
                    )
                    {
                        Detail = $"{r.What}. Finance returned it with a question.",
                        Since = me.Day(r.Last),
                    },
                    _ => new(Claim, "Claim your purchase with its receipt", "Claim", StipendRoutes.Claim(r.Id))
                    {
                        Detail = $"{r.What}, planned for {DueRules.Near(r.SpendOn, me.Today)}.",
                        DueOn = account is null
                            ? null
                            : StipendRules.ReceiptDue(account.Policy.On(r.SpendOn), r.SpendOn),
                    },
                }
            ),
        ];
    }

    public async Task<IReadOnlyList<Upcoming>> ComingUp(DateOnly until, CancellationToken ct)
    {
        var sight = db.For(me);
        var purchases = await Mine.Where(r =>
                r.State == RequestState.Approved && r.EventId == null && r.SpendOn > me.Today && r.SpendOn <= until
            )
            .OrderBy(r => r.SpendOn)
            .Take(Most)
            .Select(r => new Upcoming(r.SpendOn, r.What, StipendRoutes.Request(r.Id))
            {
                Detail = "Planned purchase",
                Neutral = "Planned purchase",
            })
            .ToListAsync(ct);
        var events = await sight
            .GroupEvents.Where(e => e.From > me.Today && e.From <= until)
            .Where(e =>
                sight.EventInterests.Any(i => i.EventId == e.Id && i.PersonId == me.PersonId)
                || Mine.Any(r => r.EventId == e.Id && r.ApprovedAt != null && r.State != RequestState.Withdrawn)
            )
            .OrderBy(e => e.From)
            .Take(Most)
            .Select(e => new Upcoming(e.From, e.Name, StipendRoutes.Event(e.Id)) { To = e.To, Detail = e.Place })
            .ToListAsync(ct);
        return [.. purchases, .. events];
    }
}
