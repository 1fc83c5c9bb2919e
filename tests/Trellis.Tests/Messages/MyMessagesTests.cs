namespace Trellis.Tests.Messages;

/// <summary>The messages to oneself are in the export of one's own data.</summary>
public abstract class MyMessagesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task They_are_in_ones_own_data_and_in_nobody_elses()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        await una.Asked(200m, Later);
        var message = (await fox.Json("/api/me/data")).GetProperty("messages").EnumerateArray().ShouldHaveSingleItem();
        message.GetProperty("kind").GetString().ShouldBe("stipend.asked");
        (await una.Json("/api/me/data")).GetProperty("messages").GetArrayLength().ShouldBe(0);
    }

    public sealed class OnSqlite() : MyMessagesTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyMessagesTests(Provider.Postgres);
}
