using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Trellis.Data;

/// <summary>
/// Tells what the machine refuses (the disk is full, the database is away, a file is damaged) from bugs, so that people
/// hear what happened in a sentence and programs when to try again.
/// </summary>
public static class Faults
{
    // SQLite: https://www.sqlite.org/rescode.html
    private const int Busy = 5,
        Locked = 6,
        ReadOnly = 8,
        InputOutput = 10,
        Corrupt = 11,
        Full = 13,
        CannotOpen = 14,
        NotADatabase = 26;

    // Linux: errno(3)
    private const int NoSpaceLeft = 28,
        ReadOnlyFileSystem = 30,
        QuotaExceeded = 122;

    /// <summary>
    /// The fault of the machine that an exception speaks of, itself or within; null where it is a bug.
    /// </summary>
    public static Problem.Unavailable? Of(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (Known(e) is { } fault)
                return fault;
        }
        return null;
    }

    private static Problem.Unavailable? Known(Exception e) =>
        e switch
        {
            WaitedTooLongException => TooMany,
            FilesAwayException => FilesAway,
            SqliteException sqlite => Sqlite(sqlite.SqliteErrorCode),
            PostgresException postgres => Postgres(postgres.SqlState),
            NpgsqlException { InnerException: TimeoutException } npgsql
                when npgsql.Message.Contains("pool", StringComparison.Ordinal) => TooMany,
            NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => Away,
            IOException io => File(io.HResult & 0xFFFF),
            _ => null,
        };

    private static Problem.Unavailable? Sqlite(int code) =>
        code switch
        {
            Busy or Locked => TooMany,
            Full => DiskFull,
            ReadOnly => NotWritable,
            InputOutput or CannotOpen => new Problem.Unavailable(
                "data.unreadable",
                "The database file cannot be read or written now. Nothing was saved.",
                30
            ),
            Corrupt or NotADatabase => Damaged,
            _ => null,
        };

    private static Problem.Unavailable? Postgres(string state) =>
        state switch
        {
            PostgresErrorCodes.DiskFull => DiskFull,
            PostgresErrorCodes.ReadOnlySqlTransaction => NotWritable,
            PostgresErrorCodes.LockNotAvailable
            or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.SerializationFailure => TooMany,
            PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.InvalidCatalogName
            or PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.InvalidAuthorizationSpecification
            or PostgresErrorCodes.ObjectNotInPrerequisiteState => Away,
            PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => Damaged,
            // By class: connection (08), resources (53), intervention of an operator (57P), the system below (58).
            _ when state.StartsWith("53", StringComparison.Ordinal) => TooMany,
            _ when new[] { "08", "57P", "58" }.Any(c => state.StartsWith(c, StringComparison.Ordinal)) => Away,
            _ => null,
        };

    private static Problem.Unavailable? File(int errno) =>
        errno switch
        {
            NoSpaceLeft or QuotaExceeded => DiskFull,
            ReadOnlyFileSystem => NotWritable,
            _ => null,
        };

    private static Problem.Unavailable TooMany =>
        new Problem.Unavailable(
            "server.busy",
            "Too many people save at this moment. Nothing was saved. Try again in a few seconds."
        );

    private static Problem.Unavailable Damaged =>
        new Problem.Unavailable(
            "data.damaged",
            "The database is damaged. Nothing was saved. Tell whoever runs Trellis here: a backup has to be restored.",
            300
        );

    private static Problem.Unavailable Away =>
        new Problem.Unavailable(
            "data.away",
            "The database does not answer now. Nothing was saved. Try again in a minute.",
            30
        );

    private static Problem.Unavailable FilesAway =>
        new Problem.Unavailable(
            "data.files-away",
            "The folder with the receipts is not there now. Nothing was saved. Tell whoever runs Trellis here.",
            60
        );

    private static Problem.Unavailable DiskFull =>
        new Problem.Unavailable(
            "data.full",
            "The disk of the server is full. Nothing was saved. Tell whoever runs Trellis here, and try again later.",
            60
        );

    private static Problem.Unavailable NotWritable =>
        new Problem.Unavailable(
            "data.read-only",
            "The data directory cannot be written now. Nothing was saved. Tell whoever runs Trellis here.",
            60
        );
}
