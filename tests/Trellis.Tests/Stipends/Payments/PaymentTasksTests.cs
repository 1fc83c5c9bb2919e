namespace Trellis.Tests.Stipends.Payments;

/// <summary>Claims wait for finance while they can be paid.</summary>
public abstract class PaymentTasksTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_claim_waits_for_finance_once_nothing_keeps_it_from_being_paid()
    {
        var (una, fin) = (await App.As(World.Una), await App.As(World.Fin));
        var before = (await fin.Task("stipend.payments"))?.Count ?? 0;
        var id = await una.Asked(30m, Today);
        await una.ClaimWithReceipt(id, 30m, Today);
        var task = (await fin.Task("stipend.payments"))!;
        task.Count.ShouldBe(before + 1);
        task.Href.ShouldBe("/stipend/finance/payments");
        foreach (var who in new[] { World.Una, World.Ops, World.Adm })
            (await (await App.As(who)).Task("stipend.payments")).ShouldBeNull(who);

        await (await fin.Return(id, "Whose name?")).Ok();
        ((await fin.Task("stipend.payments"))?.Count ?? 0).ShouldBe(before);
    }

    public sealed class OnSqlite() : PaymentTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : PaymentTasksTests(Provider.Postgres);
}
