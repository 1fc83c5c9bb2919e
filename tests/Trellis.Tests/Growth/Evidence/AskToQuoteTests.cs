using System.Net;

namespace Trellis.Tests.Growth.Evidence;

public abstract class AskToQuoteTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_writer_is_asked_once_and_has_it_on_Today()
    {
        var (ada, una) = (await App.As(World.Ada), await App.As(World.Una));
        (await una.Text("/today")).ShouldNotContain("Answer a request to quote you");
        (await una.Get($"/quotes/{World.UnasQuote}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var url = $"/evidence/{World.UnasQuote}/consent";
        (await ada.Submit("/growth/evidence", $"form[action='{url}']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.KindsTo(Of(World.Una))).ShouldContain("evidence.consent");
        (await una.Text("/today")).ShouldContain("Answer a request to quote you");
        await (await ada.Client.PostAsync($"/api{url}", null)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "evidence.consent"
        );
        await (await ada.Client.PostAsync($"/api/evidence/{World.EvidencePiece}/consent", null)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "evidence.consent"
        );
    }

    public sealed class OnSqlite() : AskToQuoteTests(Provider.Sqlite);

    public sealed class OnPostgres() : AskToQuoteTests(Provider.Postgres);
}
