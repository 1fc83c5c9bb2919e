using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Trellis.Tests.Stipends.Receipts;

/// <summary>
/// Receipts through the pages and the API: what comes in is looked at, what goes out is a file to save and never a page
/// to run.
/// </summary>
public abstract class ReceiptDoorTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_receipt_goes_out_as_a_file_to_save_whatever_its_name_was()
    {
        var (una, fin) = (await App.As(World.Una), await App.As(World.Fin));
        var id = await una.Asked(30m, App.Clock.Today);
        foreach (
            var (name, kept) in new[]
            {
                ("../../etc/passwd.html", "passwd.html.pdf"),
                ("invoice\u202Efdp.exe", "invoicefdp.exe.pdf"),
                ("a\"; filename=\"b.html", null),
                ("", "receipt.pdf"),
            }
        )
        {
            var added = await (await una.AddReceipt(id, ReceiptFiles.Pdf(name), name)).Ok();
            if (kept is not null)
                added["name"]!.GetValue<string>().ShouldBe(kept);
            foreach (var url in new[] { $"/stipend/receipts/{added["id"]}", $"/api/stipend/receipts/{added["id"]}" })
            {
                var answer = await fin.Get(url);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK);
                answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
                answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
                (
                    answer.Content.Headers.ContentDisposition.FileNameStar
                    ?? answer.Content.Headers.ContentDisposition.FileName
                )!
                    .Trim('"')
                    .ShouldEndWith(".pdf");
                answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
                answer
                    .Headers.GetValues("Content-Security-Policy")
                    .ShouldContain(p => p.Contains("sandbox", StringComparison.Ordinal));
                answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            }
        }
    }

    [Fact]
    public async Task What_is_no_receipt_is_refused_at_both_doors_and_leaves_nothing()
    {
        var una = await App.As(World.Una);
        var id = await una.Asked(30m, App.Clock.Today);
        var html = "<html><script>alert(1)</script></html>"u8.ToArray();
        byte[][] files =
        [
            html,
            [],
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(),
            [.. ReceiptFiles.Pdf(), .. html],
            [.. html, .. ReceiptFiles.Pdf()],
            ReceiptFiles.Png(100_000, 100_000),
            ReceiptFiles.Png()[..40],
        ];
        foreach (var file in files)
        {
            var answer = await una.AddReceipt(id, file, "receipt.png");
            answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await answer.Code())!.ShouldStartWith("receipt.");
        }
        var page = await una.Page($"/stipend/requests/{id}/claim");
        var form = new MultipartFormDataContent
        {
            {
                new ByteArrayContent(html) { Headers = { ContentType = MediaTypeHeaderValue.Parse("image/png") } },
                "Input.File",
                "receipt.png"
            },
        };
        foreach (var input in page.QuerySelectorAll("form:has([name='Input.File']) input[name]:not([type=file])"))
            form.Add(
                new StringContent(
                    input.GetAttribute("name") == "Input.Amount" ? "29.50" : input.GetAttribute("value") ?? "",
                    Encoding.UTF8
                ),
                input.GetAttribute("name")!
            );
        var sent = await una.Client.PostAsync($"/stipend/requests/{id}/claim", form);
        sent.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var again = Browser.Parse(await sent.Content.ReadAsStringAsync());
        again.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Print it as a PDF");
        again.QuerySelector("[name='Input.Amount']")!.GetAttribute("value").ShouldBe("29.50");
        (await App.Db(db => db.Set<Receipt>().CountAsync(r => r.PersonId == Of(World.Una)))).ShouldBe(0);
        Directory.GetFiles(Path.Combine(App.Database.Directory.Path, "receipts", "incoming")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stream_without_an_end_is_cut_off_before_it_fills_the_disk()
    {
        var una = await App.As(World.Una);
        var id = await una.Asked(30m, App.Clock.Today);
        var answer = await una.Client.PostAsync(
            $"/api/stipend/requests/{id}/receipts?name=big.pdf",
            new StreamContent(new EndlessStream(2L * 1024 * 1024 * 1024, i => i < 9 ? (byte)"%PDF-1.4\n"[i] : (byte)32))
            {
                Headers = { ContentType = MediaTypeHeaderValue.Parse("application/octet-stream") },
            }
        );
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.RequestEntityTooLarge);
        Directory.GetFiles(Path.Combine(App.Database.Directory.Path, "receipts", "incoming")).ShouldBeEmpty();
    }

    public sealed class OnSqlite() : ReceiptDoorTests(Provider.Sqlite);

    public sealed class OnPostgres() : ReceiptDoorTests(Provider.Postgres);
}
