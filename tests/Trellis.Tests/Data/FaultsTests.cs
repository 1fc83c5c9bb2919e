using Microsoft.Data.Sqlite;
using Npgsql;

namespace Trellis.Tests.Data;

/// <summary>What the machine refuses is told apart from bugs.</summary>
public sealed class FaultsTests
{
    [Theory]
    [InlineData(5, "server.busy")]
    [InlineData(8, "data.read-only")]
    [InlineData(10, "data.unreadable")]
    [InlineData(11, "data.damaged")]
    [InlineData(13, "data.full")]
    [InlineData(26, "data.damaged")]
    [InlineData(19, null)]
    public void SQLite(int code, string? expected) =>
        (Faults.Of(new DbUpdateException("x", new SqliteException("x", code)))?.Code).ShouldBe(expected);

    [Theory]
    [InlineData("53100", "data.full")]
    [InlineData("55P03", "server.busy")]
    [InlineData("57P01", "data.away")]
    [InlineData("57P03", "data.away")]
    [InlineData("55000", "data.away")]
    [InlineData("08006", "data.away")]
    [InlineData("58030", "data.away")]
    [InlineData("53200", "server.busy")]
    [InlineData("XX001", "data.damaged")]
    [InlineData("53300", "server.busy")]
    [InlineData("25006", "data.read-only")]
    [InlineData("23505", null)]
    public void PostgreSQL(string state, string? expected) =>
        (
            Faults.Of(new InvalidOperationException("x", new PostgresException("x", "ERROR", "ERROR", state)))?.Code
        ).ShouldBe(expected);

    [Fact]
    public void A_connection_that_is_gone_is_the_database_away() =>
        Faults.Of(new NpgsqlException("x", new System.Net.Sockets.SocketException(111)))!.Code.ShouldBe("data.away");

    [Fact]
    public void A_full_disk_is_said_for_files_too() =>
        Faults.Of(new IOException("No space left on device", 28))!.Code.ShouldBe("data.full");

    [Fact]
    public void A_bug_is_no_fault_of_the_machine()
    {
        Faults.Of(new InvalidOperationException("x")).ShouldBeNull();
        Faults.Of(new IOException("x")).ShouldBeNull();
        Faults.Of(new SqliteException("UNIQUE constraint failed", 19)).ShouldBeNull();
    }
}
