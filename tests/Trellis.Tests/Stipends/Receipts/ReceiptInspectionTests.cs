using System.Text;
using Trellis.Stipends.Receipts;

namespace Trellis.Tests.Stipends.Receipts;

/// <summary>The PDFs that readers open, and what only looks like one.</summary>
public sealed class ReceiptInspectionTests
{
    private static Result<ReceiptKind> Of(params byte[] file) => ReceiptInspection.Of(new MemoryStream(file));

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\u00ef\u00bb\u00bf")]
    [InlineData("\u001b%-12345X@PJL JOB\r\n")]
    public void What_stands_before_it_in_the_first_kilobyte_does_not_matter(string before)
    {
        Of([.. Text(before), .. ReceiptFiles.Pdf()]).Value.ShouldBe(ReceiptKind.Pdf);
        var filled = before.PadRight(1024 - "%PDF-1.".Length, ' ');
        Of([.. Text(filled), .. ReceiptFiles.Pdf()]).Value.ShouldBe(ReceiptKind.Pdf);
        Of([.. Text(filled + " "), .. ReceiptFiles.Pdf()]).Problem.ShouldNotBeNull();
    }

    [Theory]
    [InlineData('\0', 5000)]
    [InlineData('\n', 3)]
    [InlineData(' ', 2048)]
    public void Padding_behind_its_end_does_not_matter(char padding, int length) =>
        Of([.. ReceiptFiles.Pdf(), .. Text(new string(padding, length))]).Value.ShouldBe(ReceiptKind.Pdf);

    [Theory]
    [InlineData("PK\u0003\u0004")]
    [InlineData("GIF89a")]
    [InlineData("MZ")]
    [InlineData("<html><script>alert(1)</script></html>")]
    public void Another_kind_of_file_with_one_inside_is_none(string before) =>
        Of([.. Text(before), .. ReceiptFiles.Pdf()])
            .Problem.ShouldBeOfType<Problem.Refused>()
            .Code.ShouldBe("receipt.type");

    [Fact]
    public void One_without_its_end_is_not_whole() =>
        Of([.. Text("%PDF-1.7\n1 0 obj"), .. new byte[4000]])
            .Problem.ShouldBeOfType<Problem.Refused>()
            .Code.ShouldBe("receipt.broken");
}
