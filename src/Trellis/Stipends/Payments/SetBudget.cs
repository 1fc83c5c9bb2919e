using System.ComponentModel.DataAnnotations;

namespace Trellis.Stipends.Payments;

/// <summary>Plans the money of a calendar year.</summary>
public sealed class SetBudget(AppDb db, Viewer me)
{
    public sealed class Request
    {
        [Required(ErrorMessage = "Write an amount.")]
        public Money? Amount { get; set; }
    }

    public Task<Result<Done>> Handle(int year, Request request, CancellationToken ct) =>
        db.RetryOnConflict(() => Set(year, request, ct));

    private async Task<Result<Done>> Set(int year, Request request, CancellationToken ct)
    {
        if (!me.IsFinance)
            return new Problem.Forbidden();
        if (year < me.Today.Year - 1 || year > me.Today.Year + 2)
            return new Problem.Refused("budget.year", "Choose last year, this one or one of the next two.");
        if (request.Amount is not { } amount || amount < Money.Zero || amount > new Money(Money.Most.Minor * 10))
            return new Problem.Refused("budget.amount", "Write an amount from 0.");
        var budget = await db.For(me).StipendBudgets.SingleOrDefaultAsync(b => b.Year == year, ct);
        if (budget is null)
            db.Add(budget = new() { Year = year });
        budget.Amount = amount;
        db.Record(me, StipendActivity.BudgetSet, budget.Id.ToString(), detail: $"{year}: {amount.Units}");
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
