namespace Trellis.Tests.Kit;

/// <summary>What a button did, or why it did not, on the page after it.</summary>
public abstract class FlashTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_was_done_and_what_was_refused_do_not_look_alike()
    {
        var review = await World.OpenedReview();
        var ada = await App.As(World.Ada);
        await ada.Reflect(review, "It goes well.");
        var page = $"/reviews/{review}/reflection";
        var tab = (await ada.Page(page)).QuerySelector("form[action$='/recall'] input[name]")!;
        await ada.Submit(page, "form[action$='/recall']");
        (await ada.Page(page)).QuerySelector(".flash [role=status]")!.TextContent.ShouldContain("is a draft again");

        // the same button in another tab
        await ada.Client.PostAsync(
            $"{page}/recall",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    [tab.GetAttribute("name")!] = tab.GetAttribute("value")!,
                    ["back"] = page,
                }
            )
        );
        (await ada.Page(page))
            .QuerySelector(".flash .notice-stop[role=alert]")!
            .TextContent.ShouldContain("Nothing is submitted, so there is nothing to recall.");
        (await ada.Page(page)).QuerySelector(".flash").ShouldBeNull("it is said once");
    }

    public sealed class OnSqlite() : FlashTests(Provider.Sqlite);

    public sealed class OnPostgres() : FlashTests(Provider.Postgres);
}
