using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Trellis.Tests.Stipends.Receipts;

/// <summary>Adding a receipt: what comes in is looked at, and one person stores so much in a year.</summary>
public abstract class AddReceiptTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Two_hundred_megabytes_a_year_are_the_most_and_the_reason_is_said()
    {
        await Stored(World.Ada, ReceiptRules.YearLimit - ReceiptFiles.Png().Length);
        var refused = await Add();
        await refused.ShouldRefuse(HttpStatusCode.Conflict, "receipt.quota");
        (await App.Db(db => db.Set<Receipt>().CountAsync(r => r.Kind == ReceiptKind.Png))).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_added_in_another_year_or_by_somebody_else_does_not_count()
    {
        await Stored(World.Ada, ReceiptRules.YearLimit, yearsAgo: 1);
        await Stored(World.Una, ReceiptRules.YearLimit);
        (await Add()).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_no_receipt_is_refused_at_both_doors_and_leaves_nothing()
    {
        var una = await App.As(World.Una);
        var id = await una.Asked(30m, Today);
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
        var id = await una.Asked(30m, Today);
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

    [Fact]
    public async Task The_same_file_twice_is_one_receipt_and_a_request_carries_ten()
    {
        var (ada, id) = (await App.As(World.Ada), World.Approved.ToString());
        async Task<string> Add(string text) =>
            (await (await ada.AddReceipt(id, ReceiptFiles.Pdf(text))).Ok())["id"]!.GetValue<string>();
        (await Add("the same")).ShouldBe(await Add("the same"));
        for (var n = 0; n < 7; n++) // two quotes are there from the beginning
            await Add($"{n}");
        (await (await ada.AddReceipt(id, ReceiptFiles.Pdf("one more"))).Code()).ShouldBe("receipt.too-many");
    }

    [Fact]
    public async Task Only_its_person_adds_to_a_request_and_only_until_it_is_claimed()
    {
        var file = ReceiptFiles.Pdf();
        foreach (var who in new[] { World.Max, World.Ops, World.Fin })
            (await (await App.As(who)).AddReceipt($"{World.Approved}", file)).StatusCode.ShouldBe(
                HttpStatusCode.Forbidden,
                who
            );
        (await (await App.As(World.Una)).AddReceipt($"{World.Approved}", file)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await (await (await App.As(World.Ada)).AddReceipt($"{World.Claimed}", file)).Code()).ShouldBe(
            "receipt.closed"
        );
    }

    private Task<int> Stored(string who, long bytes, int yearsAgo = 0) =>
        App.Db(async db =>
        {
            db.Add(
                new Receipt
                {
                    RequestId = World.Approved,
                    PersonId = Of(who),
                    Hash = new('0', 64),
                    Kind = ReceiptKind.Pdf,
                    Bytes = bytes,
                    Name = "old.pdf",
                    IsQuote = true,
                    AddedAt = App.Clock.GetUtcNow().UtcDateTime.AddYears(-yearsAgo),
                }
            );
            return await db.SaveChangesAsync();
        });

    private async Task<HttpResponseMessage> Add() =>
        await (await App.As(World.Ada)).AddReceipt(World.Approved.ToString(), ReceiptFiles.Png(), "receipt.png");

    public sealed class OnSqlite() : AddReceiptTests(Provider.Sqlite);

    public sealed class OnPostgres() : AddReceiptTests(Provider.Postgres);
}
