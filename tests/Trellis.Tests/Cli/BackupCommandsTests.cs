namespace Trellis.Tests.Cli;

/// <summary>
/// Backup, verify and restore as an operator types them, and what they are told when something is wrong.
/// </summary>
[Collection(nameof(Terminal))]
public sealed class BackupCommandsTests : IDisposable
{
    private readonly Installation _installation = new();

    public void Dispose() => _installation.Dispose();

    private string Backup => Path.Combine(Path.GetDirectoryName(_installation.Data)!, "backup.zip");

    private async Task Filled() =>
        (await _installation.Run("import", "framework", _installation.Framework)).Code.ShouldBe(0);

    [Fact]
    public async Task A_backup_is_written_verified_and_restored_elsewhere()
    {
        await Filled();
        var written = await _installation.Run("backup", "--out", Backup);
        (written.Code, written.Error).ShouldBe((0, ""));
        written.Out.ShouldContain("holds 0 people, 0 receipts and 0 ledger entries");
        (await Terminal.Run("backup", "verify", Backup, "--json")).Json()["rows"]!["Framework"]!
            .GetValue<int>()
            .ShouldBe(1);
        var other = _installation.Data + "-other";
        (await Terminal.Run("restore", Backup, "--data", other)).Code.ShouldBe(0);
        (await Terminal.Run("positions", "--data", other)).Out.ShouldContain("Maker / Lead maker");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task The_backup_is_readable_by_nobody_else()
    {
        await Filled();
        await _installation.Run("backup", "--out", Backup);
        File.GetUnixFileMode(Backup).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task What_is_missing_is_said_with_an_exit_code()
    {
        (await _installation.Run("backup", "--out", Backup)).Code.ShouldBe(3, "there is no directory");
        (await _installation.Run("backup")).Code.ShouldBe(2);
        (await Terminal.Run("backup", "verify", Backup)).Code.ShouldBe(3);
        (await _installation.Run("restore", Backup)).Code.ShouldBe(3);
        await File.WriteAllTextAsync(Backup, "no archive");
        var damaged = await Terminal.Run("backup", "verify", Backup);
        (damaged.Code, damaged.Error.Contains("cannot be used", StringComparison.Ordinal)).ShouldBe((5, true));
        await Filled();
        (await _installation.Run("restore", Backup)).Code.ShouldBe(5, "there is something already");
    }

    [Fact]
    public async Task A_command_on_a_directory_without_its_database_ends_with_a_sentence()
    {
        await Filled();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(_installation.Database);
        var refused = await _installation.Run("positions");
        (refused.Code, refused.Error.Contains("its database is missing", StringComparison.Ordinal)).ShouldBe((5, true));
        File.Exists(_installation.Database).ShouldBeFalse();
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("positions")]
    public async Task A_bad_connection_is_the_wrong_input(string command)
    {
        var refused = await _installation.Run(command, "--postgres", "nonsense");
        refused.Code.ShouldBe(2);
        refused.Error.ShouldContain("not a PostgreSQL connection");
    }

    [Fact]
    public async Task A_server_on_a_file_of_something_else_ends_with_a_sentence_and_code_5()
    {
        Directory.CreateDirectory(_installation.Data);
        await File.WriteAllTextAsync(_installation.Database, "A letter, not a database.");
        var refused = await _installation.Run("serve", "--port", "0");
        (refused.Code, refused.Error.Contains("not a database of Trellis", StringComparison.Ordinal)).ShouldBe(
            (5, true)
        );
        refused.Error.ShouldNotContain("   at ");
    }
}
