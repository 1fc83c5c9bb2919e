using Microsoft.Extensions.DependencyInjection;

namespace Trellis.Tests.Data;

/// <summary>
/// A start looks first whether directory and database belong together and can be used, and changes nothing where they
/// do not.
/// </summary>
public abstract class OpenInstallationTests(Provider provider) : UnopenedInstallation(provider)
{
    [Fact]
    public async Task An_empty_directory_and_an_empty_database_get_one_id_and_open_again()
    {
        (await Open()).ShouldBeNull();
        var file = InstallationFile.Read(Directory).Value.ShouldNotBeNull();
        file.IsBeginning.ShouldBeFalse();
        (await Open()).ShouldBeNull();
        InstallationFile.Read(Directory).Value.ShouldBe(file);
    }

    [Fact]
    public async Task A_start_that_was_killed_while_it_began_goes_on()
    {
        new InstallationFile(
            Id<Trellis.Data.Installation>.New(),
            Provider == Provider.Sqlite ? "sqlite" : "postgres",
            IsBeginning: true
        ).Write(Directory);
        (await Open()).ShouldBeNull();
        InstallationFile.Read(Directory).Value!.IsBeginning.ShouldBeFalse();
    }

    [Fact]
    public async Task Without_its_database_a_directory_is_not_opened_and_keeps_its_receipts()
    {
        (await Open()).ShouldBeNull();
        var receipt = Receipt();
        await using var empty = await TestDatabase.Create(Provider);
        if (Provider == Provider.Sqlite)
            File.Delete(Directory.Database);
        var problem = await Open(Directory, empty.Connection);
        Code(problem).ShouldBe("data.no-database");
        problem!.Message.ShouldContain("holds its receipts");
        problem.Message.ShouldContain("./trellis restore FILE");
        (File.Exists(receipt), File.Exists(Directory.Database)).ShouldBe((true, false));
    }

    [Fact]
    public async Task Receipts_of_an_older_version_are_not_opened_with_an_empty_database_either()
    {
        Receipt();
        Code(await Open()).ShouldBe("data.no-database");
    }

    [Fact]
    public async Task The_database_of_another_installation_is_refused_until_it_is_adopted()
    {
        (await Open()).ShouldBeNull();
        await using var other = await TestDatabase.Create(Provider);
        (await Open(other.Directory, other.Connection)).ShouldBeNull();
        if (Provider == Provider.Sqlite)
            File.Copy(other.Directory.Database, Directory.Database, overwrite: true);
        var connection = other.Connection;

        var problem = await Open(Directory, connection);
        Code(problem).ShouldBe("data.mismatch");
        problem!.Message.ShouldContain("two different installations");
        problem.Message.ShouldContain("--adopt");
        (await Open(Directory, connection, adopt: true)).ShouldBeNull();
        (await Open(Directory, connection)).ShouldBeNull();
        InstallationFile.Read(Directory).Value!.Id.ShouldBe(InstallationFile.Read(other.Directory).Value!.Id);
    }

    [Fact]
    public async Task A_directory_without_an_id_is_not_the_one_of_a_database_that_has_one()
    {
        (await Open()).ShouldBeNull();
        using var fresh = Another();
        if (Provider == Provider.Sqlite)
            File.Copy(Directory.Database, fresh.Database);
        var problem = await Open(fresh, Database.Connection);
        Code(problem).ShouldBe("data.mismatch");
        problem!.Message.ShouldContain("is not its directory");
        InstallationFile.Read(fresh).Value.ShouldBeNull();
        System.IO.Directory.Delete(fresh.Path, recursive: true);
    }

    [Fact]
    public async Task An_installation_file_that_cannot_be_read_is_said()
    {
        await File.WriteAllTextAsync(Path.Combine(Directory.Path, InstallationFile.Name), "{");
        (await Open()).ShouldBeOfType<Problem.Unreadable>().Message.ShouldContain("installation.json");
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        (await Open()).ShouldBeNull();
        await Run("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Future', '99.0')");
        Code(await Open()).ShouldBe("data.newer");
    }

    [Fact]
    public async Task A_database_from_before_the_first_release_is_called_older_and_left_alone()
    {
        (await Open()).ShouldBeNull();
        await Run("INSERT INTO \"__EFMigrationsHistory\" VALUES ('20261122151158_Initial', '10.0.14')");
        Code(await Open()).ShouldBe("data.older");
    }

    [Fact]
    public async Task The_tables_of_another_program_are_left_alone()
    {
        await Run("CREATE TABLE songs (title TEXT)");
        var problem = await Open();
        Code(problem).ShouldBe("data.foreign");
        problem!.Message.ShouldContain("songs");
    }

    private async Task Run(string sql)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddTrellis(new(Directory, Database.Connection))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync(sql);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public sealed class OnSqlite() : OpenInstallationTests(Provider.Sqlite)
    {
        [Fact]
        public async Task A_file_that_is_no_database_is_said()
        {
            await File.WriteAllTextAsync(Directory.Database, "This is a letter and no database at all.");
            var problem = await Open();
            Code(problem).ShouldBe("data.foreign");
            problem!.Message.ShouldContain("not a database of Trellis");
        }

        [Fact]
        public async Task A_damaged_file_is_said_and_not_changed()
        {
            (await Open()).ShouldBeNull();
            await using (var file = File.Open(Directory.Database, FileMode.Open, FileAccess.Write))
            {
                file.Position = 4096;
                await file.WriteAsync(Enumerable.Repeat((byte)0x5A, 200_000).ToArray());
            }
            var before = await File.ReadAllBytesAsync(Directory.Database);
            var problem = await Open();
            Code(problem).ShouldBe("data.damaged");
            problem!.Message.ShouldContain("restore a backup");
            (await File.ReadAllBytesAsync(Directory.Database)).ShouldBe(before);
        }

        [Fact]
        public async Task The_embedded_database_is_not_left_for_another_one()
        {
            (await Open()).ShouldBeNull();
            Code(await Open(Directory, "Host=db;Database=trellis")).ShouldBe("data.elsewhere");
        }
    }

    public sealed class OnPostgres() : OpenInstallationTests(Provider.Postgres)
    {
        [Fact]
        public async Task Data_on_PostgreSQL_is_not_looked_for_in_a_file()
        {
            (await Open()).ShouldBeNull();
            var problem = await Open(Directory, null);
            Code(problem).ShouldBe("data.elsewhere");
            problem!.Message.ShouldContain("--postgres");
            File.Exists(Directory.Database).ShouldBeFalse();
        }

        [Fact]
        public async Task A_command_may_use_any_directory()
        {
            (await Open()).ShouldBeNull();
            using var fresh = Another();
            (await Open(fresh, Database.Connection, serves: false)).ShouldBeNull();
            InstallationFile.Read(fresh).Value.ShouldBeNull("it does not become the directory of the installation");
            System.IO.Directory.Delete(fresh.Path, recursive: true);
        }

        [Theory]
        [InlineData("nonsense")]
        [InlineData("Host=db")]
        [InlineData("Host=db;Database=trellis;Port=many")]
        public async Task A_connection_that_cannot_be_meant_is_said(string connection)
        {
            var problem = (await Open(Directory, connection)).ShouldBeOfType<Problem.Unreadable>();
            problem.ExitCode().ShouldBe(2);
            problem.Message.ShouldContain("Host=db;Database=trellis");
        }

        [Fact]
        public async Task A_server_that_does_not_answer_is_said()
        {
            var problem = (
                await Open(Directory, "Host=127.0.0.1;Port=1;Database=trellis;Username=trellis")
            ).ShouldBeOfType<Problem.Unavailable>();
            problem.ExitCode().ShouldBe(5);
            problem.Message.ShouldStartWith("The PostgreSQL database cannot be reached");
        }
    }
}
