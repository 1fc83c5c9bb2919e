#pragma warning disable RS0030
using Microsoft.Extensions.DependencyInjection;

namespace Trellis.Tests.Support;

/// <summary>The stipend of Ada.</summary>
public sealed partial class World
{
    /// <summary>
    /// A policy, and of Ada's stipend: a request that waits, one that is approved with a quote, a claim without a
    /// receipt, an event, and that her conversation was held.
    /// </summary>
    private async Task<int> AddStipend(IServiceProvider services, AppDb db)
    {
        var (at, today, ada) = (App.Clock.GetUtcNow().UtcDateTime, App.Clock.Today, People[Ada]);
        var groupEvent = new GroupEvent
        {
            Name = "Garden days",
            Place = "Town",
            From = today.AddDays(100),
            To = today.AddDays(101),
            Link = "",
            AddedById = ada,
            AddedAt = at,
        };
        var fact = new StipendFact
        {
            PersonId = ada,
            Kind = StipendFactKind.ConversationHeld,
            On = today.AddDays(-250),
            At = at,
            ByName = "Max Example",
        };
        db.AddRange(
            groupEvent,
            fact,
            new StipendPolicy
            {
                Group = "",
                Number = 1,
                From = today.AddDays(-800),
                Body = new(),
                Note = "",
                PublishedAt = at.AddDays(-500),
                PublishedBy = "Ops Example",
            }
        );
        StipendRequest Add(RequestState state, string what, Id<GroupEvent>? to)
        {
            var request = new StipendRequest
            {
                PersonId = ada,
                Once = Id<StipendRequest>.New().Value,
                Kind = StipendKind.ProfessionalDevelopment,
                What = what,
                Provider = "School",
                ComparedProvider = "SCHOOL",
                Category = "Course",
                SupportsId = Writing,
                Why = StipendWhy,
                Amount = new(100_00),
                SpendOn = today.AddDays(70),
                BuyFrom = today.AddDays(70),
                AskedOn = today,
                AskedAt = at,
                Audience = "Read by those who may.",
                EventId = to,
                State = state,
                ManagerAgreedAt = state == RequestState.PendingApproval ? null : at,
                ApprovedAt = state == RequestState.PendingApproval ? null : at,
                CountsOn = today.AddDays(-35),
                CapMonth = state == RequestState.PendingApproval ? null : CapRules.MonthOf(today.AddDays(70)),
            };
            request.History.Add(
                new()
                {
                    Act = RequestAct.Ask,
                    At = at,
                    ById = ada,
                    ByName = "Ada Example",
                }
            );
            if (state != RequestState.PendingApproval)
                request.History.Add(
                    new()
                    {
                        Act = RequestAct.Approve,
                        At = at,
                        ById = People[Max],
                        ByName = "Max Example",
                        Words = StipendReason,
                    }
                );
            db.Add(request);
            return request;
        }
        void Entry(StipendRequest request, LedgerKind kind, LedgerAccount from, LedgerAccount to) =>
            db.Add(
                new LedgerEntry
                {
                    PersonId = ada,
                    CountsOn = request.CountsOn!.Value,
                    RequestId = request.Id,
                    Kind = kind,
                    From = from,
                    To = to,
                    Amount = request.Amount,
                    CapMonth = request.CapMonth,
                    On = today,
                    At = at,
                    ByName = "Max Example",
                }
            );
        var (asked, approved, claimed) = (
            Add(RequestState.PendingApproval, "Asked course", groupEvent.Id),
            Add(RequestState.Approved, "Approved course", null),
            Add(RequestState.Claimed, "Claimed course", null)
        );
        var year = Entitlement
            .Year(new(today.AddDays(-400), null, [(today, 2400)]), new(new StipendTerms()), today)
            .From;
        foreach (var request in new[] { asked, approved, claimed })
            request.CountsOn = request == asked ? null : year;
        Entry(approved, LedgerKind.Reservation, LedgerAccount.Available, LedgerAccount.Held);
        Entry(claimed, LedgerKind.Reservation, LedgerAccount.Available, LedgerAccount.Held);
        Entry(claimed, LedgerKind.Spend, LedgerAccount.Held, LedgerAccount.Owed);
        claimed.Claim = new()
        {
            BoughtOn = today.AddDays(-3),
            Amount = claimed.Amount,
            LostReason = StipendLost,
            EarlyReason = StipendEarly,
            SubmittedAt = at,
        };
        using var quote = new MemoryStream(ReceiptFiles.Pdf());
        var stored = (
            await services.GetRequiredService<Trellis.Stipends.Receipts.ReceiptStore>().Put(quote, default)
        ).Value.ShouldNotBeNull();
        var receipt = new Receipt
        {
            RequestId = approved.Id,
            PersonId = ada,
            Hash = stored.Hash,
            Kind = stored.Kind,
            Bytes = stored.Bytes,
            Name = "quote.pdf",
            IsQuote = true,
            AddedAt = at,
        };
        var other = new Receipt
        {
            RequestId = approved.Id,
            PersonId = ada,
            Hash = stored.Hash,
            Kind = stored.Kind,
            Bytes = stored.Bytes,
            Name = "other.pdf",
            IsQuote = true,
            AddedAt = at,
        };
        db.AddRange(receipt, other);
        OtherReceipt = other.Id;
        (Asked, Approved, Claimed, Receipt, Event, Fact) = (
            asked.Id,
            approved.Id,
            claimed.Id,
            receipt.Id,
            groupEvent.Id,
            fact.Id
        );
        return await db.SaveChangesAsync();
    }
}
