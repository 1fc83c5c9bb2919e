using Trellis.Messages;
using Trellis.Stipends.Requests;

namespace Trellis.Stipends.Payments;

/// <summary>
/// Sets, changes or lifts the company's limit for a month. What is approved stays approved; purchases of later months
/// move up where there is room now.
/// </summary>
public sealed class SetCap(AppDb db, Viewer me, Reservations reservations)
{
    public sealed class Request
    {
        /// <summary>The limit; none lifts it.</summary>
        public Money? Amount { get; set; }

        /// <summary>What everybody reads about it.</summary>
        [AtMost(300)]
        public string? Note { get; set; }
    }

    public Task<Result<Done>> Handle(DateOnly month, Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Set(CapRules.MonthOf(month), request, ct), ct);

    private async Task<Result<Done>> Set(DateOnly month, Request request, CancellationToken ct)
    {
        if (!me.IsFinance)
            return new Problem.Forbidden();
        if (month < CapRules.MonthOf(me.Today) || month > me.Today.AddMonths(24))
            return new Problem.Refused(
                "cap.month",
                "Choose this month or one of the next two years. What was spent before stays as it is."
            );
        if (request.Amount is { } limit && (limit < Money.Zero || limit > Money.Most))
            return new Problem.Refused("cap.amount", "Write a limit from 0, or leave it empty to lift it.");
        var cap = await db.For(me).MonthlyCaps.SingleOrDefaultAsync(c => c.Month == month, ct);
        if (request.Amount is null && cap is null or { LiftedAt: not null })
            return Done.It;
        if (cap is null)
            db.Add(cap = new() { Month = month });
        (cap.Amount, cap.Note, cap.SetBy, cap.SetAt, cap.LiftedAt) = (
            request.Amount ?? cap.Amount,
            Names.Tidy(request.Note ?? ""),
            me.Name,
            me.Now,
            request.Amount is null ? me.Now : null
        );
        db.Record(
            me,
            request.Amount is null ? StipendActivity.CapLifted : StipendActivity.CapSet,
            cap.Id.ToString(),
            detail: request.Amount is { } amount ? $"{month:yyyy-MM}: {amount.Units}" : $"{month:yyyy-MM}"
        );
        db.Tell(me, StipendMessages.LimitChanged, await Touched(month, ct), StipendRoutes.Mine, day: month);
        if (await db.Save(ct) is { } problem)
            return problem;
        await reservations.MoveUp(ct);
        return Done.It;
    }

    /// <summary>Whoever has a request for the month that is neither claimed nor over.</summary>
    private async Task<IReadOnlyList<Id<Person>>> Touched(DateOnly month, CancellationToken ct)
    {
        var next = month.AddMonths(1);
        return await db.For(me)
            .StipendRequests.Where(r =>
                (r.CapMonth == month || (r.CapMonth == null && r.SpendOn >= month && r.SpendOn < next))
                && r.State != RequestState.Claimed
                && r.State != RequestState.Paid
                && r.State != RequestState.Declined
                && r.State != RequestState.Withdrawn
            )
            .Select(r => r.PersonId)
            .Distinct()
            .ToListAsync(ct);
    }
}
