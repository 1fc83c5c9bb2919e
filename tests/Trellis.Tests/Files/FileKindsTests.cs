using System.Text;

namespace Trellis.Tests.Files;

public sealed class FileKindsTests
{
    [Theory]
    [InlineData("{\"a\": 1}", "JSON")]
    [InlineData("\uFEFF [\n {\"a\": 1}]", "JSON")]
    [InlineData("# Notes\n\n* one\n", "a Markdown text")]
    [InlineData("<!DOCTYPE html>\n<html>", "a web page")]
    [InlineData("<?xml version=\"1.0\"?>", "XML")]
    [InlineData("%PDF-1.7", "a PDF")]
    [InlineData("{\\rtf1", "a rich text document")]
    [InlineData("name,about\n", null)]
    [InlineData("#,name\n", null)]
    [InlineData("#name\n", null)]
    [InlineData("{name};[x]\n", null)]
    [InlineData("[name]\n", null)]
    [InlineData("", null)]
    public void What_is_no_table_is_known_by_its_beginning(string text, string? what) =>
        FileKinds.Other(Encoding.UTF8.GetBytes(text)).ShouldBe(what);

    [Fact]
    public void A_picture_and_an_archive_are_known_by_their_signs()
    {
        FileKinds.Other([0x89, (byte)'P', (byte)'N', (byte)'G', 13]).ShouldBe("a picture");
        FileKinds.Other([0xFF, 0xD8, 0xFF, 0xE0]).ShouldBe("a picture");
        FileKinds.Other([0x1F, 0x8B, 8]).ShouldBe("a gzip archive");
    }

    [Fact]
    public void Whoever_gives_something_else_reads_what_can_be_read() =>
        TableReader
            .Open(World.File("people.json", "[{\"email\": \"a@b.example\"}]"), "email")
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                "people.json: This looks like JSON, not like a table. Tables are read as text (CSV, TSV) and as Excel "
                    + "workbooks (.xlsx, .xls); save it as one of them."
            );
}
