using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;
using Trellis.Domain.Stipends;

namespace Trellis.Benchmarks;

/// <summary>
/// Everybody beyond the demo company has asked four times: two purchases are paid, one claim waits, one request waits.
/// </summary>
internal static class SomeSpending
{
    public static async Task Write(AppDb db, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var people = await db.Set<Person>()
            .Where(p => p.Email.EndsWith("@bench.example"))
            .Select(p => p.Id)
            .ToListAsync();
        var count = 0;
        foreach (var person in people)
        {
            foreach (
                var (state, n) in new[]
                {
                    RequestState.PendingApproval,
                    RequestState.Claimed,
                    RequestState.Paid,
                    RequestState.Paid,
                }.Select((s, n) => (s, n))
            )
            {
                var day = today.AddDays(-100 * n);
                var request = new StipendRequest
                {
                    PersonId = person,
                    Once = Guid.CreateVersion7(),
                    Kind = StipendKind.ProfessionalDevelopment,
                    What = $"Thing {n}",
                    Provider = $"School {n}",
                    ComparedProvider = $"SCHOOL {n}",
                    Category = n % 2 == 0 ? "Course" : "Book",
                    Why = "It helps.",
                    Amount = new(60_00),
                    SpendOn = day,
                    BuyFrom = day,
                    CountsOn = day,
                    AskedOn = day,
                    AskedAt = now,
                    Audience = "",
                    State = state,
                };
                db.Add(request);
                if (state == RequestState.PendingApproval)
                    continue;
                (request.ApprovedAt, request.CapMonth) = (now, CapRules.MonthOf(day));
                request.Claim = new()
                {
                    BoughtOn = day,
                    Amount = request.Amount,
                    SubmittedAt = now,
                    PaidOn = state == RequestState.Paid ? day : null,
                };
                void Entry(LedgerKind kind, LedgerAccount from, LedgerAccount to) =>
                    db.Add(
                        new LedgerEntry
                        {
                            PersonId = person,
                            CountsOn = day,
                            RequestId = request.Id,
                            Kind = kind,
                            From = from,
                            To = to,
                            Amount = request.Amount,
                            CapMonth = request.CapMonth,
                            On = day,
                            At = now,
                            ByName = "Bench",
                        }
                    );
                Entry(LedgerKind.Reservation, LedgerAccount.Available, LedgerAccount.Held);
                Entry(LedgerKind.Spend, LedgerAccount.Held, LedgerAccount.Owed);
                if (state == RequestState.Paid)
                    Entry(LedgerKind.Payout, LedgerAccount.Owed, LedgerAccount.Paid);
            }
            if (++count % 300 != 0)
                continue;
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
        await db.SaveChangesAsync();
    }
}
