using System.Net;

namespace Trellis.Tests.Stipends.Requests;

/// <summary>Withdrawing a request frees what was on hold for it.</summary>
public abstract class WithdrawRequestTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_is_withdrawn_or_declined_holds_nothing()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var (first, second) = (await una.Asked(700m, Later), await una.Asked(900m, Later));
        await (await fox.Decide(first, "approve")).Ok();
        (await una.Client.PostAsync($"/api/stipend/requests/{first}/withdrawal", null)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await una.Client.PostAsync($"/api/stipend/requests/{first}/withdrawal", null)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await fox.Decide(second, "decline", "Not this year.")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await una.Available()).ShouldBe(2000m);
        (await (await fox.Decide(first, "approve")).Code()).ShouldBe("request.state");
        (await (await una.Claim(second, 1m, Today)).Code()).ShouldBe("request.state");
    }

    public sealed class OnSqlite() : WithdrawRequestTests(Provider.Sqlite);

    public sealed class OnPostgres() : WithdrawRequestTests(Provider.Postgres);
}
