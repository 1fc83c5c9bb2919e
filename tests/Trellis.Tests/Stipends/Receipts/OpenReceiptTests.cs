using System.Net;

namespace Trellis.Tests.Stipends.Receipts;

/// <summary>A receipt goes out as a file to save, never as a page to run, and its person learns who opened it.</summary>
public abstract class OpenReceiptTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task A_receipt_goes_out_as_a_file_to_save_whatever_its_name_was()
    {
        var (una, fin) = (await App.As(World.Una), await App.As(World.Fin));
        var id = await una.Asked(30m, Today);
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
    public async Task Who_looks_after_the_money_opens_it_which_its_person_learns_and_nobody_else_finds_it()
    {
        var url = $"/api/stipend/receipts/{World.Receipt}";
        foreach (var who in new[] { World.Ada, World.Max, World.Ops, World.Fin, World.Max })
            (await (await App.As(who)).Get(url)).StatusCode.ShouldBe(HttpStatusCode.OK, who);
        foreach (var who in new[] { World.Una, World.Fox, World.Sky, World.Adm })
            (await (await App.As(who)).Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
        (
            await App.Db(db =>
                db.Set<Activity>().Where(a => a.What == "receipt.read" && a.AboutId == Of(World.Ada)).ToListAsync()
            )
        )
            .Select(a => (a.ById, a.AboutId))
            .ShouldBe(
                new[] { World.Max, World.Ops, World.Fin }.Select(who =>
                    ((Id<Person>?)Of(who), (Id<Person>?)Of(World.Ada))
                ),
                ignoreOrder: true
            );
    }

    public sealed class OnSqlite(SqliteWorld world) : OpenReceiptTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : OpenReceiptTests(world), IClassFixture<PostgresWorld>;
}
