using System.Net;

namespace Trellis.Tests.Growth.Learning;

public abstract class DecideResourceTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Declined_with_a_reason_that_only_whoever_proposed_it_and_editors_read()
    {
        var (ada, ops) = (await App.As(World.Ada), await App.As(World.Ops));
        await (await ops.Decide(World.ProposedResource, false)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "resource.answer"
        );
        var sent = await ops.Submit(
            $"/learning/{World.ProposedResource}",
            "main form:has([name='Decision.Answer'])",
            ("Decision.Answer", "We have a better one."),
            ("Decision.Do", "decline")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ada.Text($"/learning/{World.ProposedResource}")).ShouldContain("We have a better one.");
        (await App.KindsTo(Of(World.Ada))).ShouldContain("resource.answered");
        (await (await App.As(World.Sky)).Get($"/learning/{World.ProposedResource}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        await (await ops.Decide(World.ProposedResource, true)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "resource.decided"
        );
    }

    [Fact]
    public async Task What_was_changed_since_it_was_read_is_not_decided_on()
    {
        var (ada, ops) = (await App.As(World.Ada), await App.As(World.Ops));
        const string form = "main form:has([name='Decision.Answer'])";
        var url = $"/learning/{World.ProposedResource}";
        var read = await ops.Page(url);
        await ada.Submit($"{url}/edit", "main form:has([name='Input.Title'])", ("Input.Title", "Other words"));
        var late = await ops.SubmitFrom(read, url, form, ("Decision.Answer", "Good."), ("Decision.Do", "keep"));
        var text = await late.Content.ReadAsStringAsync();
        text.ShouldContain("was changed in the meantime");
        text.ShouldContain("Good.");
        (await (await App.As(World.Sky)).Text("/learning")).ShouldNotContain("Other words");
    }

    [Fact]
    public async Task Who_decides_second_reads_that_it_is_decided_and_keeps_their_answer()
    {
        var (ops, url) = (await App.As(World.Ops), $"/learning/{World.ProposedResource}");
        var read = await ops.Page(url);
        await ops.Decide(World.ProposedResource, true);
        const string form = "main form:has([name='Decision.Answer'])";
        var late = await ops.SubmitFrom(read, url, form, ("Decision.Answer", "Too long."), ("Decision.Do", "decline"));
        var text = await late.Content.ReadAsStringAsync();
        text.ShouldContain("decided already");
        text.ShouldContain("Too long.");
    }

    [Fact]
    public async Task What_is_kept_everyone_reads()
    {
        (await (await App.As(World.Ops)).Decide(World.ProposedResource, true)).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await (await App.As(World.Sky)).Text("/learning")).ShouldContain("Plain words");
        (await (await App.As(World.Ops)).Text("/today")).ShouldNotContain("proposed learning resource");
    }

    public sealed class OnSqlite() : DecideResourceTests(Provider.Sqlite);

    public sealed class OnPostgres() : DecideResourceTests(Provider.Postgres);
}
