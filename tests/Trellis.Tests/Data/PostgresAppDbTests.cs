using Npgsql;

namespace Trellis.Tests.Data;

public sealed class PostgresAppDbTests
{
    private const string Said = "Host=db;Database=trellis;Username=trellis";

    [Fact]
    public void Statements_that_come_again_are_prepared_unless_the_operator_says_otherwise()
    {
        var connection = new NpgsqlConnectionStringBuilder(PostgresAppDb.ConnectionString(Said));
        (connection.MaxAutoPrepare, connection.AutoPrepareMinUsages).ShouldBe((200, 2));
        (connection.Host, connection.Database, connection.Username).ShouldBe(("db", "trellis", "trellis"));
    }

    [Theory]
    [InlineData(Said + ";Max Auto Prepare=0")]
    [InlineData(Said + ";maxautoprepare=20")]
    [InlineData("Host=db")]
    [InlineData("not a connection")]
    public void What_the_operator_says_stays(string connection) =>
        PostgresAppDb.ConnectionString(connection).ShouldBe(connection);
}
