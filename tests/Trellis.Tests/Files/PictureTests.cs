using Trellis.Files;

namespace Trellis.Tests.Files;

/// <summary>Pictures are found out from their content, and kept without what else stands in them.</summary>
public sealed class PictureTests
{
    [Fact]
    public void A_picture_has_its_kind_and_size_and_stays_a_picture_once_cleaned()
    {
        foreach (var file in new[] { ReceiptFiles.Png(5, 7), ReceiptFiles.Jpeg(), SomePictures.Webp("canary") })
        {
            var picture = Picture.Of([.. file, .. "canary after the end"u8]).ShouldNotBeNull();
            System.Text.Encoding.Latin1.GetString(picture.Content).ShouldNotContain("canary");
            Picture.Of(picture.Content).ShouldNotBeNull().Content.ShouldBe(picture.Content);
        }
        Picture
            .Of(ReceiptFiles.Png(5, 7))
            .ShouldNotBeNull()
            .ShouldSatisfyAllConditions(p => (p.Width, p.Height, p.MediaType).ShouldBe((5, 7, "image/png")));
        var webp = Picture.Of(SomePictures.Webp("")).ShouldNotBeNull();
        (webp.Width, webp.Height, webp.Content[20]).ShouldBe((4, 3, (byte)0), "and says no more that it has Exif");
    }

    [Fact]
    public void Another_file_is_none_and_a_part_of_one_is_broken()
    {
        Picture.Of(ReceiptFiles.Pdf()).ShouldBeNull();
        Picture.Of([]).ShouldBeNull();
        foreach (var file in new[] { ReceiptFiles.Png(), ReceiptFiles.Jpeg(), SomePictures.Webp("x") })
            for (var length = 13; length < file.Length - 2; length++)
                Should.Throw<InvalidDataException>(() => Picture.Of(file[..length]), $"{length} bytes");
    }

    [Fact]
    public void A_WebP_that_moves_or_is_of_another_size_than_it_says_is_refused()
    {
        foreach (var (at, value) in new[] { (20, (byte)0x02), (24, (byte)9) })
        {
            var file = SomePictures.Webp("x");
            file[at] = value;
            Should.Throw<InvalidDataException>(() => Picture.Of(file));
        }
    }
}
