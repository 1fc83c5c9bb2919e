using System.Net;

namespace Trellis.Tests.Kit;

/// <summary>A button that is refused says so on the page on which it was pressed.</summary>
public sealed class BackTests(SqliteWorld world) : IClassFixture<SqliteWorld>
{
    private async Task<(HttpStatusCode Status, string? To)> Press(string back)
    {
        var ada = await world.World.App.As(World.Ada);
        var token = (await ada.Page("/account"))
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        var answer = await ada.Client.PostAsync(
            $"/assessments/{world.World.Draft}/recall",
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("back", back)])
        );
        return (answer.StatusCode, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Every_button_carries_its_page()
    {
        var ada = await world.World.App.As(World.Ada);
        (await ada.Page("/careers/maker-junior-maker?x=1"))
            .QuerySelectorAll("form[action$='/target'] input[name=back]")
            .Select(i => i.GetAttribute("value"))
            .ShouldBe(["/careers/maker-junior-maker?x=1"]);
    }

    [Theory]
    [InlineData("/growth?target=maker-maker")]
    [InlineData("/careers/maker-maker")]
    public async Task A_refusal_goes_back_to_it(string page) =>
        (await Press(page)).ShouldBe((HttpStatusCode.Found, page));

    [Theory]
    [InlineData("")]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/é")]
    public async Task And_never_to_another_site(string page) =>
        (await Press(page)).ShouldBe((HttpStatusCode.Found, "/"));
}
