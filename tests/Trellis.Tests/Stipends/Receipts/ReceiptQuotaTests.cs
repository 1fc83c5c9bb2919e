#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Stipends.Receipts;

/// <summary>How much one person may store in a year.</summary>
public abstract class ReceiptQuotaTests(Provider provider) : OwnWorld(provider)
{
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

    public sealed class OnSqlite() : ReceiptQuotaTests(Provider.Sqlite);

    public sealed class OnPostgres() : ReceiptQuotaTests(Provider.Postgres);
}
