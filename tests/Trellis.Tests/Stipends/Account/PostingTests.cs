using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Stipends;
using Trellis.Stipends.Account;

namespace Trellis.Tests.Stipends.Account;

/// <summary>Entries are added and never changed, by whoever writes.</summary>
public abstract class PostingTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_ledger_is_only_added_to_by_the_product_and_by_whoever_writes_sql()
    {
        await Should.ThrowAsync<InvalidOperationException>(() =>
            App.Db(async db =>
            {
                db.Remove(await db.Set<LedgerEntry>().FirstAsync());
                return await db.SaveChangesAsync();
            })
        );
        await Should.ThrowAsync<System.Data.Common.DbException>(() =>
            App.Db(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"LedgerEntry\""))
        );
        await Should.ThrowAsync<System.Data.Common.DbException>(() =>
            App.Db(db => db.Database.ExecuteSqlRawAsync("UPDATE \"LedgerEntry\" SET \"Amount_Minor\" = 1"))
        );
    }

    public sealed class OnSqlite() : PostingTests(Provider.Sqlite);

    public sealed class OnPostgres() : PostingTests(Provider.Postgres);
}
