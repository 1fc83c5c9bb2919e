namespace Trellis.Tests.Data;

/// <summary>One process holds a data directory; the next one hears who.</summary>
public sealed class DataDirectoryTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"trellis-test-{Guid.CreateVersion7():N}");

    [Fact]
    public void The_directory_is_made_where_it_is_missing()
    {
        using var directory = DataDirectory.Open(Path.Combine(_path, "deep", "er"), "a test").Value!;
        Directory.Exists(directory.Path).ShouldBeTrue();
        Path.GetDirectoryName(directory.Database).ShouldBe(directory.Path);
    }

    [Fact]
    public void A_second_holder_hears_who_has_it()
    {
        using var held = DataDirectory.Open(_path, "the first of two").Value!;
        var refused = DataDirectory.Open(_path, "the second").Problem.ShouldBeOfType<Problem.Refused>();
        refused.Code.ShouldBe("data.in-use");
        refused.Message.ShouldContain($"is in use by the first of two, process {Environment.ProcessId}");
        DataDirectory
            .Open(_path, "the third")
            .Problem!.Message.ShouldContain(
                "the first of two",
                Case.Sensitive,
                "a refused one does not pass itself off as the holder"
            );
    }

    [Fact]
    public void It_is_free_again_once_the_holder_ends()
    {
        DataDirectory.Open(_path, "the first").Value!.Dispose();
        using var second = DataDirectory.Open(_path, "the second").Value.ShouldNotBeNull();
        File.ReadAllText(Path.Combine(_path, "in-use-by.txt")).ShouldStartWith("the second");
    }

    [Fact]
    public void The_same_directory_by_another_name_is_the_same()
    {
        using var held = DataDirectory.Open(_path, "the first").Value!;
        DataDirectory
            .Open(Path.Combine(_path, "..", Path.GetFileName(_path)), "the second")
            .Problem.ShouldBeOfType<Problem.Refused>();
    }

    [Fact]
    public void A_path_that_is_a_file_is_said_in_words()
    {
        Directory.CreateDirectory(_path);
        File.WriteAllText(Path.Combine(_path, "file"), "");
        DataDirectory
            .Open(Path.Combine(_path, "file"), "a test")
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Message.ShouldContain("Name another with --data.");
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Only_the_account_that_runs_Trellis_may_open_what_is_in_it()
    {
        const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Directory.CreateDirectory(
            Path.Combine(_path, "keys"),
            Folder | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherExecute
        );
        File.WriteAllText(Path.Combine(_path, "trellis.db"), "");
        File.SetUnixFileMode(
            Path.Combine(_path, "trellis.db"),
            Plain | UnixFileMode.GroupRead | UnixFileMode.OtherRead
        );
        using (var directory = DataDirectory.Open(_path, "a test").Value!)
        {
            directory.Mended.ShouldBe(3, "the directory, the keys and the database");
            foreach (
                var entry in Directory.EnumerateFileSystemEntries(_path, "*", SearchOption.AllDirectories).Append(_path)
            )
                File.GetUnixFileMode(entry).ShouldBe(Directory.Exists(entry) ? Folder : Plain, entry);
        }
        using var again = DataDirectory.Open(_path, "a test").Value!;
        again.Mended.ShouldBe(0);
    }

    public void Dispose()
    {
        if (Directory.Exists(_path))
            Directory.Delete(_path, recursive: true);
    }
}
