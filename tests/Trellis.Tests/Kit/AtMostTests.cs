using System.ComponentModel.DataAnnotations;

namespace Trellis.Tests.Kit;

public sealed class AtMostTests
{
    private static readonly AtMostAttribute Four = new(4);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("four")]
    [InlineData("  four\n")]
    [InlineData("a\r\nbc")] // a browser counts a line break as one, and sends two
    [InlineData("e\u0301e\u0301e\u0301e\u0301")] // kept as four letters
    [InlineData("fo\u200Bur")]
    public void It_fits(string? text) => Four.IsValid(text).ShouldBeTrue();

    [Theory]
    [InlineData("fours")]
    [InlineData("f our")]
    [InlineData("\uFB2C\uFB2C")] // kept as six
    public void It_is_too_long(string text) =>
        Four.GetValidationResult(text, new ValidationContext(text) { DisplayName = "Name" })!
            .ErrorMessage.ShouldBe("Write at most 4 characters.");
}
