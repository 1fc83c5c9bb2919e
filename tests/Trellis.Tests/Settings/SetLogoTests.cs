#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Headers;

namespace Trellis.Tests.Settings;

/// <summary>An administrator gives the organisation a logo, in the API and on the page of the settings.</summary>
public abstract class SetLogoTests(Provider provider) : OwnWorld(provider)
{
    private const string Page = "/organisation/settings";

    private async Task<HttpResponseMessage> Put(byte[] file) =>
        await (await App.As(World.Adm)).Client.PutAsync(
            "/api/organisation/logo",
            new ByteArrayContent(file) { Headers = { ContentType = new("application/octet-stream") } }
        );

    [Fact]
    public async Task A_picture_is_taken_by_its_content_without_what_was_written_into_it()
    {
        foreach (
            var (file, type) in new[]
            {
                (ReceiptFiles.Png(text: "secret"), "image/png"),
                (ReceiptFiles.Jpeg(exifText: "secret"), "image/jpeg"),
                (SomePictures.Webp("secret"), "image/webp"),
            }
        )
        {
            (await (await Put(file)).Ok())["mediaType"]!.GetValue<string>().ShouldBe(type);
            var logo = await App.Db(db => db.Set<OrganisationLogo>().SingleAsync());
            logo.MediaType.ShouldBe(type);
            System.Text.Encoding.Latin1.GetString(logo.Content).ShouldNotContain("secret");
        }
    }

    [Fact]
    public async Task What_is_no_picture_or_too_large_is_refused_and_nothing_changes()
    {
        foreach (
            var (file, code) in new (byte[], string)[]
            {
                ([], "logo.empty"),
                ("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"u8.ToArray(), "logo.type"),
                (ReceiptFiles.Pdf(), "logo.type"),
                (ReceiptFiles.Png()[..40], "logo.broken"),
                (SomePictures.Webp("x")[..24], "logo.broken"),
                (ReceiptFiles.Png(3000, 20), "logo.too-many-pixels"),
                (new byte[300_000], "logo.too-large"),
            }
        )
            (await (await Put(file)).Code()).ShouldBe(code);
        (await App.Db(db => db.Set<OrganisationLogo>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_change_is_recorded_once_and_the_same_logo_is_no_change()
    {
        await App.As(World.Adm);
        await World.Writes(
            "logo.changed",
            World.Adm,
            null,
            "image/png, 2 by 2 pixels",
            async () => await (await Put(ReceiptFiles.Png())).Ok()
        );
        await App.WritesNothing(async () => await (await Put(ReceiptFiles.Png())).Ok());
    }

    [Fact]
    public async Task On_the_page_it_is_chosen_and_stands_on_every_page_with_the_name_as_its_text()
    {
        var admin = await App.As(World.Adm);
        (await Upload(admin, "<svg/>"u8.ToArray())).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Upload(admin, ReceiptFiles.Png())).StatusCode.ShouldBe(HttpStatusCode.Found);
        foreach (
            var (browser, url) in new[]
            {
                (await App.As(World.Ada), "/growth"),
                (App.Anonymous(), "/sign-in"),
                (admin, Page),
            }
        )
        {
            var logo = (await browser.Page(url)).QuerySelector("img.logo").ShouldNotBeNull(url);
            logo.GetAttribute("alt").ShouldBe("Small Garden");
            var file = await browser.Get(logo.GetAttribute("src")!);
            file.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
            file.Headers.CacheControl!.ToString().ShouldContain("immutable");
        }
    }

    private static async Task<HttpResponseMessage> Upload(Browser browser, byte[] file)
    {
        var form = new MultipartFormDataContent
        {
            {
                new ByteArrayContent(file) { Headers = { ContentType = MediaTypeHeaderValue.Parse("image/png") } },
                "Upload.File",
                "logo.png"
            },
        };
        foreach (
            var input in (await browser.Page(Page)).QuerySelectorAll(
                "form:has([name='Upload.File']) input[name]:not([type=file])"
            )
        )
            form.Add(new StringContent(input.GetAttribute("value") ?? ""), input.GetAttribute("name")!);
        return await browser.Client.PostAsync(Page, form);
    }

    public sealed class OnSqlite() : SetLogoTests(Provider.Sqlite);

    public sealed class OnPostgres() : SetLogoTests(Provider.Postgres);
}
