using System.Net;

namespace Trellis.Tests.Growth.Evidence;

public abstract class AnswerToQuoteTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_manager_reads_the_quote_once_its_writer_agreed_and_not_after_they_withdrew()
    {
        var (ada, una, max) = (await App.As(World.Ada), await App.As(World.Una), await App.As(World.Max));
        var round = $"/rounds/{World.OldRound}";
        (await ada.Text(round)).ShouldContain(World.FeedbackForFormer);
        (await max.Text(round)).ShouldNotContain(World.FeedbackForFormer);
        (await max.Text(round)).ShouldContain(World.EvidenceAttached);
        await ada.Client.PostAsync($"/api/evidence/{World.UnasQuote}/consent", null);
        (await max.Text(round)).ShouldNotContain(World.FeedbackForFormer);
        (await una.Text($"/quotes/{World.UnasQuote}")).ShouldContain(World.FeedbackForFormer);
        (await una.Submit($"/quotes/{World.UnasQuote}", "form[action$='/agreement']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await App.KindsTo(Of(World.Ada))).ShouldContain("evidence.answer");
        (await max.Text(round)).ShouldContain(World.FeedbackForFormer);
        await una.Submit($"/quotes/{World.UnasQuote}", "form[action$='/declining']");
        (await max.Text(round)).ShouldNotContain(World.FeedbackForFormer);
        (await ada.Text("/growth/evidence")).ShouldContain("prefers not to be quoted");
        await (await ada.Client.PostAsync($"/api/evidence/{World.UnasQuote}/consent", null)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "evidence.consent"
        );
    }

    [Fact]
    public async Task Nobody_but_the_writer_answers()
    {
        foreach (var who in new[] { World.Ada, World.Una, World.Ops, World.Adm })
            (
                await (await App.As(who)).Client.PutAsync($"/api/quotes/{World.Quote}/agreement", null)
            ).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
    }

    public sealed class OnSqlite() : AnswerToQuoteTests(Provider.Sqlite);

    public sealed class OnPostgres() : AnswerToQuoteTests(Provider.Postgres);
}
