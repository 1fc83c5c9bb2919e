namespace Trellis.Domain.Tests.Kernel;

public sealed class WebLinkTests
{
    [Theory]
    [InlineData("https://example.org")]
    [InlineData("http://example.org/a?b=c#d")]
    [InlineData("HTTPS://example.org:8443/")]
    [InlineData("https://example.org/\"onclick=x")]
    public void The_address_of_a_page_is_a_link_as_it_was_written(string text)
    {
        WebLink.Of(text).ShouldNotBeNull().Address.ShouldBe(text);
        WebLink.IsWrong(text).ShouldBeFalse();
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org")]
    [InlineData("//example.org")]
    [InlineData("/account")]
    [InlineData("example.org")]
    [InlineData("https:")]
    [InlineData("https://")]
    [InlineData("https:///x")]
    [InlineData("https://example.org/a b")]
    [InlineData("https://example.org\r\nX: y")]
    public void Anything_else_is_none(string text)
    {
        WebLink.Of(text).ShouldBeNull();
        WebLink.IsWrong(text).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Nothing_is_no_link_and_not_wrong(string? text) =>
        (WebLink.Of(text), WebLink.IsWrong(text)).ShouldBe((null, false));
}
