using System.Net.Http.Json;

namespace Trellis.Tests.Messages;

/// <summary>Each event writes one message to whom it concerns, with the change or not at all.</summary>
public abstract class TellingTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_request_is_told_to_the_manager_its_question_and_its_decision_to_the_person()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(200m, Later);
        (await App.KindsTo(Of(World.Fox))).ShouldBe(["stipend.asked"]);
        await (await fox.Decide(id, "request-information", "canary-question")).Ok();
        await (
            await una.Client.PostAsJsonAsync($"/api/stipend/requests/{id}/answer", new { words = "canary-answer" })
        ).Ok();
        await (await fox.Decide(id, "decline", "canary-reason")).Ok();
        (await App.KindsTo(Of(World.Una))).ShouldBe(["stipend.information-requested", "stipend.decided"]);
        (await App.KindsTo(Of(World.Fox))).ShouldBe(["stipend.asked", "stipend.answered"]);
        (await App.Messages()).ShouldAllBe(m => m.Link == $"/stipend/requests/{id}");
    }

    [Fact]
    public async Task Whoever_has_no_manager_is_told_of_to_People_Ops_but_nobody_of_their_own()
    {
        await (await App.As(World.Sky)).Asked(200m, Later);
        (await App.KindsTo(Of(World.Ops))).ShouldBe(["stipend.asked"]);
        await Fact(World.Ops, Today, "Lead maker", null);
        await (await App.As(World.Ops)).Asked(100m, Later);
        (await App.KindsTo(Of(World.Ops))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_refused_tells_nobody()
    {
        var (una, ada) = (await App.As(World.Una), await App.As(World.Ada));
        (await una.Ask(-1m, Later)).IsSuccessStatusCode.ShouldBeFalse();
        (await una.Decide(World.Asked.ToString(), "approve")).IsSuccessStatusCode.ShouldBeFalse();
        (await ada.Decide(World.Asked.ToString(), "approve")).IsSuccessStatusCode.ShouldBeFalse();
        (await App.Messages()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_claim_is_told_when_it_is_to_be_confirmed_returned_and_paid()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var id = await una.Asked(200m, Later);
        await (await fox.Decide(id, "approve", "Fine.")).Ok();
        await (await una.Claim(id, 200m, Today, lost: "canary-lost")).Ok();
        (await App.KindsTo(Of(World.Fox))).ShouldBe(["stipend.asked", "stipend.to-confirm"]);
        await (await fin.Return(id, "canary-returned")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        await (await una.Claim(id, 200m, Today)).Ok();
        await (await fin.Pay(Today, id)).Ok();
        (await App.KindsTo(Of(World.Una))).ShouldBe(["stipend.decided", "stipend.returned", "stipend.paid"]);
    }

    [Fact]
    public async Task A_limit_is_told_to_whoever_has_a_request_for_the_month()
    {
        await (await App.As(World.Una)).Asked(100m, Later);
        await App.Limit(500m, CapRules.MonthOf(Later));
        (await App.KindsTo(Of(World.Una))).ShouldBe(["stipend.limit-changed"]);
        (await App.KindsTo(Of(World.Ada))).ShouldBe(["stipend.limit-changed"]);
        (await App.KindsTo(Of(World.Max))).ShouldBeEmpty("it is their report's request, not theirs");
        await App.Limit(500m, CapRules.MonthOf(Later).AddMonths(2));
        (await App.KindsTo(Of(World.Una))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_first_view_asks_for_the_second_and_the_second_opens_both()
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        await una.Submitted(Of(World.Una), (writing, "2", "canary-evidence"));
        (await App.KindsTo(Of(World.Fox)))[^1].ShouldBe("assessment.submitted-to-you");
        await fox.Submitted(Of(World.Una), (writing, "3", "canary-evidence"));
        (await App.KindsTo(Of(World.Una)))[^1].ShouldBe("assessment.opened");
        (await App.Messages())[^1].Link.ShouldStartWith("/rounds/");
    }

    [Fact]
    public async Task A_version_is_told_to_those_in_positions_that_expect_another_level()
    {
        var ops = await App.As(World.Ops);
        await ops.Ask(World.Framework, "maker-maker", "writing", 3, 4);
        await ops.Publish(World.Framework, Today.AddDays(5));
        (await App.KindsTo(Of(World.Ada))).ShouldBe(["framework.published"]);
        var message = (await App.Messages()).ShouldHaveSingleItem("Una and the others hold other positions");
        (message.Number, message.Day).ShouldBe((2, Today.AddDays(5)));
        (await (await App.As(World.Ada)).Get(message.Link)).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_browser_is_told_from_the_second_sign_in_on()
    {
        await App.SignIn(World.Una);
        (await App.KindsTo(Of(World.Una))).ShouldBeEmpty("before the first there is nothing to compare with");
        var (known, _) = await App.SignIn(World.Una);
        (await App.KindsTo(Of(World.Una))).ShouldBe(["account.new-sign-in"]);
        await known.Client.PostAsJsonAsync("/api/session", new { email = World.Una, password = World.Password });
        (await App.KindsTo(Of(World.Una))).Count.ShouldBe(1, "that browser is known now");
    }

    /// <summary>What a message may say comes from its kind; the row holds ids, a number and a day.</summary>
    [Fact]
    public async Task No_message_holds_a_word_that_somebody_wrote()
    {
        await A_request_is_told_to_the_manager_its_question_and_its_decision_to_the_person();
        await The_first_view_asks_for_the_second_and_the_second_opens_both();
        foreach (var message in await App.Messages())
            System.Text.Json.JsonSerializer.Serialize(message).ShouldNotContain("canary");
        foreach (var reader in new[] { World.Una, World.Fox })
            (await (await App.As(reader)).Text("/api/me/messages")).ShouldNotContain("canary");
    }

    public sealed class OnSqlite() : TellingTests(Provider.Sqlite);

    public sealed class OnPostgres() : TellingTests(Provider.Postgres);
}
