using Trellis.Stipends;
using Trellis.Stipends.Account;

namespace Trellis.Tests.Stipends.Account;

/// <summary>The statement of a stipend year, and a corrected first day.</summary>
public abstract class MyStipendTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_corrected_first_day_of_work_loses_nothing_that_was_spent()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        await (await fox.Decide(await una.Asked(640m, Today.AddDays(70)), "approve")).Ok();
        (await una.Available()).ShouldBe(1360m);
        await App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Id == Of(World.Una))
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.StartsOn, x => x.StartsOn.AddDays(1)))
        );
        (await una.Available()).ShouldBe(1360m);
    }

    public sealed class OnSqlite() : MyStipendTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyStipendTests(Provider.Postgres);
}
