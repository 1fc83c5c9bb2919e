using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Stipends.Receipts;

namespace Trellis.Tests.Stipends.Receipts;

/// <summary>At a start the files and the rows of receipts are brought together.</summary>
public abstract class ReconcileReceiptsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_a_row_names_stays_and_what_none_names_goes_to_the_trash_for_a_while()
    {
        var orphan = await Put("nobody's");
        (await Reconciled()).ShouldBe(new(Trashed: 1, BroughtBack: 0, Missing: 0));
        (await App.Run((s, db) => Task.FromResult(s.GetRequiredService<ReceiptStore>().Has(orphan)))).ShouldBeFalse();
        (await (await App.As(World.Ada)).Get($"/api/stipend/receipts/{World.Receipt}")).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        Trash().ShouldHaveSingleItem().ShouldEndWith(orphan);
        App.Clock.Advance(TimeSpan.FromDays(ReceiptTrash.DaysKept));
        await Reconciled();
        Trash().Count.ShouldBe(1, "it is the last day");
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Reconciled();
        Trash().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_row_names_again_comes_back_from_the_trash_and_what_is_nowhere_is_counted()
    {
        var file = await Put("thrown away too early");
        await Reconciled();
        foreach (var hash in new[] { file, new string('a', 64) })
            await App.Db(db =>
            {
                db.Add(
                    new Receipt
                    {
                        RequestId = World.Approved,
                        PersonId = Of(World.Ada),
                        Hash = hash,
                        Kind = ReceiptKind.Pdf,
                        Bytes = 1,
                        Name = "receipt.pdf",
                        IsQuote = false,
                        AddedAt = App.Clock.GetUtcNow().UtcDateTime,
                    }
                );
                return db.SaveChangesAsync();
            });
        (await Reconciled()).ShouldBe(new(Trashed: 0, BroughtBack: 1, Missing: 1));
        Trash().ShouldBeEmpty();
    }

    private Task<string> Put(string text) =>
        App.Run(
            async (services, _) =>
                (
                    await services
                        .GetRequiredService<ReceiptStore>()
                        .Put(new MemoryStream(ReceiptFiles.Pdf(text)), default)
                )
                    .Value!
                    .Hash
        );

    private Task<ReceiptStore.Reconciled> Reconciled() =>
        App.Run(async (services, _) => (await services.GetRequiredService<ReconcileReceipts>().Handle(default)).Value!);

    private List<string> Trash() =>
        Directory.Exists(App.Database.Directory.Trash)
            ? [.. Directory.EnumerateFiles(App.Database.Directory.Trash, "*", SearchOption.AllDirectories)]
            : [];

    public sealed class OnSqlite() : ReconcileReceiptsTests(Provider.Sqlite);

    public sealed class OnPostgres() : ReconcileReceiptsTests(Provider.Postgres);
}
